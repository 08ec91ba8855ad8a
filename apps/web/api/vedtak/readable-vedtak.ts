import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ReferatQueries } from '#domain/referat';
import { mayLockVedtak, VedtakQueries, type VedtakView } from '#domain/vedtak';
import { webError } from '../../errors/web.errors.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';

/**
 * Reads a vedtak for whoever may: those who write and lock it at once, others from when they may read the referat,
 * because that is where it is told.
 */
@Injectable()
export class ReadableVedtak {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly addressed: AddressedMeetings,
    private readonly referater: ReferatQueries,
    private readonly vedtak: VedtakQueries,
  ) {}

  /** @throws DomainError `agendaItem.notFound`, `meeting.notReadable`, `referat.notVisible`, `web.notFound` when there is none */
  async ofItem(actor: Actor, named: string | undefined): Promise<VedtakView> {
    return this.unitOfWork.read(actor, async () => {
      const { item, view } = await this.addressed.item(actor, named);
      if (mayLockVedtak(actor)) await this.referater.ofMeeting(actor, view.meeting.id);
      if (item.shield && !item.shield.open) throw new DomainError('saksframlegg.shielded', 'forbidden');
      const found = (await this.vedtak.ofItems([item.id])).get(item.id);
      if (!found) throw webError('web.notFound');
      return found;
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ReferatQueries } from '#domain/referat';
import { mayLockVedtak, shieldRefusal, VedtakAccess, VedtakQueries, type VedtakView } from '#domain/vedtak';
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
    private readonly access: VedtakAccess,
  ) {}

  /** @throws DomainError `agendaItem.notFound`, `meeting.notReadable`, `referat.notVisible`, `vedtak.barred`, `web.notFound` when there is none */
  async ofItem(actor: Actor, named: string | undefined): Promise<VedtakView> {
    return this.unitOfWork.read(actor, async () => {
      const { item, view } = await this.addressed.item(actor, named);
      if (mayLockVedtak(actor)) await this.referater.ofMeeting(actor, view.meeting.id);
      refuseIf(shieldRefusal(item));
      if (await this.access.isBarred(actor, item.id)) throw new DomainError('vedtak.barred', 'forbidden');
      const found = (await this.vedtak.ofItems([item.id])).get(item.id);
      if (!found) throw webError('web.notFound');
      return found;
    });
  }
}

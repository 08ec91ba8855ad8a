import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { AgendaChange, isOver } from './agenda-change.service.js';
import { AgendaItemShield } from './agenda-item-shield.entity.js';
import type { AgendaItem } from './agenda-item.entity.js';
import { AgendaRepository } from './agenda.repository.js';
import { changeRefusal } from './agenda.rules.js';
import { meetingError, type MeetingErrorCode } from './meetings.errors.js';
import { shieldFaults, type ShieldInput } from './shield.rules.js';

/** Shields items: others see the shielded title only, and nothing of the paper. */
@Injectable()
export class AgendaShieldService {
  constructor(
    private readonly change: AgendaChange,
    private readonly agenda: AgendaRepository,
  ) {}

  /**
   * Shields an item, or changes how it is shielded. What it is about stays known to its readers.
   * @throws DomainError `shield.invalid` with every fault by field, `database.stale`, `agendaItem.notFound`,
   * `agendaItem.settled`, `agendaItem.withdrawn`, `agendaItem.meetingOver`, `meeting.notAllowed`
   */
  async shield(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: ShieldInput,
  ): Promise<Readonly<AgendaItem>> {
    return this.change.ofItem(actor, 'agendaItem.shield', id, async (meeting) => {
      const item = await this.changeable(id, expectedVersion, isOver(meeting));
      const [before] = await this.agenda.shieldsOf([id]);
      const title = before?.title ?? item.title;
      const faults = shieldFaults(input, title);
      if (faults.length > 0) throw meetingError('shield.invalid', {}, faults);
      await this.agenda.save(Object.assign(item, { title: input.shieldedTitle.trim() }));
      const row = Object.assign(new AgendaItemShield(), {
        ...{ id: newId(), councilId: actor.councilId, agendaItemId: id, title },
        legalBasis: input.legalBasis.trim(),
        reason: input.reason.trim(),
        readers: [...new Set(input.readers)],
      });
      await this.agenda.replaceShield(item, row);
      return item;
    });
  }

  /** Takes the shield away: from now on everybody sees the title and may get the paper. @throws DomainError as `shield` */
  async unshield(actor: Actor, id: string, expectedVersion: number): Promise<Readonly<AgendaItem>> {
    return this.change.ofItem(actor, 'agendaItem.unshield', id, async (meeting) => {
      const item = await this.changeable(id, expectedVersion, isOver(meeting));
      const [before] = await this.agenda.shieldsOf([id]);
      if (!before) return item;
      await this.agenda.save(Object.assign(item, { title: before.title }));
      await this.agenda.replaceShield(item, null);
      return item;
    });
  }

  private async changeable(id: string, expectedVersion: number, meetingOver: boolean): Promise<AgendaItem> {
    const item = await this.agenda.locked(id, expectedVersion);
    const refusal = changeRefusal(item, meetingOver);
    if (refusal) throw meetingError(refusal.code as MeetingErrorCode, refusal.params);
    return item;
  }
}

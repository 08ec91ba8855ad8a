import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { habilitetError } from './habilitet.errors.js';
import { mayRecordHabilitet } from './habilitet.policy.js';
import { ItemVaraList } from './item-vara-list.service.js';
import { RulingGroundQueries } from './ruling-ground.queries.js';
import { RulingRepository } from './ruling.repository.js';
import type { RulingQuestion } from './ruling.service.js';

/** Lets a vara take the seat of a disqualified member in one item; the member keeps the seat in all others. */
@Injectable()
export class ItemVaraService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly grounds: RulingGroundQueries,
    private readonly rulings: RulingRepository,
    private readonly list: ItemVaraList,
  ) {}

  /**
   * Puts a vara in the seat in the item, or nobody. The one who gets it and the one who had it are told by mail, as soon
   * as the meeting is called; the list of those who meet follows (`ItemVaraList`).
   * @throws DomainError `habilitet.rulingMissing` when the member is not disqualified in the item,
   *   `habilitet.varaNotAvailable`, `habilitet.rulingMeetingOver`, `habilitet.rulingStale`, `habilitet.forbidden`
   */
  async seat(actor: Actor, question: RulingQuestion, varaId: string | null): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.seatVara', async () => {
      refuseIf(mayRecordHabilitet(actor));
      const { agendaItemId, personId: memberId, expectedVersion } = question;
      const { meeting } = (await this.meetings.byItemId(actor, agendaItemId)).view;
      if (meeting.status === 'held' || meeting.status === 'cancelled')
        throw habilitetError('habilitet.rulingMeetingOver');
      const ruling = await this.rulings.locked(agendaItemId, memberId);
      if (ruling?.outcome !== 'disqualified') throw habilitetError('habilitet.rulingMissing');
      if (ruling.version !== expectedVersion) throw habilitetError('habilitet.rulingStale');
      const ground = await this.grounds.of(actor, meeting, agendaItemId, memberId);
      if (varaId !== null && !ground.vara.some((vara) => vara.personId === varaId))
        throw habilitetError('habilitet.varaNotAvailable');
      const former = ruling.varaId;
      if (former === varaId) return;
      await this.rulings.save(Object.assign(ruling, { varaId }));
      if (former !== null) await this.list.leave(actor, { agendaItemId, memberId, varaId: former });
      if (varaId !== null) await this.list.enter(actor, { agendaItemId, memberId, varaId }, ground.seatId);
    });
  }
}

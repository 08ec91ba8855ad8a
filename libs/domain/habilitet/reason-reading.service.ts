import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ConfidentialReadRepository } from './confidential-read.repository.js';
import { mayReadReason } from './declaration.policy.js';
import { DeclarationRepository } from './declaration.repository.js';
import { RuledItemQueries } from './ruled-item.queries.js';

/** Opens the reason behind a declaration. Whoever opens somebody else's is written down, in the same unit of work. */
@Injectable()
export class ReasonReadingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly declarations: DeclarationRepository,
    private readonly reads: ConfidentialReadRepository,
    private readonly ruledItems: RuledItemQueries,
  ) {}

  /**
   * The reason that a person gave for one item; empty when they gave none.
   * @throws DomainError `habilitet.reasonNotReadable`, `meeting.notReadable`
   */
  async read(actor: Actor, agendaItemId: string, personId: string): Promise<string> {
    return this.unitOfWork.run(actor, 'habilitet.readReason', async () => {
      const { view } = await this.meetings.byItemId(actor, agendaItemId);
      const { status } = view.meeting;
      const declaration = await this.declarations.one(agendaItemId, personId);
      refuseIf(
        mayReadReason(actor, {
          personId,
          status: declaration?.status ?? 'notAnswered',
          settled: (await this.ruledItems.ofPerson([agendaItemId], personId)).size > 0,
          meetingOver: status === 'held' || status === 'cancelled',
        }),
      );
      if (!declaration?.hasReason) return '';
      await this.reads.log('reason', personId, agendaItemId, systemClock.now());
      return (await this.declarations.reasons([declaration.id])).get(declaration.id) ?? '';
    });
  }
}

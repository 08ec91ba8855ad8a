import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { castingByAmong } from './casting.rules.js';
import { DisqualificationRepository } from './disqualification.repository.js';
import { mayRecordHabilitet } from './habilitet.policy.js';
import { RulingGroundQueries, type RulingGroundView } from './ruling-ground.queries.js';
import type { HabilitetRuling } from './ruling.entity.js';
import { RulingRepository } from './ruling.repository.js';

/** A ruling as the secretary who records it sees it. */
export interface RulingView {
  readonly ruling: Readonly<HabilitetRuling> | null;
  /** As printed; null when the person is not disqualified. */
  readonly legalBasis: string | null;
  readonly ground: RulingGroundView;
  /** Who would decide on a tie; null when nobody would. */
  readonly castingBy: string | null;
}

/** Rulings for those who record them. */
@Injectable()
export class RulingQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly grounds: RulingGroundQueries,
    private readonly rulings: RulingRepository,
    private readonly disqualifications: DisqualificationRepository,
  ) {}

  /**
   * The ruling there is, with who decided or would decide now.
   * @throws DomainError `habilitet.forbidden`, `agendaItem.notFound`
   */
  async seen(actor: Actor, agendaItemId: string, personId: string): Promise<RulingView> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayRecordHabilitet(actor));
      const { view } = await this.meetings.byItemId(actor, agendaItemId);
      const rulings = await this.rulings.ofItems([agendaItemId]);
      const listed = await this.disqualifications.ofItems([agendaItemId]);
      const ruling = rulings.find((row) => row.personId === personId) ?? null;
      const ground = await this.grounds.of(actor, view.meeting, agendaItemId, personId);
      const deciders = (ruling ?? ground.body)?.deciders ?? [];
      return {
        ...{ ruling, ground, castingBy: castingByAmong(ground, deciders) },
        legalBasis: listed.find((row) => row.personId === personId)?.legalBasis ?? null,
      };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DisqualificationRepository } from './disqualification.repository.js';
import { habilitetError } from './habilitet.errors.js';
import { mayRecordHabilitet } from './habilitet.policy.js';
import type { LegalBasis } from './legal-basis.entity.js';
import { LegalBasisRepository } from './legal-basis.repository.js';
import { isInForce } from './legal-basis.rules.js';
import { HabilitetRuling } from './ruling.entity.js';
import { RulingGroundQueries, type RulingGroundView } from './ruling-ground.queries.js';
import { RulingRepository } from './ruling.repository.js';
import { rulingFaults, type RulingInput } from './ruling.rules.js';

/** Which question is ruled on, and what the secretary had before them. */
export interface RulingQuestion {
  readonly agendaItemId: string;
  readonly personId: string;
  /** Version of the ruling that was seen; 0 when there was none. */
  readonly expectedVersion: number;
}

/** Records what the council rules about habilitet. The outcome has its effect at once: see `HabilitetQueries`. */
@Injectable()
export class RulingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly grounds: RulingGroundQueries,
    private readonly rulings: RulingRepository,
    private readonly legalBases: LegalBasisRepository,
    private readonly disqualifications: DisqualificationRepository,
  ) {}

  /**
   * Records a ruling, or changes it as long as the meeting lasts (somebody comes back in, a time was wrong). Who
   * decided is worked out when it is ruled and stays so.
   * @throws DomainError `habilitet.rulingInvalid` with every fault by field, `habilitet.noQuorumToRule`,
   *   `habilitet.rulingMeetingOver`, `habilitet.rulingStale`, `habilitet.personUnknown`, `habilitet.forbidden`
   */
  async rule(actor: Actor, question: RulingQuestion, input: RulingInput): Promise<Readonly<HabilitetRuling>> {
    return this.unitOfWork.run(actor, 'habilitet.rule', async () => {
      refuseIf(mayRecordHabilitet(actor));
      const { agendaItemId, personId, expectedVersion } = question;
      const { view } = await this.meetings.byItemId(actor, agendaItemId);
      const { meeting } = view;
      if (meeting.status === 'held' || meeting.status === 'cancelled')
        throw habilitetError('habilitet.rulingMeetingOver');
      const before = await this.rulings.locked(agendaItemId, personId);
      if ((before?.version ?? 0) !== expectedVersion) throw habilitetError('habilitet.rulingStale');
      const { body, people, audienceAllowed } = await this.grounds.of(actor, meeting, agendaItemId, personId);
      if (!people.some((row) => row.personId === personId)) throw habilitetError('habilitet.personUnknown');
      const decided = before ?? body;
      if (!decided) throw habilitetError('habilitet.noQuorumToRule');
      const basis = await this.basisOn(osloLocal(meeting.startsAt).date, input.legalBasisId);
      const context = { groundInForce: basis !== undefined, audienceAllowed };
      const faults = rulingFaults(input, { ...context, deciders: decided.deciders.length });
      if (faults.length > 0) throw habilitetError('habilitet.rulingInvalid', {}, faults);
      const ruling = rulingFrom(before ?? new HabilitetRuling(), input);
      Object.assign(ruling, {
        ...{ id: before?.id ?? newId(), councilId: actor.councilId, agendaItemId, personId },
        ...{ decidedBy: decided.decidedBy, deciders: [...decided.deciders] },
      });
      await this.rulings.save(ruling);
      await this.takeEffect(ruling, basis);
      return ruling;
    });
  }

  /**
   * The ruling there is, with who decided or would decide now; for the secretary who records it.
   * @throws DomainError `habilitet.forbidden`, `agendaItem.notFound`
   */
  async seen(
    actor: Actor,
    agendaItemId: string,
    personId: string,
  ): Promise<{
    readonly ruling: Readonly<HabilitetRuling> | null;
    /** As printed; null when the person is not disqualified. */
    readonly legalBasis: string | null;
    readonly ground: RulingGroundView;
  }> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayRecordHabilitet(actor));
      const { view } = await this.meetings.byItemId(actor, agendaItemId);
      const rulings = await this.rulings.ofItems([agendaItemId]);
      const listed = await this.disqualifications.ofItems([agendaItemId]);
      return {
        ruling: rulings.find((row) => row.personId === personId) ?? null,
        legalBasis: listed.find((row) => row.personId === personId)?.legalBasis ?? null,
        ground: await this.grounds.of(actor, view.meeting, agendaItemId, personId),
      };
    });
  }

  private async basisOn(day: string, id: string | null): Promise<LegalBasis | undefined> {
    return (await this.legalBases.all()).find((basis) => basis.id === id && isInForce(basis, day));
  }

  /** The list that voters are worked out from and that the referat prints. */
  private async takeEffect(ruling: HabilitetRuling, basis: LegalBasis | undefined): Promise<void> {
    const { agendaItemId, personId, councilId, outcome } = ruling;
    const listed = await this.disqualifications.ofItems([agendaItemId]);
    const others = listed.filter((row) => row.personId !== personId);
    const own =
      outcome === 'disqualified' && basis
        ? [
            {
              id: newId(),
              councilId,
              agendaItemId,
              personId,
              legalBasis: basis.shortText,
              steppedAside: true,
            },
          ]
        : [];
    const rows = [...others, ...own].map((row, index) => ({ ...row, position: index + 1 }));
    await this.disqualifications.replace(agendaItemId, rows);
  }
}

/** Somebody who is able goes nowhere. */
function rulingFrom(ruling: HabilitetRuling, input: RulingInput): HabilitetRuling {
  const { outcome, votes } = input;
  const isOut = outcome === 'disqualified';
  return Object.assign(ruling, {
    outcome,
    votesFor: votes?.for ?? null,
    votesAgainst: votes?.against ?? null,
    votesAbstained: votes?.abstained ?? null,
    fromTime: isOut ? input.fromTime : null,
    outAt: isOut ? input.outAt : null,
    backAt: isOut ? input.backAt : null,
    staysAsAudience: isOut && input.staysAsAudience,
    ruledAt: systemClock.now(),
  });
}

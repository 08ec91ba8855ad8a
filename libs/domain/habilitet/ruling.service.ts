import { Injectable } from '@nestjs/common';
import { MeetingQueries, type MeetingView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { castingByAmong } from './casting.rules.js';
import { habilitetError } from './habilitet.errors.js';
import { mayRecordHabilitet } from './habilitet.policy.js';
import type { LegalBasis } from './legal-basis.entity.js';
import { LegalBasisRepository } from './legal-basis.repository.js';
import { isInForce } from './legal-basis.rules.js';
import { RulingEffects } from './ruling-effects.service.js';
import { RulingGroundQueries } from './ruling-ground.queries.js';
import { isTie } from './ruling-votes.rules.js';
import { HabilitetRuling } from './ruling.entity.js';
import { RulingRepository } from './ruling.repository.js';
import { rulingFaults, type RulingInput } from './ruling.rules.js';

/** Which question is ruled on, and what the secretary had before them. */
export interface RulingQuestion {
  readonly agendaItemId: string;
  readonly personId: string;
  /** Version of the ruling that was seen; 0 when there was none. */
  readonly expectedVersion: number;
}

/** Records what the council rules about habilitet. The outcome has its effect at once: see `RulingEffects`. */
@Injectable()
export class RulingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly grounds: RulingGroundQueries,
    private readonly rulings: RulingRepository,
    private readonly legalBases: LegalBasisRepository,
    private readonly effects: RulingEffects,
  ) {}

  /**
   * Records a ruling, or changes it as long as the meeting lasts. Who decided is worked out when it is ruled and stays so
   * while times are added; another outcome is another ruling, by those who are present then.
   * @throws DomainError `habilitet.rulingInvalid` with every fault by field, `habilitet.noQuorumToRule`,
   *   `habilitet.rulingMeetingOver`, `habilitet.rulingStale`, `habilitet.personUnknown`, `habilitet.forbidden`
   */
  async rule(actor: Actor, question: RulingQuestion, input: RulingInput): Promise<Readonly<HabilitetRuling>> {
    return this.unitOfWork.run(actor, 'habilitet.rule', async () => {
      const { agendaItemId, personId } = question;
      const meeting = await this.openMeeting(actor, agendaItemId);
      const before = await this.asSeen(question);
      const ground = await this.grounds.of(actor, meeting, agendaItemId, personId);
      if (!ground.people.some((row) => row.personId === personId))
        throw habilitetError('habilitet.personUnknown');
      const decided = before?.outcome === input.outcome ? before : ground.body;
      if (!decided) throw habilitetError('habilitet.noQuorumToRule');
      const castingBy = castingByAmong(ground, decided.deciders);
      const basis = await this.basisOn(osloLocal(meeting.startsAt).date, input.legalBasisId);
      const faults = rulingFaults(input, {
        ...{ groundInForce: basis !== undefined, audienceAllowed: ground.audienceAllowed },
        ...{ deciders: decided.deciders.length, abstainingAllowed: ground.abstainingAllowed },
        castingVote: castingBy !== null,
      });
      if (faults.length > 0) throw habilitetError('habilitet.rulingInvalid', {}, faults);
      const formerVara = before?.varaId ?? null;
      const ruling = rulingFrom(before ?? new HabilitetRuling(), input);
      Object.assign(ruling, {
        ...{ id: before?.id ?? newId(), councilId: actor.councilId, agendaItemId, personId },
        ...{ decidedBy: decided.decidedBy, deciders: [...decided.deciders] },
        castingBy: isTie(input.votes) ? castingBy : null,
      });
      await this.rulings.save(ruling);
      await this.effects.follow(ruling, basis, formerVara);
      return ruling;
    });
  }

  /**
   * Takes back a ruling that should not have been written down. Everything that followed from it is undone.
   * @throws DomainError `habilitet.rulingMissing`, `habilitet.rulingMeetingOver`, `habilitet.rulingStale`,
   *   `habilitet.forbidden`
   */
  async takeBack(actor: Actor, question: RulingQuestion): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.takeBackRuling', async () => {
      await this.openMeeting(actor, question.agendaItemId);
      const ruling = await this.asSeen(question);
      if (!ruling) throw habilitetError('habilitet.rulingMissing');
      await this.effects.undo(ruling, ruling.varaId);
      await this.rulings.remove(ruling.id);
    });
  }

  private async openMeeting(actor: Actor, agendaItemId: string): Promise<MeetingView['meeting']> {
    refuseIf(mayRecordHabilitet(actor));
    const { meeting } = (await this.meetings.byItemId(actor, agendaItemId)).view;
    if (meeting.status === 'held' || meeting.status === 'cancelled')
      throw habilitetError('habilitet.rulingMeetingOver');
    return meeting;
  }

  /** Held until the unit of work ends; null when there is none yet. */
  private async asSeen({ agendaItemId, personId, expectedVersion }: RulingQuestion) {
    await this.effects.hold(agendaItemId);
    const ruling = await this.rulings.locked(agendaItemId, personId);
    if ((ruling?.version ?? 0) !== expectedVersion) throw habilitetError('habilitet.rulingStale');
    return ruling;
  }

  private async basisOn(day: string, id: string | null): Promise<LegalBasis | undefined> {
    return (await this.legalBases.all()).find((basis) => basis.id === id && isInForce(basis, day));
  }
}

/** Somebody who is able goes nowhere, and nobody takes their seat. */
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
    varaId: isOut ? (ruling.varaId ?? null) : null,
    ruledAt: systemClock.now(),
  });
}

import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries, type Roster } from '#domain/councils';
import { AttendanceQueries, type AttendanceView, type MeetingView, quorumRuleOf } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DeclarationRepository } from './declaration.repository.js';
import { mustBeDecided } from './declaration.rules.js';
import { type ItemVara, itemVaraCandidates } from './item-vara.rules.js';
import { RulingRepository } from './ruling.repository.js';
import { type RulingBody, rulingBody } from './ruling.rules.js';

/** Who would rule on a question now, and what the council allows. */
export interface RulingGroundView {
  /** Undefined when there is no quorum for it. */
  readonly body: RulingBody | undefined;
  readonly people: readonly AttendanceView[];
  /** Whether the one who chairs decides on a tie. */
  readonly castingVote: boolean;
  readonly chairedBy: string | null;
  readonly abstainingAllowed: boolean;
  readonly audienceAllowed: boolean;
  /** Who can take the person's seat in the item, in the order they are asked; none where the council has no vara. */
  readonly vara: readonly (ItemVara & { readonly name: string })[];
  /** The person's seat; null for somebody without one. */
  readonly seatId: string | null;
}

/** The meeting as it stands when a question of habilitet comes up. The caller's policy has let the actor in. */
@Injectable()
export class RulingGroundQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attendance: AttendanceQueries,
    private readonly people: PeopleQueries,
    private readonly settings: CouncilSettingsService,
    private readonly declarations: DeclarationRepository,
    private readonly rulings: RulingRepository,
  ) {}

  /** @param personId whose habilitet the question is about, besides those who already are in question in the item */
  async of(
    actor: Actor,
    meeting: MeetingView['meeting'],
    agendaItemId: string,
    personId: string,
  ): Promise<RulingGroundView> {
    return this.unitOfWork.read(actor, async () => {
      const people = await this.attendance.ofMeeting(actor, meeting.id);
      const roster = await this.people.rosterOn(actor, osloLocal(meeting.startsAt).date);
      const settings = await this.settings.settings(actor);
      const { quorum, voting, vara } = settings;
      const declared = await this.declarations.ofItems([agendaItemId]);
      const ruled = await this.rulings.ofItems([agendaItemId]);
      const questioned = new Set([
        personId,
        ...declared.filter((row) => mustBeDecided(row.status)).map((row) => row.personId),
        ...ruled.map((row) => row.personId),
      ]);
      const body = rulingBody({
        ...{ attendance: people, seats: filled(roster), quorum: quorumRuleOf(quorum), questioned },
        allPresentIfNeeded: settings.allPresentRuleOnHabilitet,
      });
      const seat = roster.seats.find(({ member }) => member?.id === personId);
      const out = new Set(ruled.filter((row) => row.outcome === 'disqualified').map((row) => row.personId));
      const ranked = vara.mode === 'none' ? [] : (seat?.vara ?? []);
      const candidates = itemVaraCandidates(
        personId,
        ranked.map(({ id }) => id),
        people,
        out,
      );
      return {
        ...{ body, people, seatId: seat?.id ?? null },
        ...{ castingVote: voting.castingVote, chairedBy: meeting.chairedBy },
        abstainingAllowed: voting.abstainingAllowed,
        audienceAllowed: settings.disqualifiedMaySit,
        vara: candidates.map((candidate) => ({
          ...candidate,
          name: ranked.find(({ id }) => id === candidate.personId)?.name ?? '',
        })),
      };
    });
  }
}

function filled(roster: Roster) {
  return roster.seats.flatMap(({ id, number, member }) =>
    member ? [{ seatId: id, number, memberId: member.id }] : [],
  );
}

import { Injectable } from '@nestjs/common';
import { osloLocal } from '#kernel/oslo-time';
import { currentActor } from '#platform/database/current-manager';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import { HabilitetQueries } from '#domain/habilitet';
import {
  AttendanceQueries,
  type FilledSeat,
  MeetingQueries,
  type Quorum,
  type QuorumRule,
  quorumRuleOf,
} from '#domain/meetings';
import { quorumAmong, type Voter, votersAt } from './voters.rules.js';

/** A voter with their name. */
export interface VoterView extends Voter {
  readonly name: string;
  readonly attendsForName: string | null;
  /** May vote at the moment; when not, `why` tells the reason. */
  readonly counted: boolean;
}

/** Who may vote in an item at a moment, and whether they are enough to decide. */
export interface ItemVoters {
  readonly voters: readonly VoterView[];
  readonly quorum: Quorum;
  /** What the quorum is counted by: the seats that are filled on the day, and the council's rule. */
  readonly seats: readonly FilledSeat[];
  readonly rule: QuorumRule;
}

/**
 * Who may vote in an item at a moment. Called inside a unit of work whose own policy has let the reader in.
 */
@Injectable()
export class VoterQueries {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly habilitet: HabilitetQueries,
    private readonly people: PeopleQueries,
    private readonly settings: CouncilSettingsService,
  ) {}

  /**
   * Everybody who holds a vote in the meeting or stands in for somebody who does, counted or with the reason why not.
   * @param at a moment on the day of the meeting
   * @throws DomainError `agendaItem.notFound`, `meeting.notReadable`
   */
  async eligibleFor(agendaItemId: string, at: Date): Promise<ItemVoters> {
    const actor = currentActor();
    const { view } = await this.meetings.byItemId(actor, agendaItemId);
    const attendance = await this.attendance.ofMeeting(actor, view.meeting.id);
    const names = new Map(attendance.map((row) => [row.personId, row]));
    const voters = votersAt({
      attendance,
      disqualified: await this.habilitet.disqualifiedIn(agendaItemId, at),
      itemVara: await this.habilitet.varaIn(agendaItemId, at),
      time: osloLocal(at).time,
    });
    const rule = quorumRuleOf((await this.settings.settings(actor)).quorum);
    const seats = await this.seatsOn(osloLocal(view.meeting.startsAt).date);
    return {
      voters: voters.map((voter) => ({
        ...voter,
        name: names.get(voter.personId)?.person.name ?? '',
        attendsForName: voter.attendsFor ? (names.get(voter.attendsFor)?.person.name ?? null) : null,
        counted: voter.why === null,
      })),
      ...{ quorum: quorumAmong(voters, seats, rule), seats, rule },
    };
  }

  /** The seats that somebody is appointed to on a day, `yyyy-mm-dd`. */
  async seatsOn(day: string): Promise<FilledSeat[]> {
    const roster = await this.people.rosterOn(currentActor(), day);
    return roster.seats.flatMap(({ id, number, member }) =>
      member ? [{ seatId: id, number, memberId: member.id }] : [],
    );
  }
}

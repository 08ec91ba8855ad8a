import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries, type PersonOnDate, type RosterSeat } from '#domain/councils';
import {
  AttendanceQueries,
  type AttendanceView,
  MeetingQueries,
  quorumOf,
  quorumRuleOf,
} from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { MeetingResponse } from './meeting-response.entity.js';
import { mayReadResponses } from './response.policy.js';
import { ResponseRepository } from './response.repository.js';
import { type AnsweredRow, isLikelyFilled, type SeatState, seatState } from './seat-status.rules.js';
import { type VaraCandidate, varaCandidates, type VaraMode } from './vara-candidate.rules.js';

/** A seat, its state, and who can be called in when the member is away. */
export interface SeatView {
  readonly seat: Pick<RosterSeat, 'id' | 'number' | 'represents'>;
  readonly member: PersonOnDate | null;
  readonly state: SeatState;
  readonly candidates: readonly (VaraCandidate & { readonly person: PersonOnDate })[];
}

/** Who comes to a meeting, as far as is known. */
export interface MeetingAnswers {
  readonly meeting: Awaited<ReturnType<MeetingQueries['byId']>>['meeting'];
  readonly varaMode: VaraMode;
  readonly seats: readonly SeatView[];
  /** Everybody in the list, in printed order, with their answer. */
  readonly people: readonly (AttendanceView & { readonly response: Readonly<MeetingResponse> | null })[];
  /** Seats that will be filled if all who have not answered come, and how many must be. */
  readonly forecast: { readonly likely: number; readonly required: number };
}

/** Answers for reading. */
@Injectable()
export class ResponseQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly people: PeopleQueries,
    private readonly settings: CouncilSettingsService,
    private readonly responses: ResponseRepository,
  ) {}

  /** Every seat and everybody listed, with what they answered. @throws DomainError `response.notReadable`, `meeting.notFound` */
  async ofMeeting(actor: Actor, meetingId: string): Promise<MeetingAnswers> {
    refuseIf(mayReadResponses(actor));
    return this.unitOfWork.read(actor, async () => {
      const { meeting } = await this.meetings.byId(actor, meetingId);
      const rows = await this.attendance.ofMeeting(actor, meetingId);
      const responses = new Map(
        (await this.responses.ofMeeting(meetingId)).map((row) => [row.personId, row]),
      );
      const people = rows.map((row) => ({ ...row, response: responses.get(row.personId) ?? null }));
      const answered = people.map((row) => ({ ...row, answer: row.response?.answer ?? null }));
      const settings = await this.settings.settings(actor);
      const { seats } = await this.people.rosterOn(actor, osloLocal(meeting.startsAt).date);
      const views = seats.map((seat) => seatView(seat, answered, settings.vara.mode));
      return {
        ...{ meeting, people, seats: views, varaMode: settings.vara.mode },
        forecast: forecastOf(views, quorumRuleOf(settings.quorum)),
      };
    });
  }

  /** What the actor has answered, and whether they are asked at all. @throws DomainError `meeting.notReadable` */
  async own(
    actor: Actor,
    meetingId: string,
  ): Promise<{
    readonly row: AttendanceView | undefined;
    readonly response: Readonly<MeetingResponse> | null;
  }> {
    const { personId } = actor;
    if (!personId) return { row: undefined, response: null };
    return this.unitOfWork.read(actor, async () => {
      const rows = await this.attendance.ofMeeting(actor, meetingId);
      const row = rows.find((candidate) => candidate.personId === personId);
      return { row, response: await this.responses.of(meetingId, personId) };
    });
  }
}

function seatView(seat: RosterSeat, rows: readonly AnsweredRow[], mode: VaraMode): SeatView {
  const state = seatState(seat.member?.id ?? null, rows);
  const isAway = state.member?.status === 'apology' || state.member?.status === 'absent';
  const ids = seat.vara.map((person) => person.id);
  const candidates = isAway && seat.member ? varaCandidates(mode, seat.member.id, ids, rows) : [];
  return {
    ...{ seat, member: seat.member, state },
    candidates: candidates.flatMap((candidate) => {
      const person = seat.vara.find(({ id }) => id === candidate.personId);
      return person ? [{ ...candidate, person }] : [];
    }),
  };
}

/** The quorum if everybody who may come does. */
function forecastOf(
  seats: readonly SeatView[],
  rule: Parameters<typeof quorumOf>[2],
): MeetingAnswers['forecast'] {
  const filled = seats.flatMap(({ seat, member }) =>
    member ? [{ seatId: seat.id, number: seat.number, memberId: member.id }] : [],
  );
  const likely = seats.filter(({ state }) => isLikelyFilled(state.status)).length;
  return { likely, required: quorumOf([], filled, rule).required };
}

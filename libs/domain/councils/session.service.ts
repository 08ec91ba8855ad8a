import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { isId } from '#kernel/ids';
import { norwegianDate } from '#kernel/norwegian-text';
import { osloDayEnd, osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { SignInSessions } from '#platform/sessions/sign-in-sessions';
import { AppointmentRepository } from './appointment.repository.js';
import {
  type AppointmentRole,
  appointmentRoles,
  lastDayWithoutBreak,
  type OfficePeriod,
} from './appointment.rules.js';
import { councilError } from './councils.errors.js';
import { type SignedIn, SignedInQueries } from './signed-in.queries.js';

/** Who wants to be signed in, as what. */
export interface SignInRequest {
  readonly councilId: string;
  readonly personId: string;
  readonly role: AppointmentRole;
  readonly requestId?: string;
}

export interface StartedSession {
  /** Goes into the cookie; it is not kept anywhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** A working day and the evening after it. */
const hoursOpen = 12;

/**
 * Signing in as somebody in office. How people prove who they are is decided before this, by the demo page or an
 * identity provider; the sessions themselves are kept by the platform.
 */
@Injectable()
export class SessionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SignInSessions,
    private readonly appointments: AppointmentRepository,
    private readonly signedInQueries: SignedInQueries,
  ) {}

  /**
   * Opens a session, which ends when the time in office does.
   * @throws DomainError `signIn.termOver` with the last day, `signIn.notBegun` with the first one, `signIn.noSuchRole`
   */
  async start(request: SignInRequest, now: Date = systemClock.now()): Promise<StartedSession> {
    const { councilId, personId, role, requestId } = request;
    const known = isId(councilId) && isId(personId) && appointmentRoles.includes(role);
    const periods = known ? await this.periodsOf(request) : [];
    const lastDay = lastDayWithoutBreak(periods, osloLocal(now).date);
    if (lastDay === undefined) throw notInOffice(periods, osloLocal(now).date);
    const evening = new Date(now.getTime() + hoursOpen * 3_600_000);
    const termEnd = lastDay === null ? evening : osloDayEnd(lastDay);
    const expiresAt = termEnd < evening ? termEnd : evening;
    const token = await this.sessions.open({ councilId, personId, role, requestId }, expiresAt, now);
    return { token, expiresAt };
  }

  /**
   * Who a token stands for; undefined when it is not ours, has expired, or the appointment behind it has ended:
   * access ends the day after the last day in office, whatever the cookie says.
   */
  async actorOf(
    token: string,
    requestId?: string,
    now: Date = systemClock.now(),
  ): Promise<Actor | undefined> {
    return (await this.signedIn(token, requestId, now))?.actor;
  }

  /** The same with the names that the head of a page shows. Every request asks it. */
  async signedIn(
    token: string,
    requestId?: string,
    now: Date = systemClock.now(),
  ): Promise<SignedIn | undefined> {
    return this.signedInQueries.find(token, requestId, now);
  }

  /**
   * Why a token that once was good opens nothing any more: the time in office is over, or has not begun. Undefined for
   * tokens that are not ours, and for sessions that simply ran out.
   */
  async endedBecause(token: string, now: Date = systemClock.now()): Promise<DomainError | undefined> {
    const who = await this.signedInQueries.holder(token);
    if (!who) return undefined;
    const periods = await this.periodsOf(who);
    const today = osloLocal(now).date;
    return lastDayWithoutBreak(periods, today) === undefined ? notInOffice(periods, today) : undefined;
  }

  /** Signs out; says nothing about tokens that are not ours. */
  async end(token: string): Promise<void> {
    await this.sessions.close(token);
  }

  private async periodsOf({ councilId, personId, role }: SignInRequest): Promise<readonly OfficePeriod[]> {
    return this.unitOfWork.read(systemActor(councilId), () => this.appointments.periods(personId, role));
  }
}

/** Why somebody does not hold a role on a day. */
function notInOffice(periods: readonly OfficePeriod[], today: string): DomainError {
  const last = periods
    .flatMap(({ to }) => (to !== null && to < today ? [to] : []))
    .sort()
    .at(-1);
  const next = periods.find(({ from }) => from > today);
  if (last) return councilError('signIn.termOver', { date: norwegianDate(last) });
  return next
    ? councilError('signIn.notBegun', { date: norwegianDate(next.from) })
    : councilError('signIn.noSuchRole');
}

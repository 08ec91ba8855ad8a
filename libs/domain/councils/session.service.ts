import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { isId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { SignInSessions } from '#platform/sessions/sign-in-sessions';
import { AppointmentRepository } from './appointment.repository.js';
import { type AppointmentRole, appointmentRoles } from './appointment.rules.js';
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

  /** @throws DomainError `signIn.noSuchRole` when the person does not hold the role today */
  async start(request: SignInRequest, now: Date = systemClock.now()): Promise<StartedSession> {
    const { councilId, personId, role, requestId } = request;
    const known = isId(councilId) && isId(personId) && appointmentRoles.includes(role);
    if (!known || !(await this.isInOffice(request, now))) throw councilError('signIn.noSuchRole');
    const expiresAt = new Date(now.getTime() + hoursOpen * 3_600_000);
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

  /** Signs out; says nothing about tokens that are not ours. */
  async end(token: string): Promise<void> {
    await this.sessions.close(token);
  }

  private async isInOffice(who: Pick<Actor, 'councilId' | 'personId' | 'role'>, now: Date): Promise<boolean> {
    const { councilId, personId, role } = who;
    if (!personId) return false;
    return this.unitOfWork.read(systemActor(councilId), () =>
      this.appointments.holdsRole(personId, role, osloLocal(now).date),
    );
  }
}

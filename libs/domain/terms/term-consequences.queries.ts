import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { osloDayEnd } from '#kernel/oslo-time';
import { currentManager } from '#platform/database/current-manager';
import { PeopleQueries, RegisterQueries } from '#domain/councils';
import { type LeftBehind, leftBehind } from './left-behind.queries.js';
import type { DayAfter, HeldAppointment } from './term-plan.rules.js';

/** Somebody who holds nothing any more. */
export interface LeavingPerson {
  readonly personId: string;
  readonly name: string;
  readonly hasAddress: boolean;
  /** The day on which the address is deleted by the council's plan; null when they come back, or have none. */
  readonly addressDeletedOn: string | null;
}

/** What follows from ending appointments on a day. Nothing of it has happened yet. */
export interface TermConsequences extends LeftBehind {
  readonly leaving: readonly LeavingPerson[];
  /** Sessions that are open now and end with the day. */
  readonly openSessions: number;
  readonly emptySeats: readonly { readonly number: number; readonly represents: string }[];
  /** Who leads the council on the day after; null = nobody. */
  readonly chairAfter: string | null;
  readonly withoutCouncil: boolean;
}

/** Finds what hangs on people who leave. Called inside a unit of work. */
@Injectable()
export class TermConsequencesQueries {
  constructor(
    private readonly register: RegisterQueries,
    private readonly people: PeopleQueries,
  ) {}

  async of(
    actor: Actor,
    lastDay: string,
    chosen: readonly HeldAppointment[],
    next: DayAfter,
  ): Promise<TermConsequences> {
    const registered = new Map((await this.register.people(actor)).map((person) => [person.id, person]));
    const names = await this.people.peopleOn(actor, lastDay, [
      ...next.leaving,
      ...(next.chairId === null ? [] : [next.chairId]),
    ]);
    const nameOf = (personId: string) => names.get(personId)?.name ?? '';
    const seats = await this.register.seats(actor);
    return {
      ...(await leftBehind(next.leaving, lastDay)),
      leaving: next.leaving.map((personId) => {
        const hasAddress = Boolean(registered.get(personId)?.email);
        const due = next.contactDataDue.get(personId) ?? null;
        return { personId, name: nameOf(personId), hasAddress, addressDeletedOn: hasAddress ? due : null };
      }),
      openSessions: await openSessions(chosen, osloDayEnd(lastDay)),
      emptySeats: seats
        .filter(({ id }) => next.emptySeatIds.has(id))
        .map(({ number, represents }) => ({ number, represents }))
        .sort((a, b) => a.number - b.number),
      chairAfter: next.chairId === null ? null : nameOf(next.chairId),
      withoutCouncil: next.withoutCouncil,
    };
  }
}

/** Sessions that the end of the day cuts short. */
async function openSessions(chosen: readonly HeldAppointment[], end: Date): Promise<number> {
  if (chosen.length === 0) return 0;
  const [row] = await currentManager().query<{ count: number }[]>(
    `select count(*)::int as count
       from sign_in_session s join unnest($1::uuid[], $2::text[]) as held (person_id, role)
         on held.person_id = s.person_id and held.role = s.role
      where s.expires_at > now() and s.expires_at > $3`,
    [chosen.map(({ personId }) => personId), chosen.map(({ role }) => role), end],
  );
  return row?.count ?? 0;
}

import type { AppointmentRole } from './appointment.rules.js';

/** Where somebody worked on a day, as printed. */
export interface AffiliationOnDate {
  readonly organisationId: string;
  readonly organisationKey: string;
  readonly organisation: string;
  readonly shortName: string | null;
  readonly place: string | null;
  readonly title: string | null;
}

/** A person as they were on a day. */
export interface PersonOnDate {
  readonly id: string;
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  /** "Kari Nes". */
  readonly name: string;
  /** In printed order; empty when the register knows of none on that day. */
  readonly affiliations: readonly AffiliationOnDate[];
}

/** Somebody in a role on a day. */
export interface RosterPerson extends PersonOnDate {
  readonly appointmentId: string;
  readonly role: AppointmentRole;
  readonly seatId: string | null;
  readonly rank: number | null;
}

/** A seat with who sat in it on a day. */
export interface RosterSeat {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly represents: string;
  /** Null when nobody was appointed. The chair's and the deputy's role wins when they also are members. */
  readonly member: RosterPerson | null;
  /** By rank, then as registered. */
  readonly vara: readonly RosterPerson[];
}

/** Who held what on one day. All of it may be empty: a period without any council is valid. */
export interface Roster {
  readonly date: string;
  readonly chair: RosterPerson | null;
  /** By number. */
  readonly seats: readonly RosterSeat[];
  /** Chair and deputies without a seat, observers, secretariat, in the order of the register. */
  readonly others: readonly RosterPerson[];
}

const precedence: readonly AppointmentRole[] = ['chair', 'deputyChair', 'member'];

/** Puts a day's appointments into their seats. */
export function rosterFrom(
  date: string,
  seats: readonly Omit<RosterSeat, 'member' | 'vara'>[],
  people: readonly RosterPerson[],
): Roster {
  return {
    date,
    chair: people.find((person) => person.role === 'chair') ?? null,
    seats: [...seats]
      .sort((a, b) => a.number - b.number)
      .map((seat) => {
        const inSeat = people.filter((person) => person.seatId === seat.id);
        return { ...seat, member: memberOf(inSeat), vara: varaOf(inSeat) };
      }),
    others: people.filter((person) => person.seatId === null),
  };
}

function memberOf(inSeat: readonly RosterPerson[]): RosterPerson | null {
  for (const role of precedence) {
    const found = inSeat.find((person) => person.role === role);
    if (found) return found;
  }
  return null;
}

function varaOf(inSeat: readonly RosterPerson[]): RosterPerson[] {
  return inSeat.filter((person) => person.role === 'vara').sort((a, b) => (a.rank ?? 99) - (b.rank ?? 99));
}

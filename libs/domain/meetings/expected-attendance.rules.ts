import type { AttendanceGroup, Roster, RosterPerson } from '#domain/councils';
import { fittingGroup } from './attendance-group.rules.js';

/** A row of the attendance list before anybody has answered. */
export interface ExpectedPerson {
  readonly personId: string;
  readonly groupKey: string;
  readonly seatId: string | null;
  readonly votes: boolean;
}

/**
 * Who is expected when a meeting is planned: whoever sits in each seat on the day, in the order of the seats with the
 * chair first, then observers and secretariat. A vara comes in when called for a seat, not before.
 */
export function expectedAttendance(roster: Roster, groups: readonly AttendanceGroup[]): ExpectedPerson[] {
  const seated = roster.seats.flatMap((seat) =>
    seat.member ? [{ person: seat.member, seatId: seat.id }] : [],
  );
  const chairFirst = [...seated].sort(
    (a, b) => Number(b.person.role === 'chair') - Number(a.person.role === 'chair'),
  );
  const others = roster.others.map((person) => ({ person, seatId: null }));
  const seen = new Set<string>();
  return [...chairFirst, ...others].flatMap(({ person, seatId }) => {
    if (seen.has(person.id)) return [];
    seen.add(person.id);
    const groupKey = groupFor(person, groups);
    return groupKey === undefined ? [] : [{ personId: person.id, groupKey, seatId, votes: seatId !== null }];
  });
}

function groupFor(person: RosterPerson, groups: readonly AttendanceGroup[]): string | undefined {
  const organisations = person.affiliations.map((affiliation) => affiliation.organisationKey);
  return fittingGroup(groups, { role: person.role, status: 'expected', organisations });
}

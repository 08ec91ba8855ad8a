import type { Fault } from '#kernel/domain-error';
import { appointmentFault, overlaps, seatedRoles } from '#domain/councils';
import type { CouncilFile } from './council-file.schema.js';
import { unknown } from './people-check.rules.js';

type Entry = CouncilFile['appointments'][number];

/** Appointments that make no sense by themselves or do not go together: two in one seat, two chairs, one twice. */
export function appointmentFaults({ appointments, people, seats }: CouncilFile): Fault[] {
  const known = {
    people: new Set(people.map(({ key }) => key)),
    seats: new Set(seats.map(({ key }) => key)),
  };
  return appointments.flatMap((entry, i) => {
    const path = `/appointments/${i}`;
    const own = appointmentFault({
      ...period(entry),
      role: entry.role,
      seatId: entry.seat ?? null,
      rank: entry.rank ?? null,
    });
    const clash = own
      ? undefined
      : appointments
          .slice(0, i)
          .map((earlier) => clashOf(earlier, entry))
          .find(Boolean);
    return [
      ...(known.people.has(entry.person)
        ? []
        : [unknown(`${path}/person`, 'exchange.personUnknown', entry.person, known.people)]),
      ...(entry.seat === undefined || known.seats.has(entry.seat)
        ? []
        : [unknown(`${path}/seat`, 'exchange.seatUnknown', entry.seat, known.seats)]),
      ...(own ? [{ path, ...own }] : []),
      ...(clash ? [{ path, code: clash }] : []),
    ];
  });
}

/** The same rules stand in the database; here they get a path. */
function clashOf(a: Entry, b: Entry): string | undefined {
  if (!overlaps(period(a), period(b))) return undefined;
  if (a.person === b.person && a.role === b.role && a.seat === b.seat) return 'appointment.twice';
  if (a.role === 'chair' && b.role === 'chair') return 'appointment.chairTaken';
  const sameSeat = a.seat !== undefined && a.seat === b.seat && a.person !== b.person;
  return sameSeat && seatedRoles.includes(a.role) && seatedRoles.includes(b.role)
    ? 'appointment.seatTaken'
    : undefined;
}

function period({ from, to }: Entry): { from: string; to: string | null } {
  return { from, to: to ?? null };
}

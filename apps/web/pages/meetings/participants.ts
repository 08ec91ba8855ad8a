import type { AttendanceGroup } from '#domain/councils';
import type { AttendanceView } from '#domain/meetings';

/** A person in the list of participants. */
interface Participant {
  readonly name: string;
  readonly origin: string;
  readonly note: string;
}

/** The participants under the labels of the council's own groups, in their order; empty groups are left out. */
export function participantGroups(people: readonly AttendanceView[], groups: readonly AttendanceGroup[]) {
  const labelled = groups.map(({ key, label }) => ({
    label,
    people: people.filter((person) => person.groupKey === key).map(participant),
  }));
  return labelled.filter((group) => group.people.length > 0);
}

function participant({ person, role, attendsForName, note, votes }: AttendanceView): Participant {
  const [affiliation] = person.affiliations;
  const remarks = [
    role === 'chair' ? 'leder' : '',
    role === 'deputyChair' ? 'nestleder' : '',
    attendsForName ? `for ${attendsForName}` : '',
    attendsForName && !votes ? 'uten stemmerett' : '',
    note ?? '',
  ].filter((remark) => remark !== '');
  return {
    name: person.name,
    origin: [affiliation?.title, affiliation?.organisation, affiliation?.place].filter(Boolean).join(', '),
    note: remarks.join(', '),
  };
}

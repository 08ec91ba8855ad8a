import type { AttendanceGroup } from '#domain/councils';
import { type AttendanceView, groupAfter } from '#domain/meetings';

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
    people: people.filter((person) => listedIn(person, groups) === key).map(participant),
  }));
  return labelled.filter((group) => group.people.length > 0);
}

/** A member who stays away is listed under the council's group for that, whatever group they were put in. */
function listedIn(
  { groupKey, role, status, person }: AttendanceView,
  groups: readonly AttendanceGroup[],
): string {
  const organisations = person.affiliations.map((affiliation) => affiliation.organisationKey);
  return groupAfter(groups, groupKey, { role, status, organisations });
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

import type { CouncilFile } from '#domain/archive';
import { anyDate, anyHtml, anyLine, type Draw, maybe, oneOf, some, times } from './any-text.js';

type Person = CouncilFile['people'][number];

/** A council file that holds all the house's rules and nothing else for sure. */
export function anyCouncilFile(draw: Draw, key: string): CouncilFile {
  const organisations = times(draw, 1, 4, (i) => anyOrganisation(draw, `org-${i}`));
  const people = times(draw, 4, 9, (i) => anyPerson(draw, `p-${i}`, organisations));
  const seats = times(draw, 0, 3, (i) => ({ key: `s-${i}`, number: 10 - i, represents: anyLine(draw) }));
  return {
    format: 'saksgang-council/1',
    council: {
      ...{ key, name: anyLine(draw), shortName: anyLine(draw), noun: anyLine(draw) },
      language: oneOf(draw, 'nb-NO', 'nn-NO'),
      settings: {
        ...maybe(draw, 'archive', () => ({ ...maybe(draw, 'name', () => anyLine(draw)) })),
        ...maybe(draw, 'openMeetings', () => true),
        ...maybe(draw, 'sectionTemplates', () => [
          {
            caseTypes: ['vedtak'],
            sections: [
              { kind: 'background', required: true },
              { heading: anyLine(draw), hint: anyLine(draw), kind: 'free', required: false },
            ],
          },
        ]),
        ...maybe(draw, 'standingItems', () => [
          { caseTypes: [], key: 'slutt', place: 'last', proposedVedtak: [], title: anyLine(draw) },
        ]),
      },
    },
    organisations,
    people,
    seats,
    appointments: appointments(draw, people, seats),
    earlierCases: times(draw, 0, 4, (i) => ({
      number: `${i + 1}/${i + 2}/2020`,
      title: anyLine(draw),
      ...maybe(draw, 'date', () => anyDate(draw, 2020)),
    })),
    actionPlans: times(draw, 0, 1, (i) => ({
      ...{ key: `plan-${i}`, title: anyLine(draw), version: anyLine(draw) },
      ...maybe(draw, 'from', () => '2020-06-01'),
      ...maybe(draw, 'to', () => '2021-12-31'),
      areas: times(draw, 0, 3, (a) => anyArea(draw, a)),
    })),
    ...maybe(draw, 'about', () => anyHtml(draw)),
  };
}

export function anyOrganisation(draw: Draw, key: string): CouncilFile['organisations'][number] {
  return {
    ...{ key, name: anyLine(draw) },
    ...maybe(draw, 'shortName', () => anyLine(draw)),
    ...maybe(draw, 'aliases', () => [...new Set(times(draw, 1, 3, () => anyLine(draw)))]),
    ...maybe(draw, 'place', () => anyLine(draw)),
  };
}

export function anyPerson(draw: Draw, key: string, organisations: readonly { key: string }[]): Person {
  return {
    ...{ key, givenName: anyLine(draw), familyName: anyLine(draw) },
    ...maybe(draw, 'email', () => `${key}@example.org`),
    affiliations: some(draw, [...organisations, ...organisations]).map((organisation) => ({
      organisation: organisation.key,
      ...maybe(draw, 'title', () => anyLine(draw)),
      ...maybe(draw, 'from', () => anyDate(draw, 2010)),
      ...maybe(draw, 'to', () => anyDate(draw, 2030)),
    })),
  };
}

/** The first people sit in the seats, the next are vara, the last is in the secretariat and observes too. */
function appointments(
  draw: Draw,
  people: readonly Person[],
  seats: readonly { key: string }[],
): CouncilFile['appointments'] {
  const term = () => ({ from: '2020-01-01', ...maybe(draw, 'to', () => '2021-12-31') });
  const last = people[people.length - 1].key;
  return [
    ...seats.map(({ key }, i) => ({
      ...{
        person: people[i].key,
        role: i === 0 ? ('chair' as const) : oneOf(draw, 'member' as const, 'deputyChair' as const),
      },
      ...{ seat: key, ...term() },
    })),
    ...some(draw, seats).map(({ key }) => ({
      ...{ person: last, role: 'vara' as const, seat: key, ...maybe(draw, 'rank', () => 2), ...term() },
    })),
    { person: last, role: 'secretariat', ...term() },
    ...times(draw, 0, 1, () => ({ person: last, role: 'observer' as const, from: '2019-02-28' })),
  ];
}

function anyArea(draw: Draw, index: number): CouncilFile['actionPlans'][number]['areas'][number] {
  const key = `area-${index}`;
  return {
    // Names that lead to two areas are refused, and signs do not count when names are compared.
    ...{ key, name: `Område ${index} ${anyLine(draw)}` },
    aliases: times(draw, 0, 2, (i) => `Alias ${index} ${i} ${anyLine(draw)}`),
    subAreas: times(draw, 0, 2, (i) => ({
      ...{ key: `${key}-${i}`, name: anyLine(draw) },
      goals: times(draw, 0, 2, (g) => ({ key: `${key}-${i}-${g}`, text: anyLine(draw) })),
    })),
  };
}

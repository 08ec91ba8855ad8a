import fc from 'fast-check';
import type { CouncilFile, MeetingFile } from '#domain/archive';
import { anyInnkalling } from './any-innkalling.js';
import { anyItem, asPart } from './any-item.js';
import { anyOrganisation, anyPerson } from './any-council-file.js';
import { anyActivity, anyLetter, anyReferenceGroup } from './any-plan.js';
import { anyDate, anyLine, type Draw, maybe, oneOf, some, times } from './any-text.js';
import { anyVedlegg } from './any-vedlegg.js';
import { withExemptions } from './any-exemption.js';
import { anyCorrection } from './any-correction.js';
import { anyRounds } from './any-round.js';
import type { MeetingGround } from './meeting-ground.js';

const at = (draw: Draw, from: number, to: number) =>
  `${String(oneOf(draw, from, to)).padStart(2, '0')}:${oneOf(draw, '00', '05', '59')}`;
/** A meeting file that this council can take in, as its only meeting with the number. */
export function anyMeetingFile(draw: Draw, council: CouncilFile, number: number): MeetingFile {
  const newcomers = newPeople(draw, council, number);
  const people = [...council.people, ...newcomers.people];
  const letters = times(draw, 0, 2, (i) => `m${number}-letter-${i}`);
  const used = new Map<string, number>();
  const ground: MeetingGround = {
    ...{ draw, council, number, letters, people: people.map(({ key }) => key) },
    kind: oneOf(draw, 'ordinary', 'extraordinary', 'written'),
    status: oneOf(draw, 'planned', 'called', 'inProgress', 'held', 'held', 'held', 'cancelled'),
    key: (what) => {
      used.set(what, (used.get(what) ?? 0) + 1);
      return `m${number}-${what}-${used.get(what)}`;
    },
  };
  const attendance = anyAttendance(ground);
  const items = times(draw, 1, 5, (i) => anyItem(ground, i, attendance)).map((item, i) =>
    i > 0 && draw(fc.boolean) ? asPart(item, 'abcdef'[i]) : item,
  );
  const content = {
    meeting: {
      ...{
        number,
        year: 2021,
        kind: ground.kind,
      },
      ...{
        status: ground.status,
        date: anyDate(draw, 2021),
        startTime: at(draw, 0, 9),
        endTime: at(draw, 12, 23),
      },
      place: anyLine(draw),
      ...maybe(draw, 'link', () => 'https://example.org/m%C3%B8te?x=1#y'),
      ...maybe(draw, 'chairedBy', () => oneOf(draw, ...ground.people)),
      ...maybe(draw, 'begun', () => '2021-02-26T09:02:11.5+01:00'),
      ...maybe(draw, 'ended', () => '2021-02-26T11:41:00+01:00'),
    },
    attendance,
    innkallinger: some(draw, [1, 2, 5]).map((version) => anyInnkalling(draw, version, items)),
    items,
    ...maybe(draw, 'headings', () =>
      [0, items.length].map((itemsAbove) => ({ title: anyLine(draw), itemsAbove })),
    ),
    ...(ground.status === 'held' || ground.status === 'inProgress'
      ? maybe(draw, 'referat', () => anyReferat(ground, items))
      : {}),
    letters: letters.map((key) => anyLetter(ground, key)),
    activities: council.actionPlans.some(({ areas }) => areas.length > 0)
      ? times(draw, 0, 3, () => anyActivity(ground))
      : [],
    referenceGroups: council.actionPlans.some(({ areas }) => areas.length > 0)
      ? times(draw, 0, 2, () => anyReferenceGroup(ground))
      : [],
  };
  const exempted = withExemptions(ground, content);
  return withPeople(exempted, people, [...council.organisations, ...newcomers.organisations]);
}

/** People and organisations that the register does not have yet. */
function newPeople(
  draw: Draw,
  council: CouncilFile,
  number: number,
): Pick<MeetingFile, 'people' | 'organisations'> {
  const organisations = times(draw, 0, 2, (i) => anyOrganisation(draw, `m${number}-org-${i}`));
  const known = [...council.organisations, ...organisations];
  return { organisations, people: times(draw, 0, 2, (i) => anyPerson(draw, `m${number}-p-${i}`, known)) };
}

/** Exactly those who are named, in the order of the register; written out here by looking for their keys. */
function withPeople(
  content: Omit<MeetingFile, 'format' | 'people' | 'organisations'>,
  people: MeetingFile['people'],
  organisations: MeetingFile['organisations'],
): MeetingFile {
  const { meeting, ...rest } = content;
  const said = new Set(JSON.stringify(content).match(/"(?:m\d+-)?p-\d+"/g) ?? []);
  const named = people.filter(({ key }) => said.has(`"${key}"`));
  const employers = new Set(
    named.flatMap(({ affiliations }) => affiliations.map(({ organisation }) => organisation)),
  );
  const parties = new Set(content.items.flatMap((item) => item.parties ?? []));
  return {
    ...{ format: 'saksgang-meeting/1', meeting },
    organisations: organisations.filter(({ key }) => employers.has(key) || parties.has(key)),
    ...{ people: named, ...rest },
  };
}

/** Members with any status (a settled one when the meeting was held), a vara for an absent one, others without a vote. */
function anyAttendance({ draw, council, people, status }: MeetingGround): MeetingFile['attendance'] {
  const extras = () => ({
    ...maybe(draw, 'note', () => anyLine(draw)),
    ...maybe(draw, 'arrived', () => at(draw, 8, 9)),
    ...maybe(draw, 'left', () => at(draw, 10, 11)),
    ...maybe(draw, 'absences', () => ['09:59-09:59', `09:59-${at(draw, 10, 10).slice(0, 3)}00`]),
  });
  const statuses = ['present', 'apology', 'absent'] as const;
  const members = council.seats.map((seat, i) => ({
    ...{ person: council.people[i].key, group: oneOf(draw, 'present', 'egen-gruppe') },
    ...{
      status: status === 'held' ? oneOf(draw, ...statuses) : oneOf(draw, ...statuses, 'expected' as const),
    },
    ...{ ...maybe(draw, 'seat', () => seat.key), votes: draw(() => fcBoolean), ...extras() },
  }));
  const away = members.find((member) => member.status === 'apology');
  const substitute = people[people.length - 1];
  const isFree = !members.some(({ person }) => person === substitute);
  const vara =
    away && isFree
      ? [
          {
            person: substitute,
            group: 'attending-vara',
            status: 'present' as const,
            ...(away.seat ? { seat: away.seat } : {}),
            attendsFor: away.person,
            votes: true,
            ...extras(),
          },
        ]
      : [];
  const taken = new Set([...members, ...vara].map(({ person }) => person));
  const others = some(
    draw,
    people.filter((person) => !taken.has(person) && person !== lastOf(council)),
  ).map((person) => ({
    ...{
      person,
      group: 'observers',
      status: oneOf(draw, ...statuses, 'expected' as const),
      votes: false,
      ...extras(),
    },
  }));
  return [...members, ...vara, ...others];
}

const fcBoolean = fc.boolean();

/** The one who may be vara: listed without a member to stand in for, a vote of theirs would be refused. */
const lastOf = (council: CouncilFile): string => council.people[council.people.length - 1].key;

function anyReferat(ground: MeetingGround, items: MeetingFile['items']): NonNullable<MeetingFile['referat']> {
  const { draw, people } = ground;
  const isOpen = items.some(({ vedtak }) => vedtak?.state === 'open' || (vedtak && ground.status !== 'held'));
  const status = oneOf(
    draw,
    'draft' as const,
    'forComment' as const,
    'forApproval' as const,
    ...(isOpen ? [] : ['approved' as const]),
  );
  return {
    ...{ status, version: oneOf(draw, 1, 7), date: anyDate(draw, 2021) },
    ...maybe(draw, 'sentForComment', () => '2021-01-29'),
    ...maybe(draw, 'commentDeadline', () => '2021-02-05'),
    ...(status === 'approved' ? { approvedIn: '12/9/2022' } : {}),
    ...maybe(draw, 'writtenBy', () => oneOf(draw, ...people)),
    vedlegg: times(draw, 0, 2, () => anyVedlegg(ground)),
    ...maybe(draw, 'corrections', () => [0, 1].map((place) => anyCorrection(ground, place))),
    ...anyRounds(ground),
  };
}

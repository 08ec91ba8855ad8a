import fc from 'fast-check';
import type { MeetingFile } from '#domain/archive';
import type { MeetingGround } from './meeting-ground.js';
import { anyDate, anyHtml, anyInline, anyLine, type Draw, maybe, oneOf, some, times } from './any-text.js';
import { anyRemoved, anyVedlegg } from './any-vedlegg.js';
import { anyVotes } from './any-votes.js';
import { anyWritten } from './any-written.js';

type Item = MeetingFile['items'][number];
type Vedtak = NonNullable<Item['vedtak']>;

/** An item of the agenda with anything that belongs to it. */
export function anyItem(ground: MeetingGround, index: number, attendance: MeetingFile['attendance']): Item {
  const { draw, people, status, number, council } = ground;
  const begun = status === 'held' || status === 'inProgress';
  const sequence = { sequence: number * 100 + index };
  const disqualified = some(draw, people).slice(0, 2);
  const entry = begun ? maybe(draw, 'vedtak', () => anyVedtak(ground, attendance, disqualified)) : {};
  return {
    ...(begun || status === 'called' || draw(fc.boolean) ? sequence : {}),
    title: anyLine(draw),
    ...maybe(draw, 'statusReason', () => anyLine(draw)),
    ...maybe(draw, 'shield', () => anyShield(draw)),
    ...maybe(draw, 'standing', () => 'habilitet'),
    caseTypes: draw(() => fc.shuffledSubarray(['vedtak', 'diskusjon', 'orientering'] as const)),
    status: oneOf(draw, 'planned', 'treated', 'postponed', 'withdrawn'),
    ...maybe(draw, 'minutes', () => oneOf(draw, 0, 25, 1440)),
    guests: some(draw, people).map((person) => ({ person, ...maybe(draw, 'role', () => anyLine(draw)) })),
    ...maybe(draw, 'paper', () => anyPaper(ground)),
    ...entry,
    ...(begun
      ? maybe(draw, 'votes', () => anyVotes(draw, people, 'vedtak' in entry ? entry.vedtak : undefined))
      : {}),
    ...(ground.kind === 'written' ? anyWritten(ground) : {}),
    ...maybe(draw, 'room', () => anyRoom(ground)),
    ...anyAccount(ground),
    disqualified: disqualified.map((person) => ({
      person,
      legalBasis: anyLine(draw),
      steppedAside: draw(fc.boolean),
    })),
    ...maybe(draw, 'rulings', () => anyRulings(ground, disqualified)),
    ...maybe(draw, 'parties', () => [oneOf(draw, ...council.organisations).key]),
    followUps: times(draw, 0, 2, () => ({
      ...{ key: ground.key('follow-up'), text: anyLine(draw), owner: anyLine(draw) },
      ...maybe(draw, 'due', () => anyDate(draw, 2022)),
      ...anyFollowUpStatus(draw),
    })),
  };
}

/** Perhaps written by hand over a note that is no longer the one that stands. */
function anyAccount(ground: MeetingGround): Pick<Item, 'account' | 'accountFrom'> {
  const { draw } = ground;
  if (!draw(fc.boolean)) return {};
  const account = anyHtml(draw, earlierLinks(ground));
  return { account, ...maybe(draw, 'accountFrom', () => `Tidligere: ${anyLine(draw)}`) };
}

function anyFollowUpStatus(draw: Draw): Pick<Item['followUps'][number], 'status' | 'openedAt' | 'closedAt'> {
  const status = oneOf(draw, 'open', 'done', 'dropped');
  return {
    status,
    ...maybe(draw, 'openedAt', () => '2021-03-01T09:15:00+01:00'),
    ...(status === 'open' ? {} : maybe(draw, 'closedAt', () => '2021-08-02T12:00:00.5+02:00')),
  };
}

/** A part of the item before it, "16 a": it has no number. */
export function asPart(item: Item, letter: string): Item {
  const { title, ...rest } = item;
  const part: Item = { title, letter, ...rest };
  delete part.sequence;
  delete part.standing;
  return part;
}

/** One that was taken up twice, or not at all; perhaps with notes. */
function anyRoom({ draw }: MeetingGround): NonNullable<Item['room']> {
  const taken = { from: '2021-02-26T09:02:11.25+01:00', to: '2021-02-26T09:10:00+01:00' };
  const again = { from: '2021-02-26T10:30:00+01:00', to: '2021-02-26T10:30:00+01:00' };
  const times = oneOf(draw, [taken], [taken, again]);
  return { times, ...maybe(draw, 'note', () => `${anyLine(draw)}\n\n${anyLine(draw)}`) };
}

function anyShield(draw: Draw): NonNullable<Item['shield']> {
  return {
    ...{ title: anyLine(draw), legalBasis: anyLine(draw) },
    ...maybe(draw, 'reason', () => anyLine(draw)),
    readers: draw(() => fc.shuffledSubarray(['chair', 'deputyChair', 'member', 'vara', 'observer'] as const)),
  };
}

const earlierLinks = ({ council }: MeetingGround) =>
  council.earlierCases.map(({ number }) => `sak:${number}`);

function anyPaper(ground: MeetingGround): NonNullable<Item['paper']> {
  const { draw, people, council } = ground;
  const vedlegg = times(draw, 0, 2, () => anyVedlegg(ground));
  const links = [...earlierLinks(ground), ...vedlegg.map(({ key }) => `vedlegg:${key}`)];
  const areas = council.actionPlans.flatMap((plan) => plan.areas.map(({ key }) => key));
  return {
    status: oneOf(draw, 'draft', 'forQualityCheck', 'ready', 'sent', 'treated'),
    submittedBy: oneOf(draw, ...people),
    caseOfficers: draw(() => fc.shuffledSubarray([...people])),
    earlierTreated: draw(() => fc.shuffledSubarray(council.earlierCases.map(({ number }) => number))),
    areas: draw(() => fc.shuffledSubarray(areas)),
    sections: [
      ...some(draw, ['text', 'background', 'reason', 'mainPoints'] as const).map((kind) => ({
        kind,
        html: anyHtml(draw, links),
      })),
      ...times(draw, 0, 2, () => ({
        kind: 'free' as const,
        heading: anyLine(draw),
        html: anyHtml(draw, links),
      })),
    ],
    proposedVedtak: times(draw, 0, 3, () => anyInline(draw, links)),
    vedlegg,
    ...anyRemoved(ground),
    changed: oneOf(draw, '2021-02-19T14:00:00+01:00', '2021-08-01T09:30:00.25+02:00'),
    ...maybe(draw, 'sentAt', () => '2021-02-19T14:30:00+01:00'),
  };
}

function anyVedtak(
  ground: MeetingGround,
  attendance: MeetingFile['attendance'],
  disqualified: readonly string[],
): Vedtak {
  const { draw, people, status } = ground;
  const isHeld = status === 'held';
  const state = maybe(draw, 'state', () => (isHeld ? ('open' as const) : ('locked' as const)));
  const isDraft = isHeld === 'state' in state;
  const outcome = oneOf(
    draw,
    'approved',
    'noted',
    'endorsed',
    'adopted',
    'adoptedWithChanges',
    'postponed',
    'none',
  );
  const changes = times(draw, outcome === 'adoptedWithChanges' && !isDraft ? 1 : 0, 2, () => anyLine(draw));
  return {
    ...{ outcome, paragraphs: anyParagraphs(draw, outcome, isDraft), changes },
    ...maybe(draw, 'vote', () => anyVote(draw, isDraft ? 90 : voters(attendance, disqualified))),
    statements: some(
      draw,
      people.filter((person) => isDraft || !disqualified.includes(person)),
    ).map((person) => ({
      ...{ person, kind: oneOf(draw, 'statement' as const, 'dissent' as const), text: anyLine(draw, 40) },
    })),
    ...state,
    ...maybe(draw, 'reopened', () => anyLine(draw)),
  };
}

/** Text as the outcome asks for; in a draft also none, a slot that is left open, or text where there should be none. */
function anyParagraphs(draw: Draw, outcome: Vedtak['outcome'], isDraft: boolean): string[] {
  if (isDraft)
    return oneOf(
      draw,
      [],
      ['Rådet vedtar [beløp].'],
      times(draw, 1, 3, () => anyInline(draw)),
    );
  return outcome === 'none' ? [] : times(draw, 1, 3, () => anyInline(draw));
}

function voters(attendance: MeetingFile['attendance'], disqualified: readonly string[]): number {
  return attendance.filter(
    ({ person, status, votes }) => status === 'present' && votes && !disqualified.includes(person),
  ).length;
}

/** A ruling about each who is disqualified, and about one who is not. */
function anyRulings(
  { draw, people }: MeetingGround,
  disqualified: readonly string[],
): NonNullable<Item['rulings']> {
  const able = people.filter((person) => !disqualified.includes(person)).slice(0, 1);
  return [...disqualified, ...able].map((person) => {
    const isOut = disqualified.includes(person);
    const out = isOut ? maybe(draw, 'out', () => '10:06') : {};
    return {
      ...{ person, outcome: isOut ? ('disqualified' as const) : ('able' as const) },
      decidedBy: oneOf(draw, 'others' as const, 'allPresent' as const),
      deciders: draw(() => fc.shuffledSubarray([...people])),
      ...oneOf(draw, ...rulingVotes(isOut, oneOf(draw, ...people))),
      ...(isOut ? maybe(draw, 'from', () => '10:05') : {}),
      ...out,
      ...('out' in out ? maybe(draw, 'back', () => '11:00') : {}),
      audience: isOut && draw(fc.boolean),
      ...(isOut ? maybe(draw, 'vara', () => oneOf(draw, ...people.filter((other) => other !== person))) : {}),
      ruled: oneOf(draw, '2021-02-26T10:06:00+01:00', '2021-08-26T10:06:00.5+02:00'),
    };
  });
}

/** Unanimous, with a majority, or a tie. */
const rulingVotes = (
  isOut: boolean,
  castingVote: string,
): Pick<NonNullable<Item['rulings']>[number], 'votes' | 'castingVote'>[] => [
  {},
  { votes: { for: isOut ? 3 : 1, against: isOut ? 1 : 3, abstained: 1 } },
  { votes: { for: 2, against: 2, abstained: 0 }, castingVote },
];

/** A vote that the rules accept: more for than against, not more votes than voters. */
function anyVote(draw: Draw, eligible: number): NonNullable<Vedtak['vote']> {
  if (eligible === 0 || draw(fc.boolean)) return { unanimous: true };
  return {
    unanimous: false,
    votesFor: eligible,
    votesAgainst: 0,
    ...maybe(draw, 'abstained', () => 0),
    ...maybe(draw, 'castingVote', () => false),
  };
}

import { norwegianList } from '#kernel/norwegian-text';
import { checkSigns, type CheckCode, type Finding, finding, inOrder } from '#domain/checks';
import type { CaseType } from '#domain/meetings';
import type { SaksframleggStatus } from '#domain/saksframlegg';

/** What stops a sending until it is said that those papers follow. */
const awaited: readonly CheckCode[] = ['paperMissing', 'paperNotReady'];

/** An item that stands on the saksliste; withdrawn ones are not looked at. */
export interface CheckedItem {
  readonly title: string;
  readonly itemId: string;
  readonly caseTypes: readonly CaseType[];
  /** The council's own standing items may say that they have no type, as Eventuelt does. */
  readonly mayHaveNoType: boolean;
  /** What the council calls its standing item, with placeholders; null for other items. */
  readonly standingTitle: string | null;
  /** Null without a paper. */
  readonly paper: SaksframleggStatus | null;
}

/** What the rules look at. */
export interface InnkallingFacts {
  readonly items: readonly CheckedItem[];
  /** How many can be reached in all groups together. */
  readonly reachable: number;
  /** Everybody who is printed as called in. */
  readonly called: readonly { readonly personId: string; readonly name: string }[];
  /** Where the meeting is held, as printed. */
  readonly place: string;
  readonly withoutAddress: readonly { readonly personId: string; readonly name: string }[];
  /** What vacant seats represent. */
  readonly vacantSeats: readonly string[];
  /** What seats represent whose member is away and that nobody else fills. */
  readonly unfilledSeats: readonly string[];
  readonly likely: number;
  readonly required: number;
  /** Days that the sending is later than the council's own deadline; 0 in time. */
  readonly daysLate: number;
  /** The meeting has ended by the clock, whatever its status says. */
  readonly isPast: boolean;
}

/** Everything about the meeting, its items and its people that should be known before sending, in the order of the saksliste. */
export function checkInnkalling(facts: InnkallingFacts): readonly Finding[] {
  const meeting = { kind: 'meeting' as const };
  return inOrder([
    ...(facts.items.length === 0 ? [finding('noItems', {}, { kind: 'agenda' })] : []),
    ...facts.items.flatMap(itemFindings),
    ...missingPapers(facts.items),
    ...peopleFindings(facts),
    ...checkSigns(facts.place, facts.place, meeting),
    ...(facts.daysLate > 0 ? [finding('noticeShort', { days: facts.daysLate }, meeting)] : []),
    ...(facts.isPast ? [finding('meetingPast', {}, meeting)] : []),
  ]);
}

/** Whether it is about a paper that may follow later, when the secretariat says so. */
export function mayFollow({ check }: Pick<Finding, 'check'>): boolean {
  return awaited.includes(check);
}

/** What is found when it is said that papers which are not ready follow: they are told, and stop nothing. */
export function withPapersLater(findings: readonly Finding[]): readonly Finding[] {
  return inOrder(findings.map((one) => (mayFollow(one) ? { ...one, severity: 'warning' as const } : one)));
}

/** Whether a paper goes out with the next sending, or has. */
export function goesOut(status: SaksframleggStatus | null): boolean {
  return status !== null && status !== 'draft' && status !== 'forQualityCheck';
}

function itemFindings({
  title,
  itemId,
  caseTypes,
  mayHaveNoType,
  standingTitle,
  paper,
}: CheckedItem): Finding[] {
  const place = { kind: 'item' as const, itemId };
  const isNamedOtherwise = standingTitle !== null && !patternOf(standingTitle).test(title);
  return [
    ...(caseTypes.length === 0 && !mayHaveNoType ? [finding('typeMissing', {}, place, [title])] : []),
    ...checkSigns(title, title, place),
    ...(isNamedOtherwise ? [finding('titleDiffers', { title, standing: standingTitle }, place)] : []),
    ...(paper !== null && !goesOut(paper) ? [finding('paperNotReady', {}, { kind: 'paper', itemId })] : []),
  ];
}

/** D28: a standing item is called the same in every meeting, but for the numbers of meetings. */
function patternOf(standingTitle: string): RegExp {
  const literal = standingTitle.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replace(/\\\{(?:previousMeeting|meeting)\\\}/g, '\\d+/\\d{4}')}$`, 'u');
}

/** One line for all of them: papers often follow the innkalling, and that is no news item by item. */
function missingPapers(items: readonly CheckedItem[]): Finding[] {
  const titles = items
    .filter(({ paper, caseTypes }) => paper === null && caseTypes.length > 0)
    .map(({ title }) => `«${title}»`);
  return titles.length > 0
    ? [finding('paperMissing', { titles: norwegianList(titles) }, { kind: 'agenda' })]
    : [];
}

function peopleFindings(facts: InnkallingFacts): Finding[] {
  const { reachable, called, withoutAddress, vacantSeats, unfilledSeats, likely, required } = facts;
  const [members, answers] = [{ kind: 'members' as const }, { kind: 'answers' as const }];
  return [
    ...(reachable === 0 ? [finding('noRecipients', {}, members)] : []),
    ...withoutAddress.map(({ name, personId }) =>
      finding('addressMissing', { name }, { kind: 'person', personId }),
    ),
    ...called.flatMap(({ name, personId }) => checkSigns(name, name, { kind: 'person', personId })),
    ...vacantSeats.map((seat) => finding('seatVacant', { seat }, members)),
    ...unfilledSeats.map((seat) => finding('seatUnfilled', { seat }, answers)),
    ...(likely < required ? [finding('quorumAtRisk', { likely, required }, answers)] : []),
  ];
}

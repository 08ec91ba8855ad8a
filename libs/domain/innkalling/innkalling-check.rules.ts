import { norwegianList } from '#kernel/norwegian-text';
import type { CaseType } from '#domain/meetings';
import type { SaksframleggStatus } from '#domain/saksframlegg';

/** Everything that is looked at before an innkalling goes out. */
export const innkallingChecks = [
  'noItems',
  'placeholderLeft',
  'referenceBroken',
  'vedleggMissing',
  'noRecipients',
  'typeMissing',
  'paperMissing',
  'paperNotReady',
  'addressMissing',
  'seatVacant',
  'seatUnfilled',
  'quorumAtRisk',
  'noticeShort',
  'meetingPast',
] as const;
export type InnkallingCheck = (typeof innkallingChecks)[number];

/** What stops a sending; the rest is told and allowed. */
const errors: readonly InnkallingCheck[] = [
  'noItems',
  'placeholderLeft',
  'referenceBroken',
  'vedleggMissing',
  'noRecipients',
];

/** What stops a sending until it is said that those papers follow. */
const awaited: readonly InnkallingCheck[] = ['paperMissing', 'paperNotReady'];

/** Where something is mended or seen. */
export type CheckPlace =
  /** The page where the paper of an item is written. */
  { readonly kind: 'paper'; readonly itemId: string } | { readonly kind: 'meeting' | 'members' | 'answers' };

/** One line of "Kontroller". */
export interface CheckFinding {
  readonly check: InnkallingCheck;
  readonly severity: 'error' | 'warning';
  /** For the sentence `innkallingCheck.<check>`. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly place: CheckPlace;
}

/** The paper of an item, as it would go out. */
export interface CheckedPaper {
  readonly status: SaksframleggStatus;
  /** Slots still open, `andre forslag fra Rådet`. */
  readonly placeholders: readonly string[];
  /** What references say that lead nowhere. */
  readonly brokenReferences: readonly string[];
  /** Titles of vedlegg whose file is not there. */
  readonly vedleggWithoutFile: readonly string[];
}

/** An item that stands on the saksliste; withdrawn ones are not looked at. */
export interface CheckedItem {
  readonly title: string;
  readonly itemId: string;
  readonly caseTypes: readonly CaseType[];
  /** The council's own standing items may say that they have no type, as Eventuelt does. */
  readonly mayHaveNoType: boolean;
  readonly paper: CheckedPaper | null;
}

/** What the rules look at. */
export interface InnkallingFacts {
  readonly items: readonly CheckedItem[];
  /** How many can be reached in all groups together. */
  readonly reachable: number;
  readonly withoutAddress: readonly string[];
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
  /** It is said that papers which are not ready follow, and the saksliste says so. */
  readonly papersLater: boolean;
}

/** Everything that should be known before sending: what stops it first, each in the order of the saksliste. */
export function checkInnkalling(facts: InnkallingFacts): readonly CheckFinding[] {
  const found = [
    ...(facts.items.length === 0 ? [finding('noItems', {}, { kind: 'meeting' })] : []),
    ...facts.items.flatMap(itemFindings),
    ...missingPapers(facts.items),
    ...peopleFindings(facts),
    ...(facts.daysLate > 0 ? [finding('noticeShort', { days: facts.daysLate }, { kind: 'meeting' })] : []),
    ...(facts.isPast ? [finding('meetingPast', {}, { kind: 'meeting' })] : []),
  ];
  const judged = found.map((one) => (facts.papersLater && mayFollow(one) ? asWarning(one) : one));
  return [...judged.filter(isError), ...judged.filter((one) => !isError(one))];
}

/** Whether it is about a paper that may follow later, when the secretariat says so. */
export function mayFollow({ check }: CheckFinding): boolean {
  return awaited.includes(check);
}

function asWarning(finding: CheckFinding): CheckFinding {
  return { ...finding, severity: 'warning' };
}

/** Whether a finding stops the sending. */
export function isError({ severity }: CheckFinding): boolean {
  return severity === 'error';
}

function itemFindings({ title, itemId, caseTypes, mayHaveNoType, paper }: CheckedItem): CheckFinding[] {
  const place: CheckPlace = paper ? { kind: 'paper', itemId } : { kind: 'meeting' };
  const about = (check: InnkallingCheck, values: readonly string[]) =>
    values.map((what) => finding(check, { title, what }, place));
  const typeMissing =
    caseTypes.length === 0 && !mayHaveNoType ? [finding('typeMissing', { title }, place)] : [];
  if (!paper) return typeMissing;
  // What is still open in a paper that does not go out now is looked at when it does.
  const isReady = paper.status !== 'draft' && paper.status !== 'forQualityCheck';
  if (!isReady) return [...typeMissing, finding('paperNotReady', { title }, place)];
  return [
    ...typeMissing,
    ...about('placeholderLeft', paper.placeholders),
    ...about('referenceBroken', paper.brokenReferences),
    ...about('vedleggMissing', paper.vedleggWithoutFile),
  ];
}

/** One line for all of them: papers often follow the innkalling, and that is no news item by item. */
function missingPapers(items: readonly CheckedItem[]): CheckFinding[] {
  const titles = items
    .filter(({ paper, caseTypes }) => paper === null && caseTypes.length > 0)
    .map(({ title }) => `«${title}»`);
  return titles.length > 0
    ? [finding('paperMissing', { titles: norwegianList(titles) }, { kind: 'meeting' })]
    : [];
}

function peopleFindings(facts: InnkallingFacts): CheckFinding[] {
  const { reachable, withoutAddress, vacantSeats, unfilledSeats, likely, required } = facts;
  return [
    ...(reachable === 0 ? [finding('noRecipients', {}, { kind: 'members' })] : []),
    ...withoutAddress.map((name) => finding('addressMissing', { name }, { kind: 'members' })),
    ...vacantSeats.map((seat) => finding('seatVacant', { seat }, { kind: 'members' })),
    ...unfilledSeats.map((seat) => finding('seatUnfilled', { seat }, { kind: 'answers' })),
    ...(likely < required ? [finding('quorumAtRisk', { likely, required }, { kind: 'answers' })] : []),
  ];
}

function finding(check: InnkallingCheck, params: CheckFinding['params'], place: CheckPlace): CheckFinding {
  const stops = errors.includes(check) || awaited.includes(check);
  return { check, severity: stops ? 'error' : 'warning', params, place };
}

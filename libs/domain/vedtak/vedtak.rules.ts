import type { Fault } from '#kernel/domain-error';
import { placeholdersIn } from '#domain/saksframlegg';
import { type ParagraphTreatment, treatmentFaults } from './treatment.rules.js';
import { type VedtakOutcome, votedOutcomes } from './vedtak-outcome.rules.js';
import { voteRefusal, type VoteCounts, type VotingRules } from './vote.rules.js';

export { type VedtakOutcome, vedtakOutcomes, votedOutcomes } from './vedtak-outcome.rules.js';

/** A member's own text in the referat: a statement (protokolltilførsel) or a dissent. */
export interface StatementEntry {
  readonly personId: string;
  readonly kind: 'statement' | 'dissent';
  readonly text: string;
}

/** Everything recorded about a decision. An absent vote means that none was recorded. */
export interface VedtakContent extends VedtakText {
  readonly vote?: VoteCounts;
  readonly statements: readonly StatementEntry[];
}

/** The last ballot that gave an item its text. */
export interface DecidingBallot {
  readonly paragraphs: readonly string[];
  /** As the vedtak records it; undefined for a ballot between texts. */
  readonly vote: VoteCounts | undefined;
}

/** The text of a vedtak as it is recorded. Paragraphs are inline HTML. */
export interface VedtakText {
  readonly outcome: VedtakOutcome;
  readonly paragraphs: readonly string[];
  readonly changes: readonly string[];
  /** How each paragraph was treated; when absent it is worked out from the proposal. */
  readonly treatment?: readonly ParagraphTreatment[];
}

/**
 * "med de endringer som kom frem i møtet", "med dei kommentarane som kom fram", "med de innspill som ble gitt":
 * bokmål and nynorsk, definite and indefinite – text that points at changes which only those present remember.
 * "som er ført inn ovenfor" is not one of them: it points at something written.
 */
const pointsAtChanges =
  /\bmed\s+dei?\s+(?:(?:endring|kommentar|merknad|justering|innspel|innspill|rettels|rettel|presisering)[a-zæøå]*(?:,\s+|\s+og\s+|\s+eller\s+|\s+))+(?:som\s+)?(?:kom\b|fremkom|framkom|ble\b|blei\b|vart\b|møtet\b|rådet\b|utvalget\b)/iu;

const plainText = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a text refers to changes or comments "that came up in the meeting". */
export function mentionsChanges(paragraphs: readonly string[]): boolean {
  return paragraphs.some((p) => pointsAtChanges.test(plainText(p)));
}

/**
 * Every fault in the text of a vedtak, by its place in it.
 * D17: a text that points at changes must carry them; so must the outcome "adopted with changes".
 */
export function vedtakFaults(text: VedtakText): Fault[] {
  const faults: Fault[] = [];
  const needsText = votedOutcomes.includes(text.outcome);
  if (needsText && text.paragraphs.length === 0)
    faults.push({ path: '/paragraphs', code: 'vedtak.textMissing' });
  if (text.outcome === 'none' && text.paragraphs.length > 0)
    faults.push({ path: '/paragraphs', code: 'vedtak.textWhereNone' });
  text.paragraphs.forEach((paragraph, index) => {
    if (plainText(paragraph) === '')
      faults.push({ path: `/paragraphs/${index}`, code: 'vedtak.textMissing' });
    if (placeholdersIn(paragraph).length > 0)
      faults.push({ path: `/paragraphs/${index}`, code: 'vedtak.placeholderLeft' });
  });
  const changed = text.outcome === 'adoptedWithChanges' || mentionsChanges(text.paragraphs);
  if (changed && text.changes.length === 0) faults.push({ path: '/changes', code: 'vedtak.changesMissing' });
  return text.treatment ? [...faults, ...treatmentFaults(text.treatment, text.paragraphs)] : faults;
}

const blockElement = /<(?:p|h[1-6]|ul|ol|li|dl|dt|dd|table|blockquote|hr|figure|img|aside)\b/i;

/** A paragraph of a vedtak holds running text only: each paragraph is an entry of its own. */
export function paragraphFaults(html: string, path: string): Fault[] {
  return blockElement.test(html) ? [{ path, code: 'vedtak.blockNotAllowed' }] : [];
}

/** Whether the adopted text says something else than the proposal did; white space does not count. */
export function differsFromProposal(proposed: readonly string[], adopted: readonly string[]): boolean {
  const normal = (paragraphs: readonly string[]) =>
    paragraphs
      .map((p) =>
        p
          .replace(/\u00a0/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((p) => p !== '');
  return JSON.stringify(normal(proposed)) !== JSON.stringify(normal(adopted));
}

/** A vedtak is made in a meeting, so none is written before the meeting has begun (D22: none is written in advance). */
export function mayHoldVedtak(meetingStatus: string): boolean {
  return meetingStatus === 'inProgress' || meetingStatus === 'held';
}

/** What the vote and the statements of a vedtak are judged by. */
export interface VedtakSurroundings {
  readonly voting: VotingRules;
  /** How many could vote in the item; undefined while nobody is noted as present. */
  readonly eligible: number | undefined;
  /** How many seats are filled; undefined when no majority of them is asked for. */
  readonly members?: number;
  /** The ballot that the text and the vote come from. */
  readonly ballot?: DecidingBallot;
  /** Persons disqualified in the item. */
  readonly disqualified: readonly string[];
}

/** Every fault in a whole vedtak: text, vote and statements, each by its place. */
export function contentFaults(content: VedtakContent, surroundings: VedtakSurroundings): Fault[] {
  const faults = vedtakFaults(content);
  const { vote } = content;
  if (vote && votedOutcomes.includes(content.outcome)) {
    const refusal = voteRefusal(vote, surroundings.voting, surroundings.eligible, surroundings.members);
    if (refusal) faults.push({ path: '/vote', ...refusal });
  }
  if (changedSince(content, surroundings.ballot))
    faults.push({ path: '/paragraphs', code: 'vedtak.changedAfterVote' });
  content.statements.forEach((statement, index) => {
    if (surroundings.disqualified.includes(statement.personId))
      faults.push({ path: `/statements/${index}/person`, code: 'statement.personDisqualified' });
  });
  return faults;
}

/** Whether the text is another one than the ballot was over that its vote is from. */
function changedSince(
  { paragraphs, vote, outcome }: VedtakContent,
  ballot: DecidingBallot | undefined,
): boolean {
  if (!ballot || !votedOutcomes.includes(outcome)) return false;
  const isItsVote = vote
    ? vote.votesFor === ballot.vote?.votesFor && vote.votesAgainst === ballot.vote?.votesAgainst
    : ballot.vote === undefined;
  return isItsVote && differsFromProposal(ballot.paragraphs, paragraphs);
}

import type { Fault } from '#kernel/domain-error';

/**
 * What somebody gets of a document: the whole, the rest of it when passages are out (offl. § 12), nothing, or nothing yet
 * because it is a draft and no saksdokument (offl. § 4).
 */
export const innsynOutcomes = ['whole', 'partial', 'refused', 'notYet'] as const;
export type InnsynOutcome = (typeof innsynOutcomes)[number];

/** What came of considering meirinnsyn (offl. § 11): not given, not to be considered because of a duty, or given. */
export const enhancedAccessAnswers = ['notGiven', 'duty', 'given'] as const;
export type EnhancedAccess = (typeof enhancedAccessAnswers)[number];

/** Something that holds and keeps a document, a passage or its item from the public. */
export interface StandingExemption {
  /** Of the exemption, or of the shielded item. */
  readonly id: string;
  readonly scope: 'document' | 'passage' | 'shield';
  readonly legalBasis: string;
  readonly reason: string;
  /** Its legal basis forbids access; null when the register of legal bases does not know it. */
  readonly isDuty: boolean | null;
}

/** How a document stands at the moment. */
export interface Standing {
  /** Sent, or finished: a saksdokument. */
  readonly isFinished: boolean;
  readonly exemptions: readonly StandingExemption[];
  /** The program can give the rest of it: a redacted version, or its text without passages. */
  readonly canBePartial: boolean;
}

/** What is decided of a document. */
export interface DecisionInput {
  readonly outcome: InnsynOutcome | '';
  /** Printed short form of the legal basis; of what is refused or given in part. */
  readonly legalBasis: string;
  readonly reason: string;
  /** Of what is refused or given in part: it must be answered. */
  readonly enhancedAccess: Exclude<EnhancedAccess, 'given'> | '';
  readonly enhancedAccessNote: string;
}

const nothing = { legalBasis: '', reason: '', enhancedAccess: '', enhancedAccessNote: '' } as const;

/** The whole of a document that nothing keeps back. */
export const givenWhole = { ...nothing, outcome: 'whole' } as const;

/** Whether a document is finished and nothing holds and keeps it back: it is proposed given whole. */
export function isOpen({ isFinished, exemptions }: Standing): boolean {
  return isFinished && exemptions.length === 0;
}

/** What the exemptions that are recorded already say: an open document whole, an exempted one by its own basis. */
export function proposedDecision({ isFinished, exemptions, canBePartial }: Standing): DecisionInput {
  if (!isFinished) return { ...nothing, outcome: 'notYet' };
  if (exemptions.length === 0) return givenWhole;
  return {
    outcome: canBePartial ? 'partial' : 'refused',
    legalBasis: distinct(exemptions.map(({ legalBasis }) => legalBasis)).join(', '),
    reason: distinct(exemptions.map(({ reason }) => reason)).join(' '),
    enhancedAccess: exemptions.every(({ isDuty }) => isDuty === true) ? 'duty' : '',
    enhancedAccessNote: '',
  };
}

/**
 * Everything wrong with a decision, by field.
 * @param isDuty what the register of legal bases knows of the one that was chosen
 */
export function decisionFaults(
  input: DecisionInput,
  standing: Standing,
  isDuty: (legalBasis: string) => boolean | null,
): Fault[] {
  const { outcome, legalBasis, reason, enhancedAccess, enhancedAccessNote } = input;
  if (outcome === '') return [fault('/outcome', 'innsyn.outcomeMissing')];
  const keepsBack = outcome === 'partial' || outcome === 'refused';
  const noDuty = enhancedAccess === 'duty' && isDuty(legalBasis) === false;
  return [
    ...outcomeFaults(outcome, standing),
    ...(keepsBack && legalBasis.trim() === '' ? [fault('/legalBasis', 'innsyn.legalBasisMissing')] : []),
    ...(keepsBack && reason.trim() === '' ? [fault('/reason', 'innsyn.reasonMissing')] : []),
    ...(keepsBack && enhancedAccess === '' ? [fault('/enhancedAccess', 'innsyn.enhancedAccessMissing')] : []),
    ...(keepsBack && noDuty ? [fault('/enhancedAccess', 'innsyn.noDuty')] : []),
    ...(legalBasis.length > 300 ? [fault('/legalBasis', 'innsyn.tooLong')] : []),
    ...(reason.length > 2000 ? [fault('/reason', 'innsyn.tooLong')] : []),
    ...(enhancedAccessNote.length > 2000 ? [fault('/enhancedAccessNote', 'innsyn.tooLong')] : []),
  ];
}

/** The columns that a decision fills in. Giving the whole of what is exempted is meirinnsyn, and says of what. */
export function decisionColumns(
  input: DecisionInput & { readonly outcome: InnsynOutcome },
  { exemptions }: Standing,
) {
  const { outcome, legalBasis, reason, enhancedAccess, enhancedAccessNote } = input;
  const keepsBack = outcome === 'partial' || outcome === 'refused';
  const given = outcome === 'whole' ? exemptions.map(({ id }) => id) : [];
  const access: EnhancedAccess | null =
    given.length > 0 ? 'given' : keepsBack ? enhancedAccess || null : null;
  return {
    ...{ outcome, given, enhancedAccess: access, reason: reason.trim() },
    legalBasis: keepsBack ? legalBasis.trim() : null,
    enhancedAccessNote: access === null ? '' : enhancedAccessNote.trim(),
  };
}

/** A decision as far as it can be overtaken. */
export interface StoredDecision {
  readonly outcome: InnsynOutcome | null;
  readonly given: readonly string[];
}

/**
 * Whether something else holds now than when it was decided: what was to be given whole is exempted since, the rest can
 * no longer be made, or a draft is finished. What was decided that way is not given out.
 */
export function isOvertaken({ outcome, given }: StoredDecision, standing: Standing): boolean {
  if (outcome === null) return false;
  if (outcomeFaults(outcome, standing).length > 0) return true;
  return outcome === 'whole' && standing.exemptions.some(({ id }) => !given.includes(id));
}

function outcomeFaults(outcome: InnsynOutcome, standing: Standing): Fault[] {
  const { isFinished, exemptions, canBePartial } = standing;
  if (outcome === 'notYet') return isFinished ? [fault('/outcome', 'innsyn.isFinished')] : [];
  if (!isFinished) return [fault('/outcome', 'innsyn.notFinished')];
  const duty = exemptions.find(({ isDuty }) => isDuty === true);
  if (outcome === 'whole' && duty)
    return [
      { ...fault('/outcome', 'innsyn.dutyOfConfidentiality'), params: { legalBasis: duty.legalBasis } },
    ];
  return outcome === 'partial' && !canBePartial ? [fault('/outcome', 'innsyn.partNotMade')] : [];
}

const fault = (path: string, code: string): Fault => ({ path, code });
const distinct = (texts: readonly string[]) => [...new Set(texts.filter((text) => text.trim() !== ''))];

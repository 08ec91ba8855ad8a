import type { SaksframleggAction, SaksframleggStatus } from './saksframlegg.states.js';

/** Letters of the longest comment to a step. */
export const longestStepComment = 2000;

/** What says who has a paper. */
export interface HeldPaper {
  readonly status: SaksframleggStatus;
  readonly submittedBy: string;
  readonly caseOfficers: readonly string[];
}

/**
 * Who has a paper now: its first author while it is written, whoever fronts it while it is checked and until it goes
 * out, nobody after that.
 */
export function holderOf({ status, submittedBy, caseOfficers }: HeldPaper): string | null {
  if (status === 'draft') return caseOfficers[0] ?? submittedBy;
  return status === 'forQualityCheck' || status === 'ready' ? submittedBy : null;
}

/** Whoever checks a paper and sends it back says why; the writer may take back what is ready without a word. */
export function needsComment(action: SaksframleggAction, from: SaksframleggStatus): boolean {
  return action === 'sendBack' && from === 'forQualityCheck';
}

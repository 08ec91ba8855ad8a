import type { Refusal } from '#kernel/state-machine';
import type { VedtakState } from './vedtak.states.js';

/** Longest statement, in characters: what the exchange file takes. */
export const longestStatement = 5000;

/** Where somebody wants to enter a statement. */
export interface StatementPlace {
  readonly meetingStatus: string;
  readonly itemStatus: string;
  /** Undefined while there is no vedtak. */
  readonly vedtakState: VedtakState | undefined;
}

/**
 * Why a statement can no longer be entered. It belongs to the treatment of the item, so that the others have heard of
 * it: from when the meeting begins until the vedtak is locked or the item is settled without one.
 */
export function statementRefusal({
  meetingStatus,
  itemStatus,
  vedtakState,
}: StatementPlace): Refusal | undefined {
  const settled = vedtakState === undefined ? itemStatus !== 'planned' : vedtakState !== 'open';
  return meetingStatus === 'inProgress' && !settled ? undefined : { code: 'statement.itemClosed' };
}

/** What is wrong with the words themselves. */
export function statementTextFault(text: string): string | undefined {
  if (text.trim() === '') return 'statement.textMissing';
  return text.trim().length > longestStatement ? 'statement.textTooLong' : undefined;
}

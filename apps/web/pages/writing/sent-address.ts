import { isId } from '#kernel/ids';
import { fieldIn, type SentFields } from '../sent-fields.js';

/**
 * What a form of the page where a paper is written means by its paper: the paper's own id, which the form says, for its item
 * may have come off the agenda since the page was opened; the address of the page where it does not.
 */
export function sentAddress(sent: SentFields, address: string): string {
  const own = fieldIn(sent, 'paper');
  return isId(own) ? own : address;
}

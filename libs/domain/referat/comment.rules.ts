import type { Fault } from '#kernel/domain-error';
import { longestComment } from './comment-round.rules.js';

/** What somebody writes to a referat. */
export interface CommentInput {
  readonly body: string;
  /** The words it is about; left out when it is about the whole. */
  readonly place?: {
    readonly section: string;
    readonly quote: string;
    /** Offset in the section where the words are, or nearly: of several equal places the nearest is meant. */
    readonly near: number;
  };
  /** Other words for those quoted; empty to take them out. */
  readonly suggestion?: string;
  /** An id that whoever writes has chosen: the same comment that comes twice under one, as when a button is pressed twice, is one. */
  readonly key?: string;
}

/** Every fault in a comment, by field. */
export function commentFaults({ body, place, suggestion }: CommentInput): Fault[] {
  const faults: Fault[] = [];
  if (body.trim() === '' && suggestion === undefined) faults.push({ path: '/body', code: 'comment.empty' });
  if (body.length > longestComment)
    faults.push({ path: '/body', code: 'comment.tooLong', params: { limit: longestComment } });
  if (suggestion === undefined) return faults;
  if (!place) faults.push({ path: '/suggestion', code: 'comment.suggestionWithoutPlace' });
  else if (suggestion === place.quote) faults.push({ path: '/suggestion', code: 'comment.suggestionSame' });
  if (suggestion.length > longestComment)
    faults.push({ path: '/suggestion', code: 'comment.tooLong', params: { limit: longestComment } });
  return faults;
}

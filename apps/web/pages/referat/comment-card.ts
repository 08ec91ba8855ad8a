import type { Actor } from '#kernel/actor';
import type { CommentView, ReferatText } from '#domain/referat';
import type { PageText } from '../page-text.js';
import { differenceModel, momentText, outcomeTag } from './comment-words.js';

/** Where a comment is shown, and to whom. */
export interface CardContext {
  readonly actor: Actor;
  readonly text: ReferatText;
  readonly action: string;
  readonly open: boolean;
  readonly say: PageText;
  /** What was to be answered when it was refused, and to which comment. */
  readonly typed?: { readonly to: string; readonly answer: string };
}

/** A comment as it is shown: who, about which words, what, and what became of it. */
export function commentCard(comment: CommentView, { actor, text, action, open, say, typed }: CardContext) {
  const { id, name, quote, body, suggestion, late, orphan, outcome, answer, settledAt, version } = comment;
  const part = text.find(({ key }) => key === comment.place?.section)?.part;
  const isOpen = outcome === 'open';
  return {
    ...{ id, name, body, version, orphan, late, isOpen },
    when: momentText(comment.writtenAt),
    quote: quote ?? '',
    difference: suggestion !== null ? differenceModel(quote ?? '', suggestion) : [],
    tag: outcomeTag(outcome, say),
    answer: answer ?? '',
    typed: typed?.to === id ? typed.answer : '',
    settled: settledAt ? `${comment.settledBy || 'Sekretariatet'}, ${momentText(settledAt)}` : '',
    mayWithdraw: open && isOpen && comment.personId === actor.personId,
    mayInsert:
      open && isOpen && suggestion !== null && part === 'account' && comment.place?.changed === false,
    action: `${action}/${id}`,
  };
}

import type { Actor } from '#kernel/actor';
import type { CommentView, ReferatText } from '#domain/referat';
import { differenceModel, momentText, outcomeTag } from './comment-words.js';

/** A comment as it is shown: who, about which words, what, and what became of it. */
export function commentCard(
  comment: CommentView,
  { actor, text, action, open }: { actor: Actor; text: ReferatText; action: string; open: boolean },
) {
  const { id, name, quote, body, suggestion, late, orphan, outcome, answer, settledAt, version } = comment;
  const part = text.find(({ key }) => key === comment.place?.section)?.part;
  const isOpen = outcome === 'open';
  return {
    ...{ id, name, body, version, orphan, late, isOpen },
    when: momentText(comment.writtenAt),
    quote: quote ?? '',
    difference: suggestion !== null ? differenceModel(quote ?? '', suggestion) : [],
    tag: outcomeTag(outcome),
    answer: answer ?? '',
    settled: settledAt ? `${comment.settledBy || 'Sekretariatet'}, ${momentText(settledAt)}` : '',
    mayWithdraw: open && isOpen && comment.personId === actor.personId,
    mayInsert:
      open && isOpen && suggestion !== null && part === 'account' && comment.place?.changed === false,
    action: `${action}/${id}`,
  };
}

import type { CommentInput } from '#domain/referat';
import { numberIn, type SentFields, textIn } from '../sent-fields.js';

/** A comment as the form sends it. Words that are proposed and are those that stand propose nothing. */
export function commentIn(sent: SentFields): CommentInput {
  const [section, quote, suggestion, key] = ['section', 'quote', 'suggestion', 'key'].map((name) =>
    textIn(sent, name),
  );
  const place = section && quote ? { section, quote, near: numberIn(sent, 'near') ?? 0 } : undefined;
  const proposes = place !== undefined && sent['suggestion'] !== undefined && suggestion !== quote;
  return {
    body: textIn(sent, 'body'),
    ...(key ? { key } : {}),
    ...(place ? { place } : {}),
    ...(proposes ? { suggestion } : {}),
  };
}

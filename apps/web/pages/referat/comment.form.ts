import type { CommentInput } from '#domain/referat';

/** What a browser sends: a field once as text, or several times as texts. */
export type SentFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a field; empty when it was not sent. Line ends count as one letter, as people are told. */
export function textIn(sent: SentFields, name: string): string {
  const value = sent[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).replaceAll('\r\n', '\n');
}

/** A whole number from a field; `undefined` when it is none. */
export function numberIn(sent: SentFields, name: string): number | undefined {
  const text = textIn(sent, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A comment as the form sends it. Words that are proposed and are those that stand propose nothing. */
export function commentIn(sent: SentFields): CommentInput {
  const [section, quote, suggestion] = ['section', 'quote', 'suggestion'].map((name) => textIn(sent, name));
  const place = section && quote ? { section, quote, near: numberIn(sent, 'near') ?? 0 } : undefined;
  const proposes = place !== undefined && sent['suggestion'] !== undefined && suggestion !== quote;
  return {
    body: textIn(sent, 'body'),
    ...(place ? { place } : {}),
    ...(proposes ? { suggestion } : {}),
  };
}

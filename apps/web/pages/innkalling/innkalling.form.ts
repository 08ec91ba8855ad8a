import { type DispatchGroup, dispatchGroups } from '#domain/innkalling';

/** What a browser sends: a field once as text, or several times as texts. */
export type SentFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a field; empty when it was not sent. Line ends count as one letter, as people are told. */
export function textIn(sent: SentFields, name: string): string {
  const value = sent[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).replaceAll('\r\n', '\n');
}

/** The groups that were ticked, in their own order. */
export function groupsIn(sent: SentFields): readonly DispatchGroup[] {
  const value = sent['group'];
  const named = typeof value === 'string' ? [value] : (value ?? []);
  return dispatchGroups.filter((group) => named.includes(group));
}

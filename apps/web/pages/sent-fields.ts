/** What a browser sends: a field once as text, or several times as texts. */
export type SentFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a field, without spaces around it; empty when it was not sent. Line ends count as one letter. */
export function fieldIn(sent: SentFields, name: string): string {
  const value = sent[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).replaceAll('\r\n', '\n').trim();
}

/** Every value of a field that may be ticked several times. */
export function valuesIn(sent: SentFields, name: string): readonly string[] {
  const value = sent[name];
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** The same, null for a field left empty. */
export function fieldOrNull(sent: SentFields, name: string): string | null {
  return fieldIn(sent, name) || null;
}

/** The version that a form was made from; 0, which nothing has, when it is missing. */
export function versionIn(sent: SentFields): number {
  return Number(fieldIn(sent, 'version')) || 0;
}

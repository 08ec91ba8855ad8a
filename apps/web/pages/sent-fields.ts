/** What a browser sends: a field once as text, or several times as texts. */
export type SentFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a field as it was written; empty when it was not sent. Line ends count as one letter, as people are told. */
export function textIn(sent: SentFields, name: string): string {
  const value = sent[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).replaceAll('\r\n', '\n');
}

/** The same without spaces around it. */
export function fieldIn(sent: SentFields, name: string): string {
  return textIn(sent, name).trim();
}

/** A whole number from a field; `undefined` when it is none. */
export function numberIn(sent: SentFields, name: string): number | undefined {
  const text = textIn(sent, name);
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
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

/** The fields of a form in their order; it has no files. */
export type SentFields = readonly (readonly [string, string])[];

/** Text that was put aside in the browser. */
export interface PutAside {
  readonly at: Date;
  readonly fields: SentFields;
  /** It was on its way to the server when it was put aside. */
  readonly isSent: boolean;
}

interface Kept {
  readonly at: number;
  readonly fields: SentFields;
  readonly isSent?: boolean;
}

/** What a form holds now. */
export function fieldsOf(form: HTMLFormElement): SentFields {
  return [...new FormData(form)].map(
    ([name, value]) => [name, typeof value === 'string' ? value : ''] as const,
  );
}

/** One field of those that were sent. */
export function fieldOf(fields: SentFields, name: string): string {
  return fields.find(([key]) => key === name)?.[1] ?? '';
}

/** Whether two say the same in their texts, whatever they began from. */
export function sameTexts(one: SentFields, other: SentFields): boolean {
  const texts = (fields: SentFields) =>
    JSON.stringify(fields.filter(([name, value]) => isText(name) && value !== '').sort(byName));
  return texts(one) === texts(other);
}

const isText = (name: string) =>
  !/^(base|version|sections|proposals|clashes|step|(clash|choice)-\d+)$/.test(name);
const byName = ([one]: readonly [string, string], [other]: readonly [string, string]) =>
  one < other ? -1 : 1;
const keyOf = ({ action }: HTMLFormElement) => `saksgang:unsaved:${new URL(action).pathname}`;

/**
 * Puts what a form holds aside in the browser until the server has it.
 * @param began what to say that the text began from; left out, what the form says
 */
export function putAside(
  form: HTMLFormElement,
  { began, isSent = false }: { readonly began?: string; readonly isSent?: boolean } = {},
): void {
  const fields = fieldsOf(form).map(
    ([name, value]) => [name, name === 'base' ? (began ?? value) : value] as const,
  );
  try {
    localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), fields, isSent } satisfies Kept));
  } catch {
    // A full or closed store costs only the safety net; the form itself still holds the text.
  }
}

/** What was put aside and never taken back; null when there is nothing. */
export function aside(form: HTMLFormElement): PutAside | null {
  const json = localStorage.getItem(keyOf(form));
  if (json === null) return null;
  const { at, fields, isSent = false } = JSON.parse(json) as Kept;
  return { at: new Date(at), fields, isSent };
}

/** What was put aside is on its way to the server: the page that comes back shows it, kept or with what is to be chosen. */
export function markSent(form: HTMLFormElement): void {
  const json = localStorage.getItem(keyOf(form));
  if (json !== null)
    localStorage.setItem(keyOf(form), JSON.stringify({ ...(JSON.parse(json) as Kept), isSent: true }));
}

/** Lets go of what was put aside. */
export function letGo(form: HTMLFormElement): void {
  localStorage.removeItem(keyOf(form));
}

/** The fields of a form in their order; it has no files. */
export type SentFields = readonly (readonly [string, string])[];

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
  !/^(paper|base|draft|turn|heard|version|sections|proposals|clashes|step|(clash|choice)-\d+)$/.test(name);
const byName = ([one]: readonly [string, string], [other]: readonly [string, string]) =>
  one < other ? -1 : 1;

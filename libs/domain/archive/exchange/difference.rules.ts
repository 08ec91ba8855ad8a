import { isDeepStrictEqual } from 'node:util';

/** Names of the fields in which two records differ, in the order of the first; empty when they say the same. */
export function differingFields(said: object, known: object): string[] {
  const left = said as Readonly<Record<string, unknown>>;
  const right = known as Readonly<Record<string, unknown>>;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].filter((name) => !isDeepStrictEqual(left[name], right[name]));
}

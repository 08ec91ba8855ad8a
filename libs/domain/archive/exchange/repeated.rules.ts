import type { Fault } from '#kernel/domain-error';

/** Keys that stand a second time in one list. */
export function repeatedKeys(path: string, entries: readonly { readonly key: string }[]): Fault[] {
  return repeated(
    entries,
    ({ key }) => key,
    (key, i) => ({ path: `${path}/${i}/key`, code: 'exchange.keyTwice', params: { key } }),
  );
}

/** A fault for each entry whose value an earlier one has. */
export function repeated<Entry>(
  entries: readonly Entry[],
  valueOf: (entry: Entry) => string,
  faultOf: (value: string, index: number) => Fault,
): Fault[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, i) => {
    const value = valueOf(entry);
    if (seen.has(value)) return [faultOf(value, i)];
    seen.add(value);
    return [];
  });
}

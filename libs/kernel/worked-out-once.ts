/**
 * What is worked out from a list, kept as long as somebody holds that very list: for a list that is never changed and is
 * asked about again and again, as the register of names is by every text that is checked.
 */
export function workedOutOnce<Item, Result>(
  workOut: (list: readonly Item[]) => Result,
): (list: readonly Item[]) => Result {
  const known = new WeakMap<readonly Item[], { readonly result: Result }>();
  return (list) => {
    const found = known.get(list) ?? { result: workOut(list) };
    known.set(list, found);
    return found.result;
  };
}

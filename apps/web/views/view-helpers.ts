/** What views may compute. Everything else is the presenter's. */
export const viewHelpers = {
  /** True when two values are the same. */
  is: (left: unknown, right: unknown): boolean => left === right,
};

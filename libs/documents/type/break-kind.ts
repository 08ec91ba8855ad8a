/** What may happen after a piece of text. Numbers, because line breaking runs over long arrays of them. */
export const breakKind = {
  /** Nothing: the next piece belongs to the same word. */
  none: 0,
  /** A space stands here; a line may end. */
  space: 1,
  /** A line may end without a sign: after a hyphen, a dash, a slash in an address. */
  open: 2,
  /** A line may end with a hyphen that is added. */
  hyphen: 3,
  /** The line ends here. */
  forced: 4,
  /** Only when a word is longer than a line. */
  emergency: 5,
} as const;

export type BreakKind = (typeof breakKind)[keyof typeof breakKind];

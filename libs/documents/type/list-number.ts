/** The kinds of list number that HTML's `type` names. */
export type NumberKind = '1' | 'a' | 'A' | 'i' | 'I';

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The printed label of item `n` as Norwegian papers write it: "1.", "a)", "A)", "i)", "I.". */
export function listLabel(n: number, kind: NumberKind): string {
  switch (kind) {
    case '1':
      return `${n}.`;
    case 'a':
      return `${alphabetic(n)})`;
    case 'A':
      return `${alphabetic(n).toUpperCase()})`;
    case 'i':
      return `${roman(n)})`;
    case 'I':
      return `${roman(n).toUpperCase()}.`;
  }
}

/** The name of the kind in a PDF's list attributes. */
export function listNumbering(kind: NumberKind): string {
  return { '1': 'Decimal', a: 'LowerAlpha', A: 'UpperAlpha', i: 'LowerRoman', I: 'UpperRoman' }[kind];
}

/** a … z, aa, ab …; numbers below 1 have no letter and stay numbers. */
function alphabetic(n: number): string {
  if (n < 1) return String(n);
  let label = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
    label = String.fromCharCode(97 + ((rest - 1) % 26)) + label;
  return label;
}

/** Roman numbers up to 3999; beyond, and below 1, the plain number. */
function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  let label = '';
  for (const [value, sign] of romanSteps) {
    for (; rest >= value; rest -= value) label += sign;
  }
  return label;
}

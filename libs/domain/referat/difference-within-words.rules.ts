import type { DifferencePiece } from '#kernel/text-difference';

/**
 * A difference that tells words apart, told letter by letter where one thing was put in the place of another: the
 * letters that both begin with, and end with, stay. Somebody who writes in the middle of a word leaves most of it where
 * it was, and what is said about those letters is still about them.
 */
export function withinWords(pieces: readonly DifferencePiece[]): DifferencePiece[] {
  const finer: DifferencePiece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const [piece, next] = [pieces[index], pieces.at(index + 1)];
    if (piece.kind === 'removed' && next?.kind === 'added') {
      finer.push(...lettersOf(piece.text, next.text));
      index++;
    } else finer.push(piece);
  }
  return finer;
}

function lettersOf(was: string, now: string): DifferencePiece[] {
  const most = Math.min(was.length, now.length);
  let start = 0;
  while (start < most && was[start] === now[start]) start++;
  if (isLowHalf(was[start]) || isLowHalf(now[start])) start--;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === now.at(-1 - end)) end++;
  if (end > 0 && isLowHalf(was.at(-end))) end--;
  const pieces: DifferencePiece[] = [
    { kind: 'same', text: was.slice(0, start) },
    { kind: 'removed', text: was.slice(start, was.length - end) },
    { kind: 'added', text: now.slice(start, now.length - end) },
    { kind: 'same', text: was.slice(was.length - end) },
  ];
  return pieces.filter(({ text }) => text !== '');
}

/** Whether a letter is the second half of one that takes two places, such as 𝔸. */
function isLowHalf(letter: string | undefined): boolean {
  return letter !== undefined && letter >= '\udc00' && letter <= '\udfff';
}

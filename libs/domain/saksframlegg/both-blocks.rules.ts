import { blocksOf } from '#documents/html/blocks-in-html';
import { lineChanges } from '#kernel/text-merge';
import { textPrint } from './text-print.rules.js';

/**
 * What both have written, for whoever wants it all: only a block that both have changed stands as both have it, one's own
 * first. What one has changed, put in or taken away is as that one has it; a block that one took away and the other changed
 * stays as the other has it. Nothing that either has put in or changed is ever left out.
 * @param base fingerprints of the blocks that both began from; empty when nothing is known of that, and then all stands that
 * either has
 */
export function bothBlocks(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const html = new Map([...theirs, ...mine].map((block) => [textPrint(block), block]));
  const [own, other] = [mine, theirs].map((blocks) => blocks.map((block) => textPrint(block)));
  const began = base.length > 0 ? base : own.filter((print) => other.includes(print));
  const [first, second] = [placesOf(began, own), placesOf(began, other)];
  const both = first.flatMap(({ before, here }, i) => [
    ...together(before, second[i].before),
    ...chosen(began[i], here, second[i].here),
  ]);
  // What one took away or changed may still stand where the other has moved it to.
  const gone = new Set(began.filter((print) => !own.includes(print) || !other.includes(print)));
  return both.flatMap((print) => (gone.has(print) ? [] : (html.get(print) ?? [])));
}

/** As {@link bothBlocks}, of two texts. */
export function bothHtml(base: readonly string[], mine: string, theirs: string): string {
  return bothBlocks(base, blocksOf(mine), blocksOf(theirs)).join('');
}

/** What a text has where a block of the base stood, and before it; after the last one there is a place too. */
interface Place {
  readonly before: string[];
  readonly here: string[];
}

/** Blocks in the place of as many others stand each for its own; what is more of them comes with the last. */
function placesOf(base: readonly string[], text: readonly string[]): readonly Place[] {
  const places: Place[] = [...base.map((print) => ({ before: [], here: [print] })), { before: [], here: [] }];
  for (const { from, to, lines } of lineChanges(base, text)) {
    if (from === to) places[from].before.push(...lines);
    for (let i = from; i < to; i++)
      places[i].here.splice(0, 1, ...lines.slice(i - from, i === to - 1 ? undefined : i - from + 1));
  }
  return places;
}

function chosen(base: string | undefined, own: readonly string[], other: readonly string[]) {
  const isAsItWas = (blocks: readonly string[]) => blocks.length === 1 && blocks[0] === base;
  if (isAsItWas(own)) return other;
  return isAsItWas(other) ? own : together(own, other);
}

function together(own: readonly string[], other: readonly string[]): readonly string[] {
  return [...own, ...other.filter((print) => !own.includes(print))];
}

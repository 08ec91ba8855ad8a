import { blocksOf } from '#documents/html/blocks-in-html';
import { mergedText } from '#kernel/text-merge';
import { textPrint } from './text-print.rules.js';

/**
 * Brings two versions of a section together, paragraph by paragraph.
 * @param base fingerprints of the blocks that both began from
 * @returns undefined when both have changed the same paragraph, or written footnotes under the same number
 */
export function mergedHtml(base: readonly string[], mine: string, theirs: string): string | undefined {
  const html = mergedBlocks(base, blocksOf(mine), blocksOf(theirs))?.join('');
  const notes = [...(html ?? '').matchAll(/<aside\b[^>]*\bid="([^"]*)"/gi)].map(([, id]) => id);
  return new Set(notes).size === notes.length ? html : undefined;
}

/**
 * Brings two lists of blocks together: what only one has changed is taken from that one, and what both have put in at
 * one place stands after each other.
 * @returns undefined when both have changed the same block
 */
export function mergedBlocks(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  const html = new Map([...theirs, ...mine].map((block) => [textPrint(block), block]));
  const [own, other] = [mine, theirs].map((blocks) => blocks.map((block) => textPrint(block)));
  const missing = (from: readonly string[]) => base.filter((print) => !from.includes(print));
  const [goneMine, goneTheirs] = [missing(own), missing(other)];
  // A block that both have changed is a matter for people. The order of the two decides only what stands first.
  for (const [first, second] of [
    [other, own],
    [own, other],
  ]) {
    const { text, bothKept } = mergedText(base.join('\n'), first.join('\n'), second.join('\n'));
    const merged = text.split('\n').filter((print) => print !== '');
    const isWhole = !bothKept || !goneMine.some((print) => goneTheirs.includes(print));
    const isBack = bothKept && [...goneMine, ...goneTheirs].some((print) => merged.includes(print));
    if (isWhole && !isBack) return merged.flatMap((print) => html.get(print) ?? []);
  }
  return undefined;
}

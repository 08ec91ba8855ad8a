import { blocksOf } from '#documents/html/blocks-in-html';
import { mergedBlocks, mergedHtml } from './block-merge.rules.js';
import type { SectionText } from './saksframlegg.rules.js';
import { textPrint } from './text-print.rules.js';

/** What two people may write at the same time. */
export interface PaperText {
  readonly sections: readonly SectionText[];
  /** Paragraphs of the proposal. */
  readonly proposedVedtak: readonly string[];
}

/** What a writer began from: which sections there were, and what each said, as fingerprints. */
export interface PaperPrint {
  readonly sections: readonly SectionPrint[];
  readonly proposal: string;
  /** Of each paragraph of the proposal. */
  readonly paragraphs: readonly string[];
}

/** A section that a writer began from. */
export interface SectionPrint {
  readonly key: string;
  readonly print: string;
  /** Of each of its paragraphs, lists and tables. */
  readonly blocks: readonly string[];
}

/** The proposal's own key among those of sections. */
export const proposalKey = 'proposal';

/** Text that both have changed since the writer began: a person has to choose. */
export interface Clash {
  /** Key of a section, or `proposal`. */
  readonly key: string;
  /** What the other has saved: HTML of a section, paragraphs of the proposal; none when taken away. */
  readonly theirs: readonly string[];
  /** Fingerprints of the paragraphs that both began from; none when nothing is known of that. */
  readonly began: readonly string[];
}

/** What came of two texts. */
export interface MergedPaper {
  readonly text: PaperText;
  readonly clashes: readonly Clash[];
}

/** What tells a section apart from the others of its paper: its kind, or its heading. The same twice is counted. */
export function sectionKeys(sections: readonly SectionText[]): string[] {
  const seen = new Map<string, number>();
  return sections.map(({ kind, heading }) => {
    const name = heading === null ? kind : `${kind}:${heading.trim().toLocaleLowerCase('nb-NO')}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}#${times}`;
  });
}

/** The fingerprints of a paper, for whoever begins to write in it. */
export function paperPrint({ sections, proposedVedtak }: PaperText): PaperPrint {
  const keys = sectionKeys(sections);
  return {
    sections: sections.map(({ html }, i) => ({
      ...{ key: keys[i], print: textPrint(html) },
      blocks: blocksOf(html).map((block) => textPrint(block)),
    })),
    proposal: textPrint(...proposedVedtak),
    paragraphs: proposedVedtak.map((paragraph) => textPrint(paragraph)),
  };
}

/**
 * Brings what one has written together with what another has saved meanwhile: whatever only one of them has changed is
 * taken from that one, also sections added, moved or taken away. In a section that both have changed, paragraphs are
 * taken from whoever changed them. What both have changed differently is a clash, and the text then holds the writer's own.
 * @param base what the writer began from
 */
export function mergePapers(base: PaperPrint, mine: PaperText, theirs: PaperText): MergedPaper {
  const sections = mergeSections(base, keyed(mine.sections), keyed(theirs.sections));
  const [own, other] = [textPrint(...mine.proposedVedtak), textPrint(...theirs.proposedVedtak)];
  const bothChanged = own !== other && own !== base.proposal && other !== base.proposal;
  const proposal = bothChanged
    ? mergedBlocks(base.paragraphs, mine.proposedVedtak, theirs.proposedVedtak)
    : own === base.proposal
      ? theirs.proposedVedtak
      : mine.proposedVedtak;
  return {
    text: { sections: sections.merged, proposedVedtak: proposal ?? mine.proposedVedtak },
    clashes: [
      ...sections.clashes,
      ...(proposal ? [] : [{ key: proposalKey, theirs: theirs.proposedVedtak, began: base.paragraphs }]),
    ],
  };
}

type Keyed = ReadonlyMap<string, SectionText>;

function keyed(sections: readonly SectionText[]): Keyed {
  const keys = sectionKeys(sections);
  return new Map(sections.map((section, i) => [keys[i], section]));
}

function mergeSections(base: PaperPrint, mine: Keyed, theirs: Keyed) {
  const before = new Map(base.sections.map((section) => [section.key, section]));
  const merged: SectionText[] = [];
  const clashes: Clash[] = [];
  for (const key of mergedOrder([...before.keys()], [...mine.keys()], [...theirs.keys()])) {
    const own = mine.get(key);
    const other = theirs.get(key);
    const began = before.get(key);
    const print = began?.print;
    const ownChanged = own ? textPrint(own.html) !== print : print !== undefined;
    const otherChanged = other ? textPrint(other.html) !== print : print !== undefined;
    const isSame = own && other ? textPrint(own.html) === textPrint(other.html) : own === other;
    const chosen = ownChanged ? own : other;
    const together = own && other && began && mergedHtml(began.blocks, own.html, other.html);
    if (ownChanged && otherChanged && !isSame && own && together !== undefined) {
      merged.push({ ...own, html: together });
    } else if (ownChanged && otherChanged && !isSame) {
      clashes.push({ key, theirs: other ? [other.html] : [], began: began?.blocks ?? [] });
      const kept = own ?? other;
      if (kept) merged.push(kept);
    } else if (chosen) merged.push(chosen);
  }
  return { merged, clashes };
}

/** The order of whoever has changed it; the writer's own when both have. What only the other has comes after its neighbour. */
function mergedOrder(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const isSameOrder = mine.length === base.length && mine.every((key, i) => key === base[i]);
  const [first, second] = isSameOrder ? [theirs, mine] : [mine, theirs];
  const order = [...first];
  second.forEach((key, i) => {
    if (order.includes(key)) return;
    const neighbour = second.slice(0, i).findLast((other) => order.includes(other));
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, key);
  });
  return order;
}

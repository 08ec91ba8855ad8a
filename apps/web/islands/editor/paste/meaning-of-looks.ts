import { element, elementsIn, lookOf, type PastedElement } from './pasted-tree.js';

const lineOfText = new Set(['b', 'font', 'span', 'strong']);

/**
 * Looks that mean something, as other programs paste them, become the elements that mean the same; then all looks go.
 * A heading keeps its rank among the headings that are pasted: the highest becomes "Overskrift", the others "Underoverskrift".
 */
export function tellMeaning(root: PastedElement): void {
  rankHeadings(root);
  mark(root, false);
}

function rankHeadings(root: PastedElement): void {
  const all = elementsIn(root);
  // What is copied out of the editor itself says so, and has its ranks.
  if (all.some(({ attributes }) => 'data-pm-slice' in attributes)) return;
  const ranked = all.flatMap((found) => {
    const rank = found.attributes['class']?.startsWith('MsoTitle')
      ? 0
      : Number(/^h([1-6])$/.exec(found.name)?.[1]);
    return Number.isNaN(rank) ? [] : [{ found, rank }];
  });
  const highest = Math.min(...ranked.map(({ rank }) => rank));
  for (const { found, rank } of ranked) found.name = rank === highest ? 'h3' : 'h4';
}

/** @param isTold the element around says already that it is a heading or a link, by what it is */
function mark(parent: PastedElement, isTold: boolean): void {
  const within = isTold || /^(?:h[1-6]|a)$/.test(parent.name);
  for (const child of parent.children) if (typeof child !== 'string') mark(child, within);
  const told = meanings(parent, within);
  delete parent.attributes['style'];
  if (parent.name === 'b' && told === undefined) Object.assign(parent, { name: 'span' });
  for (const name of told ?? []) parent.children = [element(name, parent.children)];
}

/** @returns undefined when the element says bold and its looks take that back */
function meanings(found: PastedElement, isTold: boolean): string[] | undefined {
  if (!lineOfText.has(found.name)) return [];
  const [weight, line] = [lookOf(found, 'font-weight'), lookOf(found, 'text-decoration')];
  const drawn = `${line} ${lookOf(found, 'text-decoration-line')}`;
  if (found.name === 'b' && /^(?:normal|[1-4]00)$/.test(weight)) return undefined;
  const says: readonly (readonly [string, boolean])[] = [
    ['strong', !isTold && /^(?:bold|bolder|[6-9]00)$/.test(weight)],
    ['em', /^(?:italic|oblique)/.test(lookOf(found, 'font-style'))],
    ['u', !isTold && /underline/.test(drawn)],
    ['s', /line-through/.test(drawn)],
    ['sup', lookOf(found, 'vertical-align') === 'super'],
    ['sub', lookOf(found, 'vertical-align') === 'sub'],
  ];
  return says.flatMap(([name, holds]) => (holds ? [name] : []));
}

import type { DocumentNode } from '#documents/html/document-node';
import { parseDocumentHtml } from '#documents/html/parse-html';

/** How a stretch of running text looks; a link carries where it leads. In this order they stand around each other. */
export const looks = ['strong', 'em', 'u', 's', 'sup', 'sub'] as const;
export type Look = (typeof looks)[number];

/** A stretch of running text with one look. A line break is the letter "\n". */
export interface InlineRun {
  readonly text: string;
  readonly looks: readonly Look[];
  /** Where it leads, when it is a link. */
  readonly href?: string;
}

/**
 * A paragraph of a vedtak as stretches of one look each: white space collapsed, neighbours of one look together.
 * @param html inline author HTML; what is not counts as the words in it
 */
export function runsOf(html: string): InlineRun[] {
  const runs: InlineRun[] = [];
  gather(childrenIn(html), { text: '', looks: [] }, runs);
  return tidied(runs);
}

/** How a kind of text writes stretches: what stands before and after a tag's words, and the words themselves. */
export interface RunPen {
  readonly before: (tag: string) => string;
  readonly after: (tag: string) => string;
  readonly words: (text: string) => string;
}

/**
 * Writes the stretches, what reaches furthest around what is shorter. What gives the same stretches is written alike.
 * Tags are the names of looks; a link is `a ` and where it leads.
 */
export function writtenRuns(runs: readonly InlineRun[], pen: RunPen): string {
  let written = '';
  let open: string[] = [];
  const close = (keep: number) => {
    for (const tag of open.slice(keep).reverse()) written += pen.after(tag);
    open = open.slice(0, keep);
  };
  runs.forEach((run, i) => {
    const tags = tagsOf(run);
    const ends = open.findIndex((tag) => !tags.includes(tag));
    close(ends < 0 ? open.length : ends);
    const reach = (tag: string) => {
      const end = runs.findIndex((later, j) => j > i && !tagsOf(later).includes(tag));
      return end < 0 ? runs.length : end;
    };
    const fresh = tags.filter((tag) => !open.includes(tag)).sort((one, other) => reach(other) - reach(one));
    written += fresh.map(pen.before).join('') + pen.words(run.text);
    open = [...open, ...fresh];
  });
  close(0);
  return written;
}

/** The stretches as inline author HTML. */
export function htmlOfRuns(runs: readonly InlineRun[]): string {
  return writtenRuns(runs, {
    before: (tag) => (tag.startsWith('a ') ? `<a href="${escaped(tag.slice(2))}">` : `<${tag}>`),
    after: (tag) => `</${tag.split(' ')[0]}>`,
    words: (text) => escaped(text).replaceAll('\n', '<br>'),
  });
}

/** Part of the stretches, by the place of their letters. */
export function runsBetween(runs: readonly InlineRun[], from: number, to: number): InlineRun[] {
  const found: InlineRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') found.push({ ...run, text });
    at += run.text.length;
  }
  return found;
}

/** Every letter as a stretch of its own. */
export function lettersOf(runs: readonly InlineRun[]): InlineRun[] {
  return runs.flatMap((run) => run.text.split('').map((text) => ({ ...run, text })));
}

/** Whether two stretches look the same. */
export function looksAlike(one: InlineRun, other: InlineRun): boolean {
  return tagsOf(one).join() === tagsOf(other).join();
}

function childrenIn(html: string): readonly DocumentNode[] {
  try {
    return parseDocumentHtml(html).children;
  } catch {
    return [{ kind: 'text', text: html.replace(/<[^>]*>/g, '') }];
  }
}

function gather(nodes: readonly DocumentNode[], around: InlineRun, runs: InlineRun[]): void {
  for (const node of nodes) {
    if (node.kind === 'text') runs.push({ ...around, text: node.text.replace(/[ \t\r\n\f]+/g, ' ') });
    else if (node.name === 'br') runs.push({ ...around, text: '\n' });
    else gather(node.children, lookInside(around, node.name, node.attributes['href']), runs);
  }
}

function lookInside(around: InlineRun, name: string, href: string | undefined): InlineRun {
  if (name === 'a' && href !== undefined) return { ...around, href };
  return { ...around, looks: looks.filter((look) => look === name || around.looks.includes(look)) };
}

/** No white space at the ends of lines nor twice, no empty lines; white space looks as the words on both its sides. */
function tidied(runs: readonly InlineRun[]): InlineRun[] {
  const letters: InlineRun[] = [];
  for (const letter of lettersOf(runs)) {
    const before = letters.at(-1)?.text ?? '\n';
    if (isWhite(letter.text) && before === '\n') continue;
    if (letter.text === ' ' && before === ' ') continue;
    if (letter.text === '\n' && before === ' ') letters.pop();
    letters.push(letter);
  }
  while (isWhite(letters.at(-1)?.text ?? '')) letters.pop();
  const joined: InlineRun[] = [];
  letters.forEach((letter, i) => {
    const own = isWhite(letter.text) ? inCommon(letter.text, letters[i - 1], letters[i + 1]) : letter;
    const last = joined.at(-1);
    if (last && looksAlike(last, own)) joined[joined.length - 1] = { ...last, text: last.text + own.text };
    else joined.push(own);
  });
  return joined;
}

function inCommon(text: string, one: InlineRun, other: InlineRun): InlineRun {
  const shared = { text, looks: one.looks.filter((look) => other.looks.includes(look)) };
  return one.href !== undefined && one.href === other.href ? { ...shared, href: one.href } : shared;
}

function isWhite(letter: string): boolean {
  return letter === ' ' || letter === '\n';
}

function tagsOf({ href, looks: own }: InlineRun): string[] {
  return [...(href === undefined ? [] : [`a ${href}`]), ...own];
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => signs[sign]);
}

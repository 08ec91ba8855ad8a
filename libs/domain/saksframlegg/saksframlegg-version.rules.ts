import { paragraphsOf } from '#documents/html/text-in-html';
import { type DifferencePiece, differs, textDifference } from '#kernel/text-difference';
import { type PaperText, sectionKeys } from './paper-merge.rules.js';
import type { SectionKind, SectionText } from './saksframlegg.rules.js';

/** Why a version of a paper was kept. */
export const paperVersionReasons = [
  ...(['named', 'forQualityCheck', 'ready', 'sent', 'beforeRestore', 'restored'] as const),
  ...(['beforeIntake', 'beforeChoice', 'marked'] as const),
] as const;
export type PaperVersionReason = (typeof paperVersionReasons)[number];

/** A vedlegg as it stood in a version. */
export interface KeptVedlegg {
  readonly key: string;
  readonly title: string;
  /** Id of its stored file; null when it is made of something else. */
  readonly fileId: string | null;
}

/** Everything that a version keeps. */
export interface PaperContent extends PaperText {
  /** By number. */
  readonly vedlegg: readonly KeptVedlegg[];
}

/** What happened to a part of a paper between two versions; `looks`: its words are the same. */
export type PartChange = 'added' | 'removed' | 'changed' | 'looks';

/** A part of a paper that is not what it was. */
export interface ChangedPart {
  readonly part: 'section' | 'footnotes' | 'proposal' | 'vedlegg';
  /** The section that it is, or whose footnotes they are; null for the proposal and the vedlegg. */
  readonly section: { readonly kind: SectionKind; readonly heading: string | null } | null;
  readonly change: PartChange;
  /** Word by word; paragraphs are parted by line ends. */
  readonly pieces: readonly DifferencePiece[];
}

/** What changed between two versions of a paper. */
export interface PaperDifference {
  readonly parts: readonly ChangedPart[];
  /** The sections that both have stand in another order. */
  readonly moved: boolean;
  /** Titles of vedlegg whose file is another one. */
  readonly replacedFiles: readonly string[];
}

const footnote = /<aside\b[^>]*>[\s\S]*?<\/aside>/gi;
const image = /<img\b[^>]*?\balt="([^"]*)"[^>]*>/gi;

/** Whether two versions say the same, to the letter. */
export function sameContent(one: PaperContent, other: PaperContent): boolean {
  return JSON.stringify(plainContent(one)) === JSON.stringify(plainContent(other));
}

/** The content of a paper with nothing else in it, in one order of its fields. */
export function plainContent({ sections, proposedVedtak, vedlegg }: PaperContent): PaperContent {
  return {
    sections: sections.map(({ kind, heading, html }) => ({ kind, heading, html })),
    proposedVedtak: [...proposedVedtak],
    vedlegg: vedlegg.map(({ key, title, fileId }) => ({ key, title, fileId })),
  };
}

/** What changed, section by section in the order of the newer one; sections that are gone come after the others. */
export function paperDifference(was: PaperContent, now: PaperContent): PaperDifference {
  const [before, after] = [keyed(was.sections), keyed(now.sections)];
  const keys = [...after.keys(), ...[...before.keys()].filter((key) => !after.has(key))];
  const files = new Map(was.vedlegg.map(({ key, fileId }) => [key, fileId]));
  return {
    parts: [
      ...keys.flatMap((key) => sectionChanges(before.get(key), after.get(key))),
      ...changeOf('proposal', null, proposalOf(was), proposalOf(now)),
      ...changeOf('vedlegg', null, vedleggOf(was), vedleggOf(now)),
    ],
    moved: order(before, after) !== order(after, before),
    replacedFiles: now.vedlegg
      .filter(({ key, fileId }) => files.has(key) && files.get(key) !== fileId)
      .map(({ title }) => title),
  };
}

/** A text with its marks and without them; undefined when the version has no such part. */
type Told = { readonly html: string; readonly words: string } | undefined;

function sectionChanges(was: SectionText | undefined, now: SectionText | undefined): ChangedPart[] {
  const { kind, heading } = now ?? was ?? { kind: 'free', heading: null };
  return [
    ...changeOf('section', { kind, heading }, bodyOf(was), bodyOf(now)),
    ...changeOf('footnotes', { kind, heading }, footnotesOf(was), footnotesOf(now)),
  ];
}

function changeOf(
  part: ChangedPart['part'],
  section: ChangedPart['section'],
  was: Told,
  now: Told,
): ChangedPart[] {
  const [before, after] = [was?.words ?? '', now?.words ?? ''];
  if (was && now && was.html.trim() === now.html.trim()) return [];
  if (!was && !now) return [];
  const pieces = textDifference(before, after);
  if (!was || !now) return [{ part, section, change: was ? 'removed' : 'added', pieces }];
  return [{ part, section, change: differs(before, after) ? 'changed' : 'looks', pieces }];
}

function bodyOf(section: SectionText | undefined): Told {
  if (!section) return undefined;
  const html = section.html.replace(footnote, '');
  return { html, words: wordsOf(html) };
}

function footnotesOf(section: SectionText | undefined): Told {
  const notes = section?.html.match(footnote);
  return notes ? { html: notes.join(''), words: notes.map(wordsOf).join('\n') } : undefined;
}

function proposalOf({ proposedVedtak }: PaperContent): Told {
  if (proposedVedtak.length === 0) return undefined;
  return { html: proposedVedtak.join('\n'), words: proposedVedtak.map(wordsOf).join('\n') };
}

function vedleggOf({ vedlegg }: PaperContent): Told {
  if (vedlegg.length === 0) return undefined;
  const lines = vedlegg.map(({ title }, i) => `${i + 1}. ${title}`).join('\n');
  return { html: lines, words: lines };
}

/** The words of author HTML, a line for each paragraph; a picture is told by its alternative text. */
function wordsOf(html: string): string {
  return paragraphsOf(html.replace(image, (_, alt: string) => `[${alt}]`)).join('\n');
}

function keyed(sections: readonly SectionText[]): ReadonlyMap<string, SectionText> {
  const keys = sectionKeys(sections);
  return new Map(sections.map((section, i) => [keys[i], section]));
}

/** The keys that the other has too, in order. */
function order(sections: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string {
  return [...sections.keys()].filter((key) => other.has(key)).join('\n');
}

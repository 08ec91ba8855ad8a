import { type DocumentNode, type ElementNode, textOf } from '#documents/html/document-node';
import { inlineElements } from '#documents/html/vocabulary';
import { writeHtml } from '#documents/html/write-html';
import type { PaperText } from './paper-merge.rules.js';
import type { SectionKind, SectionText } from './saksframlegg.rules.js';

/** Headings of papers, in both languages, and the section that each begins. */
const sectionOf: Readonly<Record<string, SectionKind | 'proposal'>> = {
  bakgrunn: 'background',
  'hvorfor saken fremmes': 'reason',
  'kvifor saka blir fremja': 'reason',
  'kvifor saka vert fremja': 'reason',
  hovedpunkter: 'mainPoints',
  hovudpunkt: 'mainPoints',
  'forslag til vedtak': 'proposal',
  'framlegg til vedtak': 'proposal',
};

/** Fields of a paper's head, which the program fills in by itself. */
const headField =
  /^(Type sak|Til|Møte|Fra|Frå|Saksbehandler|Saksbehandlar|Vedlegg|Tidligere behandlet|Tidlegare handsama)\b[\t :]/;
const caseNumber = /^(Sak\s+)?\d{1,3}[/-]\d{1,2}[/-]\d{2,4}$/;

/** A paper out of a Word file, and whether it had a head, which was left behind. */
export interface WordPaper {
  readonly text: PaperText;
  readonly headLeftOut: boolean;
  /** Pictures in the proposal, which is lines of text. */
  readonly picturesLeftOut: number;
}

interface Stretch {
  readonly heading: string | null;
  readonly nodes: DocumentNode[];
}

/**
 * Finds the sections of a paper in a document: known headings begin the fixed sections and the proposal, others begin
 * sections of their own, smaller ones stay in the text. Footnotes go with the section that refers to them; in the proposal they stand in the line.
 * @param root as read from a Word file
 */
export function paperFromDocument(root: ElementNode): WordPaper {
  const footnotes = new Map(
    root.children.flatMap((node) =>
      node.kind === 'element' && node.name === 'aside' ? [[`#${node.attributes['id']}`, node] as const] : [],
    ),
  );
  const body = root.children.filter((node) => node.kind === 'text' || node.name !== 'aside');
  const level = sectionLevel(body);
  const [before, ...stretches] = stretchesOf(body, level);
  const preface = before.nodes.filter((node) => !isHead(node));
  const all = [{ heading: null, nodes: preface }, ...stretches];
  let picturesLeftOut = 0;
  const sections: SectionText[] = [];
  let proposedVedtak: string[] = [];
  for (const { heading, nodes } of all) {
    const kind = heading === null ? 'text' : (sectionOf[heading.toLocaleLowerCase('nb-NO')] ?? 'free');
    if (kind === 'proposal') {
      const lines = nodes.map((node) => withNotesInLine(node, footnotes));
      proposedVedtak = [...proposedVedtak, ...paragraphsOf(lines)];
      picturesLeftOut += nodes.filter(isFigure).length;
    } else if (heading !== null || nodes.some((node) => isFigure(node) || textOf(node) !== ''))
      addSection(sections, kind, heading, htmlOf(nodes, level, footnotes));
  }
  return {
    text: { sections, proposedVedtak },
    headLeftOut: preface.length < before.nodes.length,
    picturesLeftOut,
  };
}

/** A fixed section that comes twice is one: what stands under the second goes after the first. */
function addSection(sections: SectionText[], kind: SectionKind, heading: string | null, html: string): void {
  const same = kind === 'free' ? -1 : sections.findIndex((section) => section.kind === kind);
  if (same >= 0) sections[same] = { ...sections[same], html: sections[same].html + html };
  else sections.push({ kind, heading: kind === 'free' ? heading : null, html });
}

/** The level of the headings that begin sections: that of the first known one, else the first below the title. */
function sectionLevel(body: readonly DocumentNode[]): number {
  const found = body.filter(isHeading);
  const known = found.find((node) => Object.hasOwn(sectionOf, textOf(node).toLocaleLowerCase('nb-NO')));
  if (known) return levelOf(known);
  const titles = found.filter((node) => levelOf(node) === 1).length;
  return titles === 1 && found.length > 1 ? 2 : 1;
}

function stretchesOf(body: readonly DocumentNode[], level: number): [Stretch, ...Stretch[]] {
  const all: [Stretch, ...Stretch[]] = [{ heading: null, nodes: [] }];
  for (const node of body) {
    if (isHeading(node) && levelOf(node) === level) all.push({ heading: textOf(node), nodes: [] });
    else all[all.length - 1].nodes.push(node);
  }
  return all;
}

/** The title, the number and the fields above the text. */
function isHead(node: DocumentNode): boolean {
  if (isHeading(node)) return true;
  const text = textOf(node);
  return (
    node.kind === 'element' && node.name === 'p' && (headField.test(`${text} `) || caseNumber.test(text))
  );
}

function htmlOf(
  nodes: readonly DocumentNode[],
  level: number,
  footnotes: ReadonlyMap<string, ElementNode>,
): string {
  const used = new Set<ElementNode>();
  const visit = (node: DocumentNode): DocumentNode => {
    if (node.kind === 'text') return node;
    const note = footnotes.get(node.attributes['href'] ?? '');
    if (note) used.add(note);
    const name = isHeading(node) ? (levelOf(node) <= level + 1 ? 'h3' : 'h4') : node.name;
    return { ...node, name, children: ownChildren(node).map(visit) };
  };
  const body = nodes
    .filter((node) => node.kind === 'text' || node.name === 'table' || isFigure(node) || textOf(node) !== '')
    .map(visit);
  return writeHtml([...body, ...used]);
}

/** What a cell holds, without a paragraph around a single line; a head is bold by itself. */
function ownChildren({ name, children }: ElementNode): readonly DocumentNode[] {
  const [only] = children;
  const isAlone = children.length === 1 && only.kind === 'element';
  const isWrapped = /^(td|th|li)$/.test(name) && isAlone && only.name === 'p';
  if (isWrapped) return ownChildren({ ...only, name, children: only.children });
  return name === 'th' && isAlone && only.name === 'strong' ? only.children : children;
}

/** A proposal has no footnotes: what one says stands where it is referred to, in brackets. */
function withNotesInLine(node: DocumentNode, footnotes: ReadonlyMap<string, ElementNode>): DocumentNode {
  if (node.kind === 'text') return node;
  const [only] = node.children;
  const link = node.name === 'sup' && node.children.length === 1 && only.kind === 'element' ? only : node;
  const note = footnotes.get(link.attributes['href'] ?? '');
  if (note) return { kind: 'text', text: ` (${textOf(note)})` };
  return { ...node, children: node.children.map((child) => withNotesInLine(child, footnotes)) };
}

/** Each paragraph of a proposal stands for itself; of a list each item does. */
function paragraphsOf(nodes: readonly DocumentNode[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.kind === 'text') return node.text.trim() === '' ? [] : [writeHtml([node])];
    const isLine = node.children.every((child) => child.kind === 'text' || inlineElements.has(child.name));
    if (!isLine) return paragraphsOf(node.children);
    return textOf(node) === '' ? [] : [writeHtml(node.children)];
  });
}

function isFigure(node: DocumentNode): boolean {
  return node.kind === 'element' && node.name === 'figure';
}

function isHeading(node: DocumentNode): boolean {
  return levelOf(node) > 0;
}

/** 1 to 4; 0 for what is no heading. */
function levelOf(node: DocumentNode): number {
  return node.kind === 'element' && /^h[1-4]$/.test(node.name) ? Number(node.name[1]) : 0;
}

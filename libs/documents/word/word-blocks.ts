import { Bookmark, HeadingLevel, type IParagraphOptions, PageBreak, Paragraph, type Table } from 'docx';
import { classesOf, type DocumentNode, type ElementNode, textOf } from '../html/document-node.js';
import { inlineElements } from '../html/vocabulary.js';
import { listIndent, type WordContext } from './word-context.js';
import { wordFields } from './word-fields.js';
import { wordRuns } from './word-runs.js';
import { wordStyleOf } from './word-styles.js';
import { wordTable } from './word-table.js';

type Block = Paragraph | Table;
/** How deep in lists and quotations a block stands, and what it is an item of. */
interface Place {
  readonly level: number;
  readonly list?: Pick<IParagraphOptions, 'numbering' | 'bullet'>;
  readonly quoted?: boolean;
}

const headings: Readonly<Record<string, IParagraphOptions['heading']>> = {
  h1: HeadingLevel.HEADING_1,
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
  h4: HeadingLevel.HEADING_4,
};

/** The paragraphs and tables of a stretch of a document; loose text between blocks becomes paragraphs. */
export function wordBlocks(
  nodes: readonly DocumentNode[],
  context: WordContext,
  place: Place = { level: 0 },
): Block[] {
  const blocks: Block[] = [];
  let line: DocumentNode[] = [];
  let within = place;
  const endLine = () => {
    if (line.some((node) => node.kind === 'element' || textOf(node) !== '')) {
      blocks.push(paragraph(line, context, within));
      within = { ...within, list: undefined };
    }
    line = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text' || isInline(node)) {
      line.push(node);
      continue;
    }
    endLine();
    const own = block(node, context, within);
    if (own.length > 0 && !isList(node)) within = { ...within, list: undefined };
    blocks.push(...own);
  }
  endLine();
  return blocks;
}

function block(node: ElementNode, context: WordContext, place: Place): Block[] {
  switch (node.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return [new Paragraph({ heading: headings[node.name], children: wordRuns(node.children, context) })];
    case 'p':
    case 'figcaption':
    case 'address':
      return [paragraph(node.children, context, place, wordStyleOf(classesOf(node)))];
    case 'hr':
      return 'data-page-break' in node.attributes
        ? [new Paragraph({ children: [new PageBreak()] })]
        : [new Paragraph({ thematicBreak: true })];
    case 'ul':
    case 'ol':
      return list(node, context, place);
    case 'dl':
      return wordFields(node, context, (value) =>
        wordBlocks(value, context, { ...place, level: place.level + 1 }),
      );
    case 'blockquote':
      return wordBlocks(node.children, context, { ...place, quoted: true });
    case 'table':
      return wordTable(node, context, (children) => wordBlocks(children, context));
    // Footnotes stand at the foot of their page, not here.
    case 'aside':
      return [];
    default:
      return marked(node, wordBlocks(node.children, context, place));
  }
}

/** A place that links lead to gets its bookmark on a paragraph of no height before it. */
function marked(node: ElementNode, blocks: Block[]): Block[] {
  const { id } = node.attributes;
  if (id === undefined) return blocks;
  const mark = new Paragraph({
    spacing: { before: 0, after: 0, line: 1, lineRule: 'exact' },
    children: [new Bookmark({ id, children: [] })],
  });
  return [mark, ...blocks];
}

function paragraph(
  nodes: readonly DocumentNode[],
  context: WordContext,
  place: Place,
  style?: string,
): Paragraph {
  const left = listIndent * place.level + (place.quoted ? listIndent : 0);
  return new Paragraph({
    children: wordRuns(nodes, context),
    ...(style ? { style } : {}),
    ...(place.list ?? (left > 0 ? { indent: { left } } : {})),
  });
}

function list(node: ElementNode, context: WordContext, { level, quoted }: Place): Block[] {
  const reference = node.name === 'ol' ? context.numberingFor(node) : undefined;
  const own = reference ? { numbering: { reference, level } } : { bullet: { level } };
  return node.children.flatMap((item) =>
    item.kind === 'element'
      ? wordBlocks(item.children, context, { level: level + 1, list: own, ...(quoted ? { quoted } : {}) })
      : [],
  );
}

function isInline(node: ElementNode): boolean {
  return inlineElements.has(node.name) || node.name === 'img';
}

function isList(node: ElementNode): boolean {
  return node.name === 'ul' || node.name === 'ol';
}

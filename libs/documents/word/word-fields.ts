import { Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { DocumentNode, ElementNode } from '../html/document-node.js';
import { inlineElements } from '../html/vocabulary.js';
import type { WordContext } from './word-context.js';
import { wordRuns } from './word-runs.js';

/** Where the values of fields begin, in twentieths of a point. */
const valueColumn = 2700;

/** One `dt` with its `dd`s; a list may have a `dd` before any `dt`. */
interface Field {
  readonly name?: ElementNode;
  readonly values: ElementNode[];
}

/**
 * "Til: Rådet", one field a line with its name in bold, the values in a column of their own.
 * @param blocksOf sets a value that is more than a line of text, such as a list of vedlegg
 */
export function wordFields<Block>(
  node: ElementNode,
  context: WordContext,
  blocksOf: (children: readonly DocumentNode[]) => Block[],
): (Block | Paragraph)[] {
  return fieldsOf(node).flatMap(({ name, values }) => {
    const first = values.find((value) => value.children.every(isInLine));
    const rest = values.filter((value) => value !== first);
    return [
      fieldLine(name?.children ?? [], first?.children ?? [], context),
      ...rest.flatMap((value) => blocksOf(value.children)),
    ];
  });
}

function fieldLine(
  name: readonly DocumentNode[],
  value: readonly DocumentNode[],
  context: WordContext,
): Paragraph {
  return new Paragraph({
    indent: { left: valueColumn, hanging: valueColumn },
    tabStops: [{ type: TabStopType.LEFT, position: valueColumn }],
    spacing: { after: 80 },
    children: [
      ...wordRuns(name, context, { bold: true }),
      new TextRun({ children: [new Tab()] }),
      ...wordRuns(value, context),
    ],
  });
}

function fieldsOf(list: ElementNode): Field[] {
  const fields: Field[] = [];
  for (const child of list.children) {
    if (child.kind === 'text') continue;
    if (child.name === 'div') fields.push(...fieldsOf(child));
    else if (child.name === 'dt') fields.push({ name: child, values: [] });
    else if (fields.length > 0) fields[fields.length - 1].values.push(child);
    else fields.push({ values: [child] });
  }
  return fields;
}

function isInLine(node: DocumentNode): boolean {
  return node.kind === 'text' || inlineElements.has(node.name);
}

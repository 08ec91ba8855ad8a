import { type DocumentNode, type ElementNode } from '#documents/html/document-node';
import { inlineElements } from '#documents/html/vocabulary';
import { InlineText } from '#documents/layout/blocks/inline-text';
import type { Setting } from '#documents/layout/setting';
import { StructNode } from '#documents/structure/struct-node';
import { ParagraphBuilder } from '#documents/type/paragraph-builder';
import type { ColumnWish } from './column-widths.js';

/** What the content of a cell asks of its column. Nothing of it gets into the structure or the notes. */
export function cellWish(node: ElementNode, setting: Setting): ColumnWish {
  const trial = { ...setting, tag: new StructNode('Trial', undefined) };
  return blocksWish(node.children, trial);
}

function blocksWish(nodes: readonly DocumentNode[], setting: Setting): ColumnWish {
  let narrowest = 0;
  let widest = 0;
  const take = (wish: ColumnWish, indent = 0): void => {
    narrowest = Math.max(narrowest, wish.narrowest + indent);
    widest = Math.max(widest, wish.widest + indent);
  };
  let loose: DocumentNode[] = [];
  const takeLoose = (): void => {
    if (loose.length > 0) take(textWish(loose, setting));
    loose = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text' || inlineElements.has(node.name)) {
      loose.push(node);
      continue;
    }
    takeLoose();
    if (node.name === 'img') take({ narrowest: 40, widest: Number(node.attributes['width'] ?? 160) });
    else if (node.name !== 'aside') take(blocksWish(node.children, setting), indentOf(node, setting));
  }
  takeLoose();
  return { narrowest, widest };
}

function indentOf(node: ElementNode, { part }: Setting): number {
  return node.name === 'ul' || node.name === 'ol' || node.name === 'blockquote'
    ? part.look.measures.listIndent
    : 0;
}

function textWish(nodes: readonly DocumentNode[], setting: Setting): ColumnWish {
  const builder = new ParagraphBuilder(setting.style, setting.part.language);
  const footnotes = { book: () => undefined };
  const inline = new InlineText(
    builder,
    { ...setting, part: { ...setting.part, footnotes } },
    () => undefined,
  );
  inline.addAll(nodes, inline.plain());
  return builder.extremes();
}

import { type DocumentNode, type ElementNode, hasClass, textOf } from '#documents/html/document-node';
import type { StyleName } from '#documents/look/look';
import { type Setting, styleNamed } from '#documents/layout/setting';
import { widestLine } from '#documents/type/paragraph';
import { sideParagraph } from './side-label.js';
import { setText } from './set-text.js';

/**
 * Sets a heading, which stays with what follows, and gives it its bookmark. The number of an agenda item
 * (`span.item-number`) hangs in the column to the left where it fits, otherwise it stands before the title.
 */
export function setHeading(node: ElementNode, setting: Setting): void {
  const { part, flow } = setting;
  const title = textOf(node);
  if (title === '') return;
  const written = Number(node.name.slice(1));
  const level = part.headings.next(written);
  const tag = setting.tag.child(`H${level}`);
  const style = styleNamed(setting, styleFor(node, written, setting));
  if (part.skipFirstBookmark) part.skipFirstBookmark = false;
  else flow.mark({ title, level: part.bookmarkLevel + level - 1 });
  const own = { ...setting, style, tag };
  const number = setting.hanging === undefined ? undefined : node.children.find(isItemNumber);
  const hung = number !== undefined && hang(textOf(number), own);
  setText(hung ? node.children.filter((child) => child !== number) : node.children, own, true);
}

function hang(number: string, setting: Setting): boolean {
  const { part, style, tag } = setting;
  const face = part.faces[style.face];
  const run = { face, size: style.size, colour: part.look.colours.accent, rise: 0, tag, hyphenate: false };
  const paragraph = sideParagraph(number, run, style);
  if (widestLine(paragraph) > part.look.measures.itemColumn + part.look.measures.gutter - 3) return false;
  setting.flow.label({ paragraph, x: setting.hanging ?? setting.x, spaced: true });
  return true;
}

function isItemNumber(node: DocumentNode): boolean {
  return node.kind === 'element' && hasClass(node, 'item-number');
}

function styleFor(node: ElementNode, written: number, setting: Setting): StyleName {
  if (hasClass(node, 'cover-title')) return 'coverTitle';
  if (written === 2 && setting.hanging !== undefined)
    return node.children.some(isItemNumber) ? 'itemTitle' : 'h3';
  return (['h1', 'h2', 'h3', 'h4'] as const)[written - 1];
}

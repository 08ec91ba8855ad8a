import { type ElementNode, hasClass, textOf } from '#documents/html/document-node';
import type { StyleName } from '#documents/look/look';
import { type Setting, styleNamed } from '#documents/layout/setting';
import { setText } from './set-text.js';

const styles: Readonly<Record<string, StyleName>> = {
  'case-number': 'caseNumber',
  address: 'address',
  muted: 'muted',
  'cover-line': 'coverLine',
  'cover-title': 'coverTitle',
};

/** Sets a paragraph. One that announces what follows ("… disse delmålene:") stays with it. */
export function setParagraph(node: ElementNode, setting: Setting): void {
  const named = Object.keys(styles).find((name) => hasClass(node, name));
  const style = named === undefined ? setting.style : styleNamed(setting, styles[named]);
  const aligned = hasClass(node, 'right') ? { ...style, align: 'right' as const } : style;
  const stay = named === 'case-number' || hasClass(node, 'keep');
  const set = setText(node.children, { ...setting, style: aligned, tag: setting.tag.child('P') }, stay);
  if (set && !stay && textOf(node).endsWith(':')) setting.flow.keepWithNext();
}

import { childrenNamed, type ElementNode } from '#documents/html/document-node';
import { type Setting, styleNamed } from '#documents/layout/setting';
import { listLabel, listNumbering, type NumberKind } from '#documents/type/list-number';
import { type Paragraph, widestLine } from '#documents/type/paragraph';
import { sideParagraph } from './side-label.js';

/** Space between a label and its text, in points. */
const labelGap = 5;

/** Sets a list: labels counted by the engine, text hanging beside them, lists in lists to any depth. */
export function setList(node: ElementNode, setting: Setting): void {
  const items = childrenNamed(node, 'li');
  if (items.length === 0) return;
  const kind = (node.attributes['type'] ?? '1') as NumberKind;
  const numbered = node.name === 'ol';
  const start = Number(node.attributes['start'] ?? 1);
  const list = setting.tag
    .child('L')
    .with(`<</O/List/ListNumbering/${numbered ? listNumbering(kind) : 'Disc'}>>`);
  const after = styleNamed(setting, 'list').after;
  const style = { ...setting.style, before: 0, after };
  const entries = items.map((item, i) => {
    const tag = list.child('LI');
    const run = {
      face: setting.part.faces[style.face],
      size: style.size,
      colour: style.colour,
      rise: 0,
      hyphenate: false,
      tag: tag.child('Lbl'),
    };
    return { item, tag, label: sideParagraph(numbered ? listLabel(start + i, kind) : '•', run, style) };
  });
  const widest = Math.max(...entries.map(({ label }) => widestLine(label)));
  const indent = Math.min(
    Math.max(setting.part.look.measures.listIndent, widest + labelGap),
    setting.width / 2,
  );
  setting.flow.gap(setting.style.before);
  for (const { item, tag, label } of entries) {
    setItem(
      item,
      label,
      { ...setting, style, tag, x: setting.x + indent, width: setting.width - indent },
      indent,
    );
  }
  setting.flow.gap(setting.style.after);
}

function setItem(item: ElementNode, label: Paragraph, setting: Setting, indent: number): void {
  const { flow } = setting;
  const numberRight = setting.x - labelGap - widestLine(label);
  const x = Math.max(setting.x - indent, Math.min(numberRight, setting.x - indent + 1.2));
  flow.label({ paragraph: label, x });
  setting.part.blocks(item.children, {
    ...setting,
    tag: setting.tag.child('LBody'),
    bare: true,
    hanging: undefined,
  });
  flow.takeLabel();
  flow.gap(setting.style.after);
}

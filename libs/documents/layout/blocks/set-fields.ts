import { type ElementNode, hasClass } from '#documents/html/document-node';
import { Flow } from '#documents/layout/flow';
import { type RowItem, stackHeight } from '#documents/layout/items';
import { type Setting, styleNamed } from '#documents/layout/setting';
import type { StyleName } from '#documents/look/look';
import type { StructNode } from '#documents/structure/struct-node';
import { addHairline } from './hairline.js';

interface FieldKind {
  readonly name: StyleName;
  readonly value: StyleName;
  readonly column: 'fieldColumn' | 'decisionColumn';
  readonly gutter: number;
  readonly ruled: boolean;
  readonly divide: RowItem['divide'];
}

const headFields: FieldKind = {
  name: 'fieldName',
  value: 'field',
  column: 'fieldColumn',
  gutter: 11.3,
  ruled: true,
  divide: 'anywhere',
};
const decision: FieldKind = {
  name: 'decisionName',
  value: 'decision',
  column: 'decisionColumn',
  gutter: 5.7,
  ruled: false,
  divide: 'anywhere',
};
const proposal: FieldKind = { ...decision, name: 'fieldName' };
const groups: FieldKind = {
  name: 'groupName',
  value: 'field',
  column: 'fieldColumn',
  gutter: 11.3,
  ruled: false,
  divide: 'anywhere',
};

/**
 * Sets a list of names and values in two columns: the ruled head fields of a paper, an attendance list, a vedtak
 * under its item. In the structure it is a list whose labels are the names.
 */
export function setFields(node: ElementNode, setting: Setting): void {
  const kind = kindOf(node);
  const entries = entriesOf(node);
  if (entries.length === 0) return;
  const list = setting.tag.child('L').with('<</O/List/ListNumbering/None>>');
  const { flow, part } = setting;
  const start = flow.items.length;
  if (kind.ruled) addHairline(setting, 9.1, true);
  else flow.gap(kind.column === 'decisionColumn' ? 4.6 : 0);
  for (const entry of entries) {
    flow.add(row(entry, kind, setting, list.child('LI')));
    flow.gap(styleNamed(setting, kind.name).after);
  }
  if (kind.ruled) {
    for (const item of flow.items.slice(start)) item.keep = true;
    addHairline(setting, 9.1, true);
    for (const item of flow.items.slice(-1)) item.keep = false;
    flow.gap(part.look.styles.body.after * 3);
  } else {
    flow.gap(kind.column === 'decisionColumn' ? setting.style.after : setting.style.after * 2.2);
  }
}

function kindOf(node: ElementNode): FieldKind {
  if (hasClass(node, 'head-fields')) return headFields;
  if (!hasClass(node, 'vedtak')) return groups;
  return hasClass(node, 'proposed') ? proposal : decision;
}

interface FieldEntry {
  readonly names: ElementNode[];
  readonly values: ElementNode[];
}

function entriesOf(node: ElementNode): FieldEntry[] {
  const parts = node.children.flatMap((child) =>
    child.kind === 'element' && child.name === 'div' ? child.children : [child],
  );
  const entries: FieldEntry[] = [];
  for (const part of parts) {
    if (part.kind === 'text') continue;
    const last = entries.at(-1);
    if (part.name === 'dt') {
      if (last && last.values.length === 0) last.names.push(part);
      else entries.push({ names: [part], values: [] });
    } else if (last) last.values.push(part);
    else entries.push({ names: [], values: [part] });
  }
  return entries;
}

function row(entry: FieldEntry, kind: FieldKind, setting: Setting, tag: StructNode): RowItem {
  const column = setting.part.look.measures[kind.column];
  const left = { ...setting, width: column, style: { ...styleNamed(setting, kind.name), after: 0 } };
  const indent = column + kind.gutter;
  const right = {
    ...setting,
    x: setting.x + indent,
    width: setting.width - indent,
    style: styleNamed(setting, kind.value),
  };
  const cells = [
    cell(entry.names, left, tag.child('Lbl')),
    cell(entry.values, right, tag.child('LBody')),
  ].filter((each) => each.items.length > 0);
  const height = Math.max(0, ...cells.map((each) => each.height));
  return {
    kind: 'row',
    cells,
    tag,
    divide: kind.divide,
    padTop: 0,
    padBottom: 0,
    height,
    space: 0,
    keep: false,
    frame: setting.flow.frame,
    notes: cells.flatMap(({ items }) => items.flatMap((item) => item.notes ?? [])),
  };
}

function cell(nodes: readonly ElementNode[], setting: Setting, tag: StructNode): RowItem['cells'][number] {
  const flow = new Flow();
  for (const node of nodes) {
    const id = node.attributes['id'];
    if (id !== undefined) flow.mark({ id });
    setting.part.blocks(node.children, { ...setting, flow, tag, bare: true, hanging: undefined });
  }
  return { items: flow.items, height: stackHeight(flow.items), tag, always: false, span: 1 };
}

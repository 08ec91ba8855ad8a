import { type ElementNode, hasClass } from '#documents/html/document-node';
import { type Setting, styleNamed } from '#documents/layout/setting';

const structure: Readonly<Record<string, string>> = { section: 'Sect', article: 'Sect', aside: 'Sect' };

/** Sets a grouping element. Its class gives the place: proposal, agenda item, cover, signature. */
export function setSection(node: ElementNode, setting: Setting): void {
  const tag = node.name in structure ? setting.tag.child(structure[node.name]) : setting.tag;
  const inner: Setting = { ...setting, tag, bare: node.name in structure ? false : setting.bare };
  const { flow } = setting;
  const { measures, colours } = setting.part.look;
  if (hasClass(node, 'proposal')) {
    flow.gap(20);
    beside(
      inner,
      { indent: measures.proposalIndent, width: measures.proposalRule, colour: colours.accent },
      node,
    );
    flow.gap(setting.style.after);
  } else if (hasClass(node, 'agenda-item')) {
    const indent = measures.itemColumn + measures.gutter;
    flow.gap(styleNamed(setting, 'itemTitle').before);
    setting.part.blocks(node.children, {
      ...inner,
      x: setting.x + indent,
      width: setting.width - indent,
      hanging: setting.x,
    });
  } else if (hasClass(node, 'cover')) {
    flow.add({
      kind: 'gap',
      newPage: false,
      cover: true,
      height: setting.part.look.sheet.height * 0.16,
      space: 0,
      keep: true,
      frame: flow.frame,
    });
    setting.part.blocks(node.children, { ...inner, style: styleNamed(setting, 'coverLine') });
  } else if (hasClass(node, 'signature') || hasClass(node, 'keep-together')) {
    const start = flow.items.length;
    if (hasClass(node, 'signature')) flow.gap(24);
    setting.part.blocks(node.children, {
      ...inner,
      style: hasClass(node, 'signature') ? { ...setting.style, after: 0 } : setting.style,
    });
    flow.keepTogether(start);
    if (hasClass(node, 'signature')) flow.keepTextBefore(start);
  } else if (node.name === 'address' || hasClass(node, 'address')) {
    const start = flow.items.length;
    setting.part.blocks(node.children, { ...inner, style: styleNamed(setting, 'address') });
    flow.keepTogether(start);
    flow.gap(14);
  } else if (hasClass(node, 'muted')) {
    setting.part.blocks(node.children, { ...inner, style: styleNamed(setting, 'muted') });
  } else {
    setting.part.blocks(node.children, inner);
  }
}

/** Sets a quotation: indented beside a thin grey rule. */
export function setQuote(node: ElementNode, setting: Setting): void {
  const { measures, colours } = setting.part.look;
  const style = { ...setting.style, colour: styleNamed(setting, 'quote').colour };
  setting.flow.gap(setting.style.after);
  const inner = { ...setting, style, tag: setting.tag.child('BlockQuote'), bare: false };
  beside(inner, { indent: measures.quoteIndent, width: 1, colour: colours.hairline }, node);
  setting.flow.gap(setting.style.after * 1.4);
}

function beside(
  setting: Setting,
  rule: { indent: number; width: number; colour: string },
  node: ElementNode,
): void {
  const { flow, x, width } = setting;
  const outer = flow.frame;
  flow.frame = { parent: outer, x, width: rule.width, colour: rule.colour };
  setting.part.blocks(node.children, { ...setting, x: x + rule.indent, width: width - rule.indent });
  flow.frame = outer;
}

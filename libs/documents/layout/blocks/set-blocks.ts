import type { DocumentNode, ElementNode } from '#documents/html/document-node';
import { inlineElements } from '#documents/html/vocabulary';
import { markId, type Setting } from '#documents/layout/setting';
import { setTable } from '#documents/layout/table/set-table';
import { setFields } from './set-fields.js';
import { setFigure } from './set-figure.js';
import { setHeading } from './set-heading.js';
import { setList } from './set-list.js';
import { setParagraph } from './set-paragraph.js';
import { setQuote, setSection } from './set-section.js';
import { setRule } from './set-rule.js';
import { setText } from './set-text.js';

/** Sets a mixture of blocks and loose text, in order. Loose text becomes a paragraph. */
export function setBlocks(nodes: readonly DocumentNode[], setting: Setting): void {
  let loose: DocumentNode[] = [];
  const setLoose = (): void => {
    if (loose.length > 0)
      setText(loose, setting.bare ? setting : { ...setting, tag: setting.tag.child('P') });
    loose = [];
  };
  for (const node of nodes) {
    if (node.kind === 'text' || inlineElements.has(node.name)) loose.push(node);
    else {
      setLoose();
      setBlock(node, setting);
    }
  }
  setLoose();
}

function setBlock(node: ElementNode, setting: Setting): void {
  markId(node, setting);
  switch (node.name) {
    case 'p':
      return setParagraph(node, setting);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return setHeading(node, setting);
    case 'ul':
    case 'ol':
      return setList(node, setting);
    case 'dl':
      return setFields(node, setting);
    case 'table':
      return setTable(node, setting);
    case 'blockquote':
      return setQuote(node, setting);
    case 'figure':
    case 'img':
      return setFigure(node, setting);
    case 'hr':
      return setRule(node, setting);
    case 'aside':
      // A footnote is set where it is referred to.
      return node.attributes['id']?.startsWith('fn-') === true ? undefined : setSection(node, setting);
    default:
      return setSection(node, setting);
  }
}

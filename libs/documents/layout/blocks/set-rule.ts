import type { ElementNode } from '#documents/html/document-node';
import type { Setting } from '#documents/layout/setting';

/** Sets a hairline, or ends the page where the element asks for it (`data-page-break`). */
export function setRule(node: ElementNode, { flow, x, width, part }: Setting): void {
  if (node.attributes['data-page-break'] !== undefined) {
    flow.close();
    flow.add({ kind: 'gap', newPage: true, height: 0, space: 0, keep: false, frame: flow.frame });
    return;
  }
  const { hairline } = part.look.colours;
  flow.gap(8);
  flow.add({
    kind: 'rule',
    x,
    width,
    weight: 0.5,
    colour: hairline,
    height: 0.5,
    space: 0,
    keep: false,
    frame: flow.frame,
  });
  flow.gap(8);
}

import type { ElementNode } from '#documents/html/document-node';
import type { Setting } from '#documents/layout/setting';
import { addHairline } from './hairline.js';

/** Sets a hairline, or ends the page where the element asks for it (`data-page-break`). */
export function setRule(node: ElementNode, setting: Setting): void {
  if (node.attributes['data-page-break'] === undefined) return addHairline(setting, 8, false);
  const { flow } = setting;
  flow.close();
  flow.add({ kind: 'gap', newPage: true, height: 0, space: 0, keep: false, frame: flow.frame });
}

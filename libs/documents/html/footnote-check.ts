import type { Fault } from '#kernel/domain-error';
import type { DocumentNode, ElementNode } from './document-node.js';

/** Every reference needs its footnote and every footnote its reference; an `aside` without an id is refused too. */
export function footnoteFaults(root: ElementNode): Fault[] {
  const references = new Set<string>();
  const notes = new Set<string>();
  const faults: Fault[] = [];
  const visit = (node: DocumentNode): void => {
    if (node.kind === 'text') return;
    if (node.name === 'aside') {
      const id = node.attributes['id'];
      if (id === undefined) faults.push({ path: '', code: 'html.footnoteWithoutId' });
      else if (notes.has(id)) faults.push({ path: '', code: 'html.footnoteTwice', params: { id } });
      else notes.add(id);
    }
    const href = node.attributes['href'];
    if (node.name === 'a' && href?.startsWith('#fn-')) references.add(href.slice(1));
    node.children.forEach(visit);
  };
  visit(root);
  for (const id of references)
    if (!notes.has(id)) faults.push({ path: '', code: 'html.footnoteMissing', params: { id } });
  for (const id of notes)
    if (!references.has(id)) faults.push({ path: '', code: 'html.footnoteUnused', params: { id } });
  return faults;
}

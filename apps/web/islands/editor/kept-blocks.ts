import { Node } from '@tiptap/core';
import { words } from './words.js';

/** What the editor cannot change is shown and kept as it is, letter by letter: definition lists, pictures. */
export const KeptBlock = Node.create({
  name: 'keptBlock',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return { html: { default: '', parseHTML: (element: HTMLElement) => element.outerHTML, rendered: false } };
  },
  parseHTML() {
    // A new page comes before the line across the page, which it else would become.
    return [{ tag: 'dl' }, { tag: 'figure' }, { tag: 'hr[data-page-break]', priority: 60 }];
  },
  renderHTML({ node }) {
    const body = new DOMParser().parseFromString(String(node.attrs['html']), 'text/html').body;
    return body.firstElementChild ?? document.createElement('p');
  },
  addNodeView() {
    return ({ node }) => {
      const dom = document.createElement('div');
      dom.dataset['kept'] = '';
      dom.title = words.kept;
      const body = new DOMParser().parseFromString(String(node.attrs['html']), 'text/html').body;
      dom.append(...body.childNodes);
      return { dom };
    };
  },
});

import { makeHead } from './tables.js';

/** What an editor's HTML may keep: the same vocabulary that the server takes, with the attributes of each element. */
const kept: Readonly<Record<string, readonly string[]>> = {
  ...{ H1: [], H2: [], H3: [], H4: [], P: [], BR: [], HR: ['data-page-break'], UL: [], LI: [] },
  ...{ OL: ['type', 'start'], DL: [], DT: [], DD: [], BLOCKQUOTE: [], TABLE: [], CAPTION: [] },
  ...{ THEAD: [], TBODY: [], TR: [], TH: ['scope', 'colspan', 'rowspan'], TD: ['colspan', 'rowspan'] },
  ...{ STRONG: [], EM: [], U: [], S: [], SUP: [], SUB: [], A: ['href'], FIGCAPTION: [] },
  FIGURE: ['data-exempt'],
  ...{ IMG: ['src', 'alt', 'width', 'height', 'data-exempt'], ASIDE: ['id'], SPAN: ['data-exempt'] },
};
const plainSpan = new Set(['colspan', 'rowspan', 'start']);

/**
 * The HTML of an editor as the server keeps it: meaning and no looks. An empty text is empty, and cells and list items
 * that hold one paragraph hold its words alone.
 */
export function authorHtml(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  clean(body);
  body.querySelectorAll('table').forEach(makeHead);
  const isEmpty = body.textContent.trim() === '' && !body.querySelector('img, hr, table');
  return isEmpty ? '' : body.innerHTML;
}

function clean(parent: Element): void {
  for (const element of [...parent.children]) {
    clean(element);
    const attributes = kept[element.tagName];
    if (element.tagName === 'COLGROUP') element.remove();
    else if (!attributes) element.replaceWith(...element.childNodes);
    else if (element.tagName === 'SPAN' && !element.hasAttribute('data-exempt'))
      element.replaceWith(...element.childNodes);
    else cleanAttributes(element, attributes);
  }
  const only = parent.children.length === 1 ? parent.children[0] : null;
  if (/^(LI|TD|TH)$/.test(parent.tagName) && only?.tagName === 'P' && parent.childNodes.length === 1)
    only.replaceWith(...only.childNodes);
}

function cleanAttributes(element: Element, allowed: readonly string[]): void {
  for (const { name, value } of [...element.attributes]) {
    const says = !plainSpan.has(name) || value !== '1';
    if (!allowed.includes(name) || !says) element.removeAttribute(name);
  }
}

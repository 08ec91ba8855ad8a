import { element, type PastedElement, replaceEach, textOf } from './pasted-tree.js';

/** What cannot come along, for the writer to be told. */
export interface LeftBehind {
  pictures: boolean;
  /** Fields of forms, films, frames. */
  objects: boolean;
  /** Footnotes that were not copied; their numbers came along. */
  notes: boolean;
  /** Links to places in the document or on the machine that it was copied from; their words came along. */
  links: boolean;
  /** Paragraphs and the like that became lines of one paragraph. */
  paragraphs: boolean;
  /** What remarks in the margin say. */
  readonly remarks: string[];
}

const objects = new Set([
  'audio',
  'button',
  'canvas',
  'embed',
  'iframe',
  'input',
  'object',
  'select',
  'svg',
  'textarea',
  'video',
]);
const ownPicture = /^(?:vedlegg:|data:image\/)/;
const ownLink = /^(?:https?:|mailto:|sak:|vedlegg:|#fn-)/i;

/** Takes out what a paper cannot hold, and says what it was. The words of links stay. */
export function leaveBehind(root: PastedElement): LeftBehind {
  const left: LeftBehind = {
    pictures: false,
    objects: false,
    notes: false,
    links: false,
    paragraphs: false,
    remarks: [],
  };
  takeRemarks(root, left.remarks);
  replaceEach(root, (found) => {
    const { name, attributes, children } = found;
    if (name === 'figure') return figureOf(found, left);
    if (name === 'a' && !ownLink.test(attributes['href'] ?? '')) {
      left.links ||= 'href' in attributes;
      return children;
    }
    left.objects ||= objects.has(name);
    return objects.has(name) ? [] : [found];
  });
  replaceEach(root, (found) => {
    if (found.name !== 'img') return [found];
    left.pictures ||= !('data-kept' in found.attributes);
    const { 'data-kept': isKept, ...attributes } = found.attributes;
    return isKept === undefined ? [] : [{ ...found, attributes }];
  });
  return left;
}

/** A picture with what it shows and its own bytes stays in its frame; the words below one that does not, are a paragraph. */
function figureOf(figure: PastedElement, left: LeftBehind): PastedElement['children'] {
  const image = figure.children.find((node) => typeof node !== 'string' && node.name === 'img') as
    | PastedElement
    | undefined;
  if (image && ownPicture.test(image.attributes['src'] ?? '') && image.attributes['alt']) {
    image.attributes['data-kept'] = '';
    return [figure];
  }
  left.pictures ||= image !== undefined;
  return figure.children.map((node) =>
    typeof node !== 'string' && node.name === 'figcaption' ? element('p', node.children) : node,
  );
}

function takeRemarks(root: PastedElement, remarks: string[]): void {
  replaceEach(root, (found) => {
    const style = found.attributes['style'] ?? '';
    if (/msocom(?:anchor|off)/i.test(found.attributes['class'] ?? '')) return [];
    if (/mso-element:\s*comment-list/.test(style)) return [];
    if (!/mso-element:\s*comment\b/.test(style)) return [found];
    const said = textOf(found).replace(/\s+/g, ' ').trim();
    if (said !== '') remarks.push(said);
    return [];
  });
}

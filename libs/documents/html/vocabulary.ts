/**
 * The one HTML subset, in three vocabularies. *Author* HTML is what editors may store: meaning only, no looks. *Marked*
 * is author HTML in which passages may be marked as kept from some readers (`<span data-exempt="key">`, and pictures by the
 * same attribute: `<figure data-exempt="key">`). *Template* HTML is what the house's own templates may add around it.
 */
export type Vocabulary = 'author' | 'marked' | 'template';

/** Longest HTML that is read, in characters: of one text that somebody writes, and of a whole document around many. */
export const longestHtml = { author: 2_000_000, marked: 2_000_000, template: 50_000_000 };
/** Deepest nesting that is read. */
export const deepestNesting = 40;

const none: readonly string[] = [];
const cell = ['colspan', 'rowspan'];

/** Elements of author HTML with the attributes that each may have. */
const authorElements: Readonly<Record<string, readonly string[]>> = {
  h1: none,
  h2: none,
  h3: none,
  h4: none,
  p: none,
  br: none,
  hr: ['data-page-break'],
  ul: none,
  ol: ['type', 'start'],
  li: none,
  dl: none,
  dt: none,
  dd: none,
  blockquote: none,
  table: none,
  caption: none,
  thead: none,
  tbody: none,
  tr: none,
  th: ['scope', ...cell],
  td: cell,
  strong: none,
  em: none,
  u: none,
  s: none,
  sup: none,
  sub: none,
  a: ['href'],
  figure: none,
  figcaption: none,
  img: ['src', 'alt', 'width', 'height'],
  aside: ['id'],
};

const templateElements = [
  'section',
  'article',
  'header',
  'footer',
  'div',
  'span',
  'address',
  'time',
  'tfoot',
];
const templateAttributes = ['class', 'id', 'lang', 'datetime', 'title', 'role'];

/** Marks a passage by the key of what keeps it from some readers. */
export const passageMark = 'data-exempt';

/** Elements that carry such a mark: words have one of their own, pictures carry it themselves. */
const markable: readonly string[] = ['span', 'figure', 'img'];

/** Elements that stand in a line of text. */
export const inlineElements: ReadonlySet<string> = new Set([
  'strong',
  'em',
  'u',
  's',
  'sup',
  'sub',
  'a',
  'br',
  'span',
  'time',
]);

/** Elements that may only stand directly inside these. */
export const requiredParents: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
  th: ['tr'],
  td: ['tr'],
  figcaption: ['figure'],
};

/** Elements whose direct children are fixed; loose text has no place in them. */
export const fixedChildren: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd', 'div'],
  table: ['caption', 'thead', 'tbody', 'tfoot', 'tr'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['th', 'td'],
};

/** Whether the vocabulary has the element. */
export function knowsElement(vocabulary: Vocabulary, element: string): boolean {
  if (Object.hasOwn(authorElements, element)) return true;
  if (vocabulary === 'marked') return element === 'span';
  return vocabulary === 'template' && templateElements.includes(element);
}

/** Whether the vocabulary allows the attribute on the element. */
export function knowsAttribute(vocabulary: Vocabulary, element: string, attribute: string): boolean {
  if (Object.hasOwn(authorElements, element) && authorElements[element].includes(attribute)) return true;
  if (vocabulary === 'marked') return markable.includes(element) && attribute === passageMark;
  return (
    vocabulary === 'template' && (templateAttributes.includes(attribute) || attribute.startsWith('data-'))
  );
}

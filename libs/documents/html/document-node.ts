/** Text as it stands between two tags; white space is not yet collapsed. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
}

/** An element of the document subset. Names and attribute names are lower case. */
export interface ElementNode {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: DocumentNode[];
}

export type DocumentNode = TextNode | ElementNode;

/** The element's classes. */
export function classesOf(node: ElementNode): string[] {
  const value = node.attributes['class'];
  return value === undefined ? [] : value.split(/\s+/).filter(Boolean);
}

/** Whether the element has the class. */
export function hasClass(node: ElementNode, name: string): boolean {
  return node.attributes['class'] !== undefined && classesOf(node).includes(name);
}

/** All text under a node, white space collapsed and trimmed. */
export function textOf(node: DocumentNode): string {
  return rawTextOf(node)
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
}

function rawTextOf(node: DocumentNode): string {
  if (node.kind === 'text') return node.text;
  if (node.name === 'br') return ' ';
  let text = '';
  for (const child of node.children) text += rawTextOf(child);
  return text;
}

/** The element children with one of these names, in order. */
export function childrenNamed(node: ElementNode, ...names: string[]): ElementNode[] {
  return node.children.filter(
    (child): child is ElementNode => child.kind === 'element' && names.includes(child.name),
  );
}

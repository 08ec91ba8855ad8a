/** Content of one page that belongs to a node: the page's object number and the marked-content id on it. */
export interface MarkedContent {
  readonly page: number;
  readonly mcid: number;
}

/** An annotation (a link) that belongs to a node. */
export interface ObjectReference {
  readonly page: number;
  readonly annotation: number;
}

export type StructKid = StructNode | MarkedContent | ObjectReference;

/**
 * A node of the document's logical structure. Nodes are made during layout and join their parent when their
 * first content is drawn, so that the order of the tree is the order of reading and nothing empty gets in.
 */
export class StructNode {
  readonly kids: StructKid[] = [];
  /** Object number in the file; 0 until the node has joined the tree. */
  object = 0;
  /** Attributes as PDF dictionaries, such as `<</O/Table/Scope/Column>>`. */
  attributes: string | undefined;
  /** Text for those who do not see a figure. */
  alternate: string | undefined;
  /** Own id, needed by notes. */
  id: string | undefined;
  language: string | undefined;

  constructor(
    readonly type: string,
    readonly parent: StructNode | undefined,
  ) {}

  /** A new node under this one. */
  child(type: string): StructNode {
    return new StructNode(type, this);
  }

  with(attributes: string): this {
    this.attributes = (this.attributes ?? '') + attributes;
    return this;
  }
}

import type { DocumentNode, ElementNode } from '#documents/html/document-node';
import type { Look, StyleName, TextStyle } from '#documents/look/look';
import type { StructNode } from '#documents/structure/struct-node';
import type { Faces } from '#documents/type/faces';
import type { HyphenationLanguage } from '#documents/type/hyphenation/hyphen-parts';
import type { Flow } from './flow.js';
import type { Footnotes } from './footnote-book.js';
import type { HeadingLevels } from './heading-levels.js';
import type { PictureSource } from './picture-source.js';

/** What is the same for all blocks of a part. */
export interface PartSetting {
  readonly look: Look;
  readonly language: HyphenationLanguage;
  readonly faces: Faces;
  readonly footnotes: Footnotes;
  readonly headings: HeadingLevels;
  readonly pictures: ReadonlyMap<string, PictureSource>;
  /** Digits that a page number may need; room is kept for so many where one is printed. */
  readonly pageDigits: number;
  /** Level of the outermost bookmark that a heading of this part may have. */
  readonly bookmarkLevel: number;
  /** The part's first heading has its bookmark already. */
  skipFirstBookmark: boolean;
  /** Sets any blocks; handed down so that lists, cells and sections can hold anything. */
  readonly blocks: (nodes: readonly DocumentNode[], setting: Setting) => void;
}

/** Where a block is set: its column, its text style and its parent in the structure. */
export interface Setting {
  readonly part: PartSetting;
  readonly flow: Flow;
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly tag: StructNode;
  /** Text that stands directly here goes into this node and makes none of its own (list items, cells). */
  readonly bare: boolean;
  /** The `agenda-item` around, whose number hangs to the left. */
  readonly hanging?: number;
}

/** A style of the look by name. */
export function styleNamed(setting: Setting, name: StyleName): TextStyle {
  return setting.part.look.styles[name];
}

/** Notes the element's id, so that links and page references find it. */
export function markId(node: ElementNode, setting: Setting): void {
  const id = node.attributes['id'];
  if (id !== undefined && node.name !== 'aside') setting.flow.mark({ id });
}

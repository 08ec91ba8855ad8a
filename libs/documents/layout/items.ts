import type { StructNode } from '#documents/structure/struct-node';
import type { Paragraph } from '#documents/type/paragraph';
import type { PictureSource } from './picture-source.js';

/** A vertical rule beside a passage; it is drawn on every page that has a part of the passage. */
export interface Frame {
  readonly parent: Frame | undefined;
  readonly x: number;
  readonly width: number;
  readonly colour: string;
}

/** Something that is found where an item stands: a link's target or a bookmark. */
export type Landmark = { readonly id: string } | { readonly title: string; readonly level: number };

/** A footnote's own text, to be placed at the foot of the page of the line that refers to it. */
export interface Note {
  readonly items: readonly Item[];
  readonly tag: StructNode;
}

interface ItemBase {
  /** White space above, dropped at the top of a page or cell. Points, as all lengths here. */
  space: number;
  height: number;
  /** No page may end right after this item. */
  keep: boolean;
  readonly frame: Frame | undefined;
  notes?: readonly Note[];
  landmarks?: Landmark[];
}

/** A number or bullet that stands beside a line, on its base line. */
export interface SideLabel {
  readonly paragraph: Paragraph;
  readonly x: number;
  /** A space follows when the text is copied: label and line are one sentence. */
  readonly spaced?: boolean;
}

/** One line of a paragraph. */
export interface LineItem extends ItemBase {
  readonly kind: 'line';
  readonly paragraph: Paragraph;
  readonly line: number;
  readonly x: number;
  label?: SideLabel;
}

/** A column of a row: its own little flow. */
export interface Cell {
  readonly items: readonly Item[];
  readonly height: number;
  readonly tag: StructNode;
  /** Joins the tree even when nothing is in the cell: a table keeps its columns. */
  readonly always: boolean;
  /** Rows below that the cell reaches into. */
  readonly span: number;
}

/** Cells side by side. */
export interface RowItem extends ItemBase {
  readonly kind: 'row';
  readonly cells: readonly Cell[];
  readonly tag: StructNode;
  /** `anywhere`: may be divided wherever its lines may; `whenTall`: only when taller than a page. */
  readonly divide: 'anywhere' | 'whenTall';
  readonly padTop: number;
  readonly padBottom: number;
  readonly ruleBelow?: {
    readonly x: number;
    readonly width: number;
    readonly weight: number;
    readonly colour: string;
  };
  /** Rows to repeat at the top of each page that begins with this row. */
  readonly head?: readonly RowItem[];
}

/** A picture, already scaled. */
export interface PictureItem extends ItemBase {
  readonly kind: 'picture';
  readonly picture: PictureSource;
  readonly x: number;
  readonly width: number;
  readonly tag: StructNode;
  /** Says nothing: left out of the structure. */
  readonly decoration: boolean;
}

/** A horizontal hairline. */
export interface RuleItem extends ItemBase {
  readonly kind: 'rule';
  readonly x: number;
  readonly width: number;
  readonly weight: number;
  readonly colour: string;
}

/** Free space; with `newPage`, the end of a page. */
export interface GapItem extends ItemBase {
  readonly kind: 'gap';
  readonly newPage: boolean;
  /** The page is a cover: without head and foot. */
  readonly cover?: true;
}

export type Item = LineItem | RowItem | PictureItem | RuleItem | GapItem;

/** Height of items stacked in a cell, the first without its space. */
export function stackHeight(items: readonly Item[]): number {
  let height = 0;
  items.forEach((item, i) => (height += item.height + (i === 0 ? 0 : item.space)));
  return height;
}

import { parseDocumentHtml } from '#documents/html/parse-html';
import type { Look } from '#documents/look/look';
import { StructNode } from '#documents/structure/struct-node';
import { facesOf } from '#documents/type/faces';
import type { HyphenationLanguage } from '#documents/type/hyphenation/hyphen-parts';
import { setBlocks } from './blocks/set-blocks.js';
import { Flow } from './flow.js';
import { FootnoteBook } from './footnote-book.js';
import { HeadingLevels } from './heading-levels.js';
import type { Item, Landmark } from './items.js';
import type { PageLayout } from './page-layout.js';
import { paginate } from './paginate.js';
import type { PictureSource } from './picture-source.js';

/** HTML laid out as pages; nothing is drawn yet. */
export interface PartLayout {
  readonly pages: readonly PageLayout[];
  /** Structure node that everything in the part stands under. */
  readonly top: StructNode;
  /** Page within the part (from 0) of every id in it. */
  readonly ids: ReadonlyMap<string, number>;
}

/** What a layout depends on besides the HTML. */
export interface LayoutChoices {
  readonly look: Look;
  readonly language: HyphenationLanguage;
  readonly pictures: ReadonlyMap<string, PictureSource>;
  readonly pageDigits: number;
  /** Distinguishes the part's own ids (footnotes) from those of other parts. */
  readonly prefix: string;
  /** Level of the part's own bookmark, whose title stands for the first heading; undefined when it has none. */
  readonly bookmarkLevel: number | undefined;
}

/** Lays HTML out as pages. The same input always gives the same pages. */
export function layOutPart(html: string, choices: LayoutChoices): PartLayout {
  const { look } = choices;
  const root = parseDocumentHtml(html);
  const top = new StructNode('Part', undefined);
  const flow = new Flow();
  const part = {
    look,
    faces: facesOf(look),
    language: choices.language,
    pictures: choices.pictures,
    pageDigits: choices.pageDigits,
    footnotes: new FootnoteBook(root, choices.prefix),
    headings: new HeadingLevels(),
    bookmarkLevel: choices.bookmarkLevel ?? 1,
    skipFirstBookmark: choices.bookmarkLevel !== undefined,
    blocks: setBlocks,
  };
  const { sheet } = look;
  const width = sheet.width - sheet.left - sheet.right;
  setBlocks(root.children, {
    part,
    flow,
    x: sheet.left,
    width,
    style: look.styles.body,
    tag: top,
    bare: false,
  });
  const pages = paginate(flow.items, { top: sheet.top, height: sheet.height - sheet.top - sheet.bottom });
  if (pages.length === 0) pages.push({ placed: [], notes: [], noteRule: undefined });
  return { pages, top, ids: idsOf(pages) };
}

function idsOf(pages: readonly PageLayout[]): Map<string, number> {
  const ids = new Map<string, number>();
  const take = (landmarks: readonly Landmark[] | undefined, page: number): void => {
    if (!landmarks) return;
    for (const landmark of landmarks)
      if ('id' in landmark && !ids.has(landmark.id)) ids.set(landmark.id, page);
  };
  const visit = (item: Item, page: number): void => {
    take(item.landmarks, page);
    if (item.kind === 'row')
      for (const cell of item.cells) for (const inner of cell.items) visit(inner, page);
  };
  pages.forEach((page, number) => {
    for (const { item, repeated } of page.placed) if (!repeated) visit(item, number);
    for (const { item } of page.notes) visit(item, number);
  });
  return ids;
}

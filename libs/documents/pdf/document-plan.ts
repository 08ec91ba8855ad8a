import { type LayoutChoices, layOutPart, type PartLayout } from '#documents/layout/part-layout';
import type { PictureSource } from '#documents/layout/picture-source';
import { defaultLook } from '#documents/look/default-look';
import type { DocumentOptions, DocumentPart, HtmlPart, PagePlan } from './document-options.js';

/** Up to so many pages stay laid out between planning and drawing; larger documents are laid out again part by part. */
const keptPages = 250;

/** Knows how many pages every part takes, and lays parts out. */
export class DocumentPlan {
  readonly pages: PagePlan;
  private readonly kept = new Map<number, PartLayout>();
  private digits = 2;

  constructor(
    readonly parts: readonly DocumentPart[],
    private readonly options: DocumentOptions,
    private readonly pictures: ReadonlyMap<string, PictureSource>,
  ) {
    let counts = this.countAll();
    // A page number needs its room before it is known; a document that turns out longer is laid out once more.
    while (String(counts.total).length > this.digits) {
      this.digits = String(counts.total).length;
      this.kept.clear();
      counts = this.countAll();
    }
    this.pages = planOf(parts, counts.parts);
  }

  /** The pages of a part; asking for it again may mean laying it out again. */
  layOut(index: number): PartLayout {
    const kept = this.kept.get(index);
    if (kept) {
      this.kept.delete(index);
      return kept;
    }
    return layOutPart((this.parts[index] as HtmlPart).html, this.choices(index));
  }

  private countAll(): { total: number; parts: PartCount[] } {
    let total = 0;
    const parts = this.parts.map((part, index) => {
      if (part.kind === 'reserved') {
        total += part.pages.length;
        return { count: part.pages.length, ids: new Map<string, number>() };
      }
      const layout = layOutPart(part.html, this.choices(index));
      total += layout.pages.length;
      if (total <= keptPages) this.kept.set(index, layout);
      return { count: layout.pages.length, ids: layout.ids };
    });
    return { total, parts };
  }

  private choices(index: number): LayoutChoices {
    const { options } = this;
    return {
      look: options.look ?? defaultLook,
      language: options.meta.language,
      pictures: this.pictures,
      pageDigits: this.digits,
      prefix: `part-${index + 1}-`,
      bookmarkLevel: this.parts[index].bookmark?.level,
    };
  }
}

interface PartCount {
  readonly count: number;
  readonly ids: ReadonlyMap<string, number>;
}

function planOf(parts: readonly DocumentPart[], counts: readonly PartCount[]): PagePlan {
  const pageOf = new Map<string, number>();
  let next = 1;
  const placed = parts.map((part, i) => {
    const first = next;
    const { count, ids } = counts[i];
    next += count;
    if (part.id !== undefined && !pageOf.has(part.id)) pageOf.set(part.id, first);
    for (const [id, page] of ids) if (!pageOf.has(id)) pageOf.set(id, first + page);
    return { ...(part.id === undefined ? {} : { id: part.id }), first, count };
  });
  return { count: next - 1, parts: placed, pageOf };
}

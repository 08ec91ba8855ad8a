import { message } from '#kernel/messages';
import type { LeftBehind } from './graft/annotations.js';
import type { TakenIn } from './vedlegg-intake.js';

/** What the binder needs of the template store: a kind of document and its model in, HTML out. */
export interface Templates {
  render(kind: string, model: object): string;
}

/** A row of "Innhold og kontrollsummer". */
export interface ContentsRow {
  readonly id: string;
  readonly title: string;
  readonly isVedlegg: boolean;
  /** Two halves, so that the sum fits its column. */
  readonly checksum: readonly string[];
  readonly fileName: string;
  readonly notes: readonly string[];
}

/** The pages that the binder sets itself, in the words of their templates. */
export class SetPages {
  constructor(
    private readonly templates: Templates,
    private readonly language: string,
  ) {}

  /** "sak 13/2/2021 · vedlegg 2 · side {page}": the engine fills in the page. */
  stamp(belongsTo: string): string {
    return message(this.language, 'paperSet.stamp', { belongsTo, page: '{page}' });
  }

  /** "Vedlegg 2 Brev til departementet". */
  vedleggTitle(number: number, title: string): string {
    return message(this.language, 'paperSet.vedleggTitle', { number, title });
  }

  /** Title of one of the binder's own lists. */
  heading(list: 'leftOut' | 'contents'): string {
    return message(this.language, `paperSet.${list}`);
  }

  reason(code: string, params: Readonly<Record<string, string | number>>): string {
    return message(this.language, code, params);
  }

  note(leftBehind: LeftBehind): string {
    return message(this.language, `file.leftBehind.${leftBehind}`);
  }

  /** The page in the place of a vedlegg that could not be taken in. */
  leftOut({ vedlegg }: TakenIn, reason: string, facts: { fileName: string; size: string }): string {
    return this.render('vedlegg-left-out', {
      ...facts,
      number: vedlegg.number,
      title: vedlegg.title,
      reason,
    });
  }

  /** The page in the place of a vedlegg that lies in the package as a file. */
  asFile({ vedlegg, sha256 }: TakenIn, facts: { fileName: string; size: string }): string {
    const checksum = halves(sha256);
    return this.render('vedlegg-as-file', {
      ...facts,
      number: vedlegg.number,
      title: vedlegg.title,
      checksum,
    });
  }

  /** A picture per page. */
  images({ vedlegg }: TakenIn, sources: readonly string[]): string {
    const title = this.vedleggTitle(vedlegg.number, vedlegg.title);
    const pictures = sources.map((source, i) => ({ source, page: i + 1, first: i === 0 }));
    return this.render('vedlegg-image', { title, pictures, several: sources.length > 1 });
  }

  /** Plain text: blank lines part paragraphs, lines stay lines. */
  text({ vedlegg }: TakenIn, text: string): string {
    const paragraphs = text
      .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => paragraph.split(/\r?\n|\f/).map((line) => line.trimEnd()));
    return this.render('vedlegg-text', {
      number: vedlegg.number,
      title: vedlegg.title,
      paragraphs,
    });
  }

  /** The list of what could not be taken in. */
  leftOutList(rows: readonly { id: string; stamp: string; title: string; reason: string }[]): string {
    return this.render('paper-set-left-out', { title: this.heading('leftOut'), rows });
  }

  /** What the package holds, with checksums. */
  contents(rows: readonly ContentsRow[]): string {
    return this.render('paper-set-contents', { title: this.heading('contents'), rows });
  }

  /** The store picks the template of the package's language by the model's `meta`. */
  private render(kind: string, model: object): string {
    return this.templates.render(kind, { ...model, meta: { language: this.language } });
  }
}

/** A SHA-256 in two halves of 32 characters. */
export const halves = (sha256: string): string[] =>
  sha256 === '' ? [] : [sha256.slice(0, 32), sha256.slice(32)];

/** Bytes as people read them: "2,4 MB", "318 kB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(bytes === 0 ? 0 : 1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}

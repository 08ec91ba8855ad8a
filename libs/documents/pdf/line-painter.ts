import type { LineItem } from '#documents/layout/items';
import type { StructNode } from '#documents/structure/struct-node';
import { breakKind } from '#documents/type/break-kind';
import {
  lineStart,
  lineWidth,
  type Paragraph,
  pieceWidth,
  runOf,
  spaceAfter,
} from '#documents/type/paragraph';
import type { TextRun } from '#documents/type/text-run';
import { type LeftwardsRow, leftwardsRow } from '#documents/type/visual-order';
import type { GlyphWriters } from './glyph-writer.js';
import type { LinkPainter } from './link-painter.js';
import type { Bar, PageContent } from './page-content.js';

/** What painting lines needs to know about the document. */
export interface LinePaintContext {
  readonly writers: GlyphWriters;
  readonly links: LinkPainter;
  /** Page number of an id; undefined when nothing has that id. */
  pageOf(id: string): number | undefined;
  /** Lets a node join the structure now. */
  join(node: StructNode): void;
}

/** Paints lines of text on one page. Rules under and through words are gathered and drawn as artifacts later. */
export class LinePainter {
  readonly bars: Bar[] = [];

  constructor(
    private readonly content: PageContent,
    private readonly context: LinePaintContext,
  ) {}

  /** Paints a line with its top at `y`; as an artifact when it is a repetition. */
  paint(item: LineItem, y: number, artifact: boolean): void {
    const base = y + item.paragraph.baseline;
    if (item.label) {
      this.line(item.label.paragraph, 0, { x: item.label.x, y: base }, artifact);
      if (item.label.spaced && !artifact) this.spaceAfter(item.label.paragraph);
    }
    this.line(item.paragraph, item.line, { x: item.x, y: base }, artifact);
  }

  private line(paragraph: Paragraph, line: number, at: { x: number; y: number }, artifact: boolean): void {
    const end = paragraph.ends[line];
    const last = line === paragraph.ends.length - 1;
    let { x } = at;
    if (paragraph.align !== 'left') {
      const free = paragraph.measure - lineWidth(paragraph, line);
      x += paragraph.align === 'right' ? free : free / 2;
    }
    for (let from = lineStart(paragraph, line); from < end;) {
      const run = runOf(paragraph, from);
      const row = run.leftwards === true ? leftwardsRow(paragraph, from, end) : undefined;
      if (row) {
        this.leftwards(paragraph, { from, row, lineEnds: row.to === end && !last }, { x, y: at.y }, artifact);
        x += row.width + (row.to === end && !last ? 0 : spaceAfter(paragraph, row.to - 1));
        from = row.to;
        continue;
      }
      let to = paragraph.runs.length === 1 ? end : from + 1;
      while (to < end && paragraph.runs[to] === run) to++;
      x = this.stretch(paragraph, { from, to, lineEnds: to === end && !last }, { x, y: at.y }, artifact);
      from = to;
    }
  }

  /** Paints words from right to left: in the order in which they are read, each in its place. */
  private leftwards(
    paragraph: Paragraph,
    { from, row, lineEnds }: { from: number; row: LeftwardsRow; lineEnds: boolean },
    at: { x: number; y: number },
    artifact: boolean,
  ): void {
    row.starts.forEach((start, i) => {
      const part = { from: from + i, to: from + i + 1, lineEnds: lineEnds && from + i + 1 === row.to };
      this.stretch(paragraph, part, { x: at.x + start, y: at.y }, artifact);
    });
  }

  /** Paints pieces of one run; returns where they end. */
  private stretch(
    paragraph: Paragraph,
    part: { from: number; to: number; lineEnds: boolean },
    at: { x: number; y: number },
    artifact: boolean,
  ): number {
    const run = runOf(paragraph, part.from);
    const strange = run.actual !== undefined || run.drawnIn !== undefined;
    const writer = this.context.writers.of(run.drawnIn ?? run.face);
    const page = run.pageOf === undefined ? undefined : (this.context.pageOf(run.pageOf)?.toString() ?? '–');
    const codes: string[] = [];
    let width = 0;
    const { space } = run.face;
    for (let i = part.from; i < part.to; i++) {
      const text = page === undefined ? paragraph.texts[i] : run.face.shape(page);
      const spaced = paragraph.kinds[i] === breakKind.space && !strange;
      codes.push(spaced ? writer.codeWithSpace(text, space) : writer.code(text));
      width += page === undefined ? pieceWidth(paragraph, i) : (text.width * run.size) / 1000;
      if (i + 1 < part.to || !part.lineEnds) width += spaceAfter(paragraph, i);
    }
    const target = this.context.links.targetOf(run);
    const owner = artifact ? 'artifact' : run.link && !target ? withoutLink(run.tag) : run.tag;
    this.content.belongTo(owner, artifact ? '/Type/Pagination' : '');
    if (strange) this.strange(run, at, codes, paragraph.kinds[part.to - 1] === breakKind.space);
    else this.content.text(run, at.x, at.y, codes);
    if (part.lineEnds && paragraph.kinds[part.to - 1] === breakKind.hyphen)
      this.hyphen(run, at.x + width, at.y);
    if (run.note && !artifact) this.context.join(run.note.tag);
    if (run.line) this.rule(run, at, width - (part.lineEnds ? 0 : spaceAfter(paragraph, part.to - 1)));
    if (target && !artifact) {
      const words = page ?? wordsOf(paragraph, part.from, part.to);
      const shown = width - (part.lineEnds ? 0 : spaceAfter(paragraph, part.to - 1));
      const area = { x: at.x, y: at.y - run.rise - run.size * 0.78, width: shown, height: run.size * 1.05 };
      this.context.links.add(run, target, area, words);
    }
    return at.x + width;
  }

  /** What another face draws, or a mark that stands for another character; the space after it is the run's own. */
  private strange(
    run: TextRun,
    at: { x: number; y: number },
    codes: readonly string[],
    spaced: boolean,
  ): void {
    if (run.actual !== undefined) this.content.textFor(run, at, codes.join(''), run.actual);
    else this.content.text({ ...run, face: run.drawnIn ?? run.face }, at.x, at.y, codes);
    if (spaced) this.content.textOn(run, this.context.writers.of(run.face).code(run.face.space));
  }

  /** A hyphen that is not in the text: drawn, but copied and read as a soft one. */
  private hyphen(run: TextRun, x: number, y: number): void {
    this.content.textFor(
      run,
      { x, y },
      this.context.writers.of(run.face).code(run.face.shape('-')),
      '\u00ad',
    );
  }

  private spaceAfter(label: Paragraph): void {
    const run = runOf(label, label.texts.length - 1);
    this.content.textOn(run, this.context.writers.of(run.face).code(run.face.space));
  }

  private rule(run: TextRun, at: { x: number; y: number }, width: number): void {
    const offset = run.line === 'under' ? run.size * 0.13 : -run.size * 0.24;
    const weight = Math.max(0.4, run.size * 0.05);
    this.bars.push({ x: at.x, y: at.y - run.rise + offset, width, height: weight, colour: run.colour });
  }
}

function wordsOf(paragraph: Paragraph, from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; i++)
    words +=
      (runOf(paragraph, i).actual ?? paragraph.texts[i].text) +
      (paragraph.kinds[i] === breakKind.space ? ' ' : '');
  return words.trim();
}

/** The text of a link that leads nowhere belongs to what surrounds the link. */
function withoutLink(tag: StructNode): StructNode {
  return tag.type === 'Link' && tag.parent ? tag.parent : tag;
}

/** One open page of somebody who may write in a paper. */
export interface Writer {
  /** What the page calls itself, by chance. */
  readonly page: string;
  readonly paperId: string;
  readonly personId: string;
  /** Fingerprint of the section that the cursor is in; null when it is in none. */
  readonly section: string | null;
}

/** A writer as a process knows them. */
interface KnownWriter extends Writer {
  /** How often their cursor was heard to move: what another process says of them may be older than the last time. */
  readonly moves: number;
}

/** After this long without a word, a page counts as gone: its process may have died. */
export const silentAfterMs = 40_000;
/** An answer may be on its way for so long after the page that it tells of has gone; shorter than between two heartbeats. */
const answersMs = 10_000;

/** Who has which paper open and where their cursors are, as heard from all processes. Nothing of it is kept. */
export class Writers {
  private readonly pages = new Map<string, KnownWriter & { readonly heardAt: number }>();
  /** When pages went, while answers about them may still come. */
  private readonly left = new Map<string, number>();

  /** A page was opened, maybe again. @returns whether something is not as it was */
  came(writer: Writer, now: number): boolean {
    this.left.delete(writer.page);
    return this.heard(writer, 0, now);
  }

  /**
   * A page is open, as another process answers. Where its cursor is said to be is believed unless it was heard to move
   * since that was true: processes hear of moves in one order, but answer each other's questions in their own time.
   * @param moves how often whoever says so had heard it move
   * @returns whether something is not as it was
   */
  heard(writer: Writer, moves: number, now: number): boolean {
    const before = this.pages.get(writer.page);
    // Another person's page is not moved by guessing what it calls itself.
    if (before && before.personId !== writer.personId) return false;
    if (!before && now - (this.left.get(writer.page) ?? -Infinity) < answersMs) return false;
    const isOlder = before?.paperId === writer.paperId && before.moves > moves;
    const known = isOlder
      ? { section: before.section, moves: before.moves }
      : { section: writer.section, moves };
    this.pages.set(writer.page, { ...writer, ...known, heardAt: now });
    return !before || before.section !== known.section || before.paperId !== writer.paperId;
  }

  /**
   * A cursor moved. A page that is gone does not come back by it: the message may be older than its end.
   * @returns whether something is not as it was
   */
  moved(writer: Writer, now: number): boolean {
    const before = this.pages.get(writer.page);
    return before !== undefined && this.heard(writer, before.moves + 1, now);
  }

  /** @returns whether it was there */
  gone(page: string, now: number): boolean {
    this.left.set(page, now);
    return this.pages.delete(page);
  }

  /** Lets go of pages that have been silent for too long. @returns the papers they were in */
  letGo(now: number): ReadonlySet<string> {
    const silent = [...this.pages.values()].filter(({ heardAt }) => now - heardAt > silentAfterMs);
    for (const { page } of silent) this.pages.delete(page);
    for (const [page, leftAt] of this.left) if (now - leftAt > answersMs) this.left.delete(page);
    return new Set(silent.map(({ paperId }) => paperId));
  }

  of(page: string): KnownWriter | undefined {
    return this.pages.get(page);
  }

  /** Everybody in a paper, those who came first first. */
  inPaper(paperId: string): readonly Writer[] {
    return [...this.pages.values()].filter((writer) => writer.paperId === paperId);
  }
}

/** What processes tell each other about pages. */
export type WritingNews =
  | { readonly kind: 'at'; readonly writer: Writer; readonly moves: number }
  | { readonly kind: 'came' | 'to'; readonly writer: Writer }
  | { readonly kind: 'gone'; readonly paperId: string; readonly page: string }
  | { readonly kind: 'who'; readonly paperId: string }
  | { readonly kind: 'kept'; readonly paperId: string; readonly version: number };

/** As a line of the channel. */
export function newsLine(news: WritingNews): string {
  switch (news.kind) {
    case 'at':
      return `at ${writerLine(news.writer)} ${news.moves}`;
    case 'came':
    case 'to':
      return `${news.kind} ${writerLine(news.writer)}`;
    case 'gone':
      return `gone ${news.paperId} ${news.page}`;
    case 'who':
      return `who ${news.paperId}`;
    case 'kept':
      return `kept ${news.paperId} ${news.version}`;
  }
}

function writerLine({ paperId, page, personId, section }: Writer): string {
  return `${paperId} ${page} ${personId} ${section ?? '-'}`;
}

/** @returns undefined for a line of another form */
export function newsIn(line: string): WritingNews | undefined {
  const [kind, paperId, one, personId, at, moves] = line.split(' ');
  const writer = { paperId, page: one, personId, section: at === '-' ? null : at };
  switch (kind) {
    case 'at':
      return { kind, writer, moves: Number(moves) };
    case 'came':
    case 'to':
      return { kind, writer };
    case 'gone':
      return { kind, paperId, page: one };
    case 'who':
      return { kind, paperId };
    case 'kept':
      return { kind, paperId, version: Number(one) };
    default:
      return undefined;
  }
}

/** Whether a page may call itself this, and a section be pointed at like this: nothing that could be mistaken for more. */
export const isPageName = (text: string): boolean => /^[A-Za-z0-9_-]{8,40}$/.test(text);

import {
  anchorOf,
  type CommentAnchor,
  placesOf,
  type ReferatSection,
  type ReferatText,
} from '#domain/referat';

/** How much of a storm. */
export interface StormSize {
  readonly sections: number;
  readonly paragraphs: number;
  readonly comments: number;
  readonly edits: number;
  readonly seed: number;
}

/** What became of the comments. */
export interface StormResult {
  readonly comments: number;
  readonly anchored: number;
  /** Their words are gone; they are listed. */
  readonly orphans: number;
  /** Anchored where none of their words stand. */
  readonly misplaced: readonly string[];
  /** Not anchored although every word stands where it stood. */
  readonly forgotten: readonly string[];
}

/** A letter that remembers which letter of the version sent out it is; -1 for those that came later. */
interface Letter {
  readonly char: string;
  readonly origin: number;
}

const common =
  'rådet drøftet saken og viste til behovet for mer forskning i kommunene med en plan som sekretariatet skal legge fram før neste møte slik at medlemmene kan ta stilling til hvordan arbeidet bør følges opp av departementet'.split(
    ' ',
  );

/** Half of the words of a text are such that every sentence has; the other half are the many compounds. */
const compounds = common.flatMap((first) => common.map((second) => `${first}s${second}`));

/** Random edits to a referat with comments, held against letters that remember where they came from. */
export class CommentStorm {
  private readonly random: () => number;
  private readonly was: ReferatText;
  private readonly pages: Letter[][];
  private readonly anchors = new Map<string, CommentAnchor>();

  constructor(private readonly size: StormSize) {
    this.random = seeded(size.seed);
    this.was = Array.from({ length: size.sections }, (_, index) => this.section(index));
    let origin = 0;
    this.pages = this.was.map(({ paragraphs }) =>
      [...paragraphs.join('\n')].map((char) => ({ char, origin: origin++ })),
    );
    while (this.anchors.size < size.comments) this.comment();
  }

  /** Edits, and looks where every comment stands after the last one. */
  run(): StormResult {
    for (let edit = 0; edit < this.size.edits; edit++) this.edit();
    const now = this.now();
    const places = placesOf(this.anchors, this.was, now);
    const misplaced: string[] = [];
    const forgotten: string[] = [];
    for (const [id, anchor] of this.anchors) {
      const [place, section] = [places.get(id), this.indexOf(anchor.section)];
      const own = this.originsOf(anchor);
      if (!place) {
        if (this.standsWhole(section, own)) forgotten.push(anchor.quote);
        continue;
      }
      const there = this.pages[this.indexOf(place.section)].slice(place.start, place.end);
      const same = there.map(({ char }) => char).join('') === anchor.quote;
      if (!same && !there.some(({ origin }) => own.has(origin))) misplaced.push(anchor.quote);
    }
    const { comments } = this.size;
    return { comments, anchored: places.size, orphans: comments - places.size, misplaced, forgotten };
  }

  private now(): ReferatText {
    return this.was.map((section, index) => ({
      ...section,
      paragraphs: this.pages[index]
        .map(({ char }) => char)
        .join('')
        .split('\n'),
    }));
  }

  private edit(): void {
    const letters = this.pages[this.below(this.pages.length)];
    const at = this.below(letters.length + 1);
    const length = 1 + this.below(60);
    const [kind, added] = [this.below(10), ` ${this.sentence(1 + this.below(8))} `];
    const fresh = [...added].map((char) => ({ char, origin: -1 }));
    if (kind < 4) letters.splice(at, 0, ...fresh);
    else if (kind < 6) letters.splice(at, length);
    else if (kind < 8) letters.splice(at, length, ...fresh);
    else if (kind < 9) letters.splice(at, 0, { char: '\n', origin: -1 });
    else this.move(letters);
  }

  /** A paragraph goes to another section. */
  private move(letters: Letter[]): void {
    const from = this.below(letters.length + 1);
    const moved = letters.splice(from, 80 + this.below(200));
    const other = this.pages[this.below(this.pages.length)];
    other.splice(this.below(other.length + 1), 0, ...moved);
  }

  private comment(): void {
    const section = this.was[this.below(this.was.length)];
    const text = section.paragraphs.join('\n');
    const start = this.below(text.length - 1);
    const quote = text.slice(start, start + 4 + this.below(80));
    const anchor = anchorOf(this.was, section.key, quote, start);
    if (anchor?.start === start) this.anchors.set(String(this.anchors.size), anchor);
  }

  private originsOf({ section, start, end }: CommentAnchor): ReadonlySet<number> {
    const index = this.indexOf(section);
    const before = this.was
      .slice(0, index)
      .reduce((sum, each) => sum + [...each.paragraphs.join('\n')].length, 0);
    return new Set(Array.from({ length: end - start }, (_, offset) => before + start + offset));
  }

  /** Whether all of a comment's letters stand side by side in their section. */
  private standsWhole(section: number, own: ReadonlySet<number>): boolean {
    const letters = this.pages[section];
    const first = letters.findIndex(({ origin }) => own.has(origin));
    const there = letters.slice(first, first + own.size).filter(({ origin }) => own.has(origin));
    return first >= 0 && there.length === own.size;
  }

  private indexOf(key: string): number {
    return this.was.findIndex((section) => section.key === key);
  }

  private section(index: number): ReferatSection {
    const paragraphs = Array.from({ length: this.size.paragraphs }, () => this.sentence(20 + this.below(40)));
    return { key: `sak-${index}/account`, part: 'account', heading: `Sak ${index}`, paragraphs };
  }

  private sentence(length: number): string {
    const chosen = Array.from({ length }, () => this.word());
    return `${chosen.join(' ')}.`;
  }

  private word(): string {
    const from = this.below(2) === 0 ? common : compounds;
    return from[this.below(from.length)];
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}

/** Numbers that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

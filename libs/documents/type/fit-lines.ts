import type { TextStyle } from '#documents/look/look';
import { breakKind, type BreakKind } from './break-kind.js';
import { breakLines, type BrokenLines } from './break-lines.js';
import { graphemes } from './graphemes.js';
import { hyphenParts, type HyphenationLanguage } from './hyphenation/hyphen-parts.js';
import { type Paragraph, pieceWidth, type Pieces, runOf, spaceAfter } from './paragraph.js';
import { PieceList } from './piece-list.js';

/** White space at a line's end above which words are divided to fill it. */
const raggedEnough = 0.1;
/** Dividing a word moves the lines after it; so often the new loose lines are looked at again. */
const mostRounds = 4;
/** Room for a hyphen, as a part of the type size. */
const hyphenWidth = 0.32;

/** Scratch memory of the one paragraph that is being fitted; it grows to the longest. */
let widths = new Float64Array(1024);
let spaces = new Float64Array(1024);

/** Breaks pieces into lines of a measure (points); words are divided only where a line would stay loose. */
export function fitLines(
  given: Pieces,
  measure: number,
  style: TextStyle,
  language: HyphenationLanguage,
): Pick<Paragraph, 'texts' | 'kinds' | 'runs' | 'ends'> {
  let pieces = cutTooWide(given, measure);
  let lines = broken(pieces, measure, style);
  for (let round = 0; style.hyphenate && round < mostRounds && lines.loose.length > 0; round++) {
    const divided = divideAfter(pieces, lines, language);
    if (divided.texts.length === pieces.texts.length) break;
    pieces = cutTooWide(divided, measure);
    lines = broken(pieces, measure, style);
  }
  // Copies have no room to grow: the layout of a large document is kept until it is drawn.
  return {
    texts: pieces.texts.slice(),
    kinds: new Uint8Array(pieces.kinds),
    runs: pieces.runs,
    ends: lines.ends,
  };
}

function broken(pieces: Pieces, measure: number, style: TextStyle): BrokenLines {
  const count = pieces.texts.length;
  if (widths.length < count) {
    widths = new Float64Array(count * 2);
    spaces = new Float64Array(count * 2);
  }
  for (let i = 0; i < count; i++) {
    widths[i] = pieceWidth(pieces, i);
    spaces[i] = spaceAfter(pieces, i);
  }
  const choices = {
    measure,
    hyphenWidth: style.size * hyphenWidth,
    balance: style.balance === true,
    loose: raggedEnough,
  };
  return breakLines({ count, widths, spaces, kinds: pieces.kinds }, choices);
}

/** The pieces with those words divided that a loose line could take a part of: the ones that begin the next line. */
function divideAfter(pieces: Pieces, lines: BrokenLines, language: HyphenationLanguage): PieceList {
  const divided = new PieceList();
  let done = 0;
  for (const line of lines.loose) {
    const at = lines.ends[line];
    for (; done < at; done++) divided.pushFrom(pieces, done);
    const run = runOf(pieces, at);
    const { text } = pieces.texts[at];
    const parts = run.hyphenate && run.actual === undefined ? hyphenParts(text, language) : [text];
    split(pieces, at, parts, breakKind.hyphen, divided);
    done = at + 1;
  }
  for (; done < pieces.texts.length; done++) divided.pushFrom(pieces, done);
  return divided;
}

/** The pieces with every one that is wider than the measure cut between characters. */
function cutTooWide(pieces: Pieces, measure: number): Pieces {
  let wide = false;
  for (let i = 0; i < pieces.texts.length && !wide; i++) wide = pieceWidth(pieces, i) > measure;
  if (!wide) return pieces;
  const cut = new PieceList();
  for (let i = 0; i < pieces.texts.length; i++) {
    if (pieceWidth(pieces, i) <= measure) cut.pushFrom(pieces, i);
    else split(pieces, i, lettersOf(pieces, i), breakKind.emergency, cut);
  }
  return cut;
}

/** Where another face draws, characters are kept together that it may have no glyphs for one by one. */
function lettersOf(pieces: Pieces, at: number): string[] {
  const { text } = pieces.texts[at];
  return runOf(pieces, at).drawnIn === undefined ? [...text] : graphemes(text);
}

function split(pieces: Pieces, at: number, parts: readonly string[], kind: BreakKind, into: PieceList): void {
  if (parts.length === 1) {
    into.pushFrom(pieces, at);
    return;
  }
  const run = runOf(pieces, at);
  parts.forEach((part, i) => {
    into.push(
      (run.drawnIn ?? run.face).shape(part),
      run,
      i === parts.length - 1 ? (pieces.kinds[at] as BreakKind) : kind,
    );
  });
}

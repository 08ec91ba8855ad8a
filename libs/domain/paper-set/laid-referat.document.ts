import type { DifferencePiece } from '#kernel/text-difference';
import { message } from '#kernel/messages';
import type { ChangedSection, CommentView, LaidReferat } from '#domain/referat';
import type { SaksframleggModel } from '#domain/saksframlegg';

type Laid = NonNullable<SaksframleggModel['laidReferat']>;
type Change = Laid['changes'][number];

/** So many letters of what did not change are printed on each side of a change, from a whole word on. */
const around = 60;
/** Changes with less than this between them are told as one. */
const between = 25;

/** What the case that approves a referat says of it: what changed since it was sent out, and the comments laid before the meeting. */
export function laidReferat(language: string, { wasSent, changes, comments }: LaidReferat): Laid {
  return {
    wasSent,
    changes: changes.flatMap((section) => changesOf(language, section)),
    comments: comments.map((comment) => commentOf(language, comment)),
  };
}

/** A row for each place: how it was and how it is, the words that differ in bold, with some words around. */
export function changesOf(language: string, { heading, part, pieces }: ChangedSection): Change[] {
  const name = message(language, `page.referat.part.${part}`);
  const place = heading === '' ? name : `${heading}: ${name.toLocaleLowerCase('nb-NO')}`;
  return grouped(pieces).map(({ before, changed, after }) => {
    const told = (left: 'added' | 'removed') =>
      `${escaped(before)}${changed
        .filter(({ kind }) => kind !== left)
        .map(({ kind, text }) => (kind === 'same' ? escaped(text) : `<strong>${escaped(text)}</strong>`))
        .join('')}${escaped(after)}`.trim();
    return { place, was: told('added'), becomes: told('removed') };
  });
}

interface Group {
  readonly before: string;
  readonly changed: DifferencePiece[];
  after: string;
}

function grouped(pieces: readonly DifferencePiece[]): Group[] {
  const groups: Group[] = [];
  let unchanged = '';
  for (const piece of pieces) {
    if (piece.kind === 'same') {
      unchanged = piece.text;
      continue;
    }
    const last = groups.at(-1);
    if (last && unchanged.length < between) {
      if (unchanged) last.changed.push({ kind: 'same', text: unchanged });
      last.changed.push(piece);
    } else {
      if (last) last.after = beginning(unchanged);
      groups.push({ before: ending(unchanged), changed: [piece], after: '' });
    }
    unchanged = '';
  }
  const last = groups.at(-1);
  if (last) last.after = beginning(unchanged);
  return groups;
}

function beginning(text: string): string {
  const line = text.split('\n', 1)[0];
  if (line.length <= around) return line;
  return `${line.slice(0, around).replace(/\s\S*$/, '')} …`;
}

function ending(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if (line.length <= around) return line;
  return `… ${line.slice(-around).replace(/^\S*\s/, '')}`;
}

function commentOf(language: string, comment: CommentView): Laid['comments'][number] {
  const { name, late, quote, body, suggestion, answer } = comment;
  const who = late ? message(language, 'document.laidLate', { name }) : name;
  const about = quote ?? message(language, 'document.laidWhole');
  const proposed =
    suggestion === null
      ? []
      : [
          suggestion === ''
            ? message(language, 'document.laidStrike')
            : message(language, 'document.laidSuggestion', { words: suggestion }),
        ];
  const answered = answer ? [message(language, 'document.laidAnswer', { answer })] : [];
  return { who, about, text: [...(body ? [body] : []), ...proposed, ...answered] };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (letter) => entities[letter]);
}

import { type DifferencePiece, textDifference } from '#kernel/text-difference';
import type { CommentOutcome, CommentView, ReferatSection, ReferatText, SectionPart } from '#domain/referat';
import { startOfParagraph } from '#domain/referat';
import { osloLocal } from '#kernel/oslo-time';
import { workingDaysBetween } from '#kernel/working-days';
import type { StatusTag } from '../meetings/status-tag.js';
import type { PageText } from '../page-text.js';

export { momentText } from '../moment-text.js';

/** A run of words; `href` leads to the comment on them. */
export interface WordPiece {
  readonly words: string;
  readonly href: string;
}

const outcomeColors: Readonly<Record<CommentOutcome, StatusTag['color']>> = {
  ...{ open: 'warning', takenIn: 'success', laidBefore: 'info', declined: 'neutral' },
};

/** What a part of a referat is called. */
export const partLabel = (part: SectionPart, say: PageText): string => say(`referat.part.${part}`);

/** How the outcome of a comment is shown. */
export const outcomeTag = (outcome: CommentOutcome, say: PageText): StatusTag => ({
  label: say(`referat.outcome.${outcome}`),
  color: outcomeColors[outcome],
});

/** The text of a referat with the words that are commented marked, section by section. */
export function wordsModel(text: ReferatText, comments: readonly CommentView[], say: PageText) {
  let heading = '';
  return text.map((section, index) => {
    const isNew = section.heading !== heading;
    heading = section.heading;
    return {
      key: section.key,
      part: section.part,
      label: partLabel(section.part, say),
      heading: isNew ? section.heading : '',
      ofWhole: section.heading === '',
      paragraphs: section.paragraphs.map((words, paragraph) => {
        const start = startOfParagraph(section, paragraph);
        return {
          ...{ id: `s${index}p${paragraph}`, start, number: paragraph, words },
          pieces: piecesOf(words, start, marksIn(section, comments)),
        };
      }),
    };
  });
}

function marksIn(section: ReferatSection, comments: readonly CommentView[]) {
  return comments.flatMap(({ id, place }) =>
    place?.section === section.key ? [{ start: place.start, end: place.end, href: `#comment-${id}` }] : [],
  );
}

function piecesOf(
  words: string,
  start: number,
  marks: readonly { start: number; end: number; href: string }[],
): WordPiece[] {
  const end = start + words.length;
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = inside.flatMap((mark) => [Math.max(mark.start, start), Math.min(mark.end, end)]);
  const borders = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((from, index) => ({
    words: words.slice(from - start, borders[index + 1] - start),
    href: inside.find((mark) => mark.start <= from && mark.end > from)?.href ?? '',
  }));
}

/** A difference as a page shows it. */
export function differenceModel(was: string, now: string) {
  return textDifference(was, now).map(({ kind, text }: DifferencePiece) => ({
    ...{ words: text, removed: kind === 'removed', added: kind === 'added' },
  }));
}

/** "3 virkedager igjen", "fristen er i dag", "fristen er gått ut". */
export function countdownText(deadline: string, now: Date, say: PageText): string {
  const today = osloLocal(now).date;
  if (today > deadline) return say('referat.countdown.passed');
  if (today === deadline) return say('referat.countdown.today');
  const days = workingDaysBetween(today, deadline);
  return days === 1 ? say('referat.countdown.one') : say('referat.countdown.many', { days });
}

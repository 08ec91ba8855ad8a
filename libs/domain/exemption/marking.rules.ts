import { markPassage, unmarkPassages } from '#documents/html/passage-marks';
import { markPicture } from '#documents/html/picture-marks';

/** A text of a document, in which passages can be marked as exempted. */
export interface MarkableText {
  /** Names it within its document. */
  readonly place: string;
  /** What kind of section it is, `account` for one of a referat, `letter` for a letter. */
  readonly kind: string;
  /** Its heading, where it has one of its own. */
  readonly heading: string | null;
  readonly html: string;
}

/** Words that stand beside the texts of a document and carry no marks: everybody who reads the document reads them. */
export interface BesideText {
  readonly place: 'proposal' | 'vedlegg';
  readonly text: string;
}

/** Which words of a document are to be marked, or which picture. */
export type PassageChoice = WordChoice | PictureChoice;

/** A picture with its alternate text and the words under it. */
export interface PictureChoice {
  /** The text it stands in. */
  readonly place: string;
  /** Which of its pictures, from 1. */
  readonly picture: number;
}

/** Words. */
export interface WordChoice {
  /** The text they stand in. */
  readonly place: string;
  readonly words: string;
  /** Which of the places where they stand in that text, from 1; null for wherever they stand in the document. */
  readonly occurrence: number | null;
}

/** Gives a text other marks; undefined leaves it as it is. */
export type Marking = (text: MarkableText) => string | undefined;

/** Marks the chosen words, or the picture, with a key. */
export function markingOf(choice: PassageChoice, key: string): Marking {
  const { place } = choice;
  if ('picture' in choice)
    return (text) => (text.place === place ? markPicture(text.html, choice.picture, key) : undefined);
  const { words, occurrence } = choice;
  return (text) => {
    if (occurrence === null) return markPassage(text.html, words, key);
    return text.place === place ? markPassage(text.html, words, key, occurrence) : undefined;
  };
}

/** Takes the marks of a key away. */
export const unmarkingOf =
  (key: string): Marking =>
  ({ html }) =>
    unmarkPassages(html, key);

/**
 * The texts that a marking changes, as they are to be kept.
 * @throws Error when a marking would change anything but marks: what has been sent stays as it was, sign by sign
 */
export function remarked<Text extends MarkableText>(texts: readonly Text[], marking: Marking): Text[] {
  return texts.flatMap((text) => {
    const html = marking(text);
    if (html === undefined || html === text.html) return [];
    if (unmarkPassages(html) !== unmarkPassages(text.html))
      throw new Error(`A marking would change the words of ${text.place}.`);
    return [{ ...text, html }];
  });
}

import type { MarkableText, PassageChoice } from '#domain/exemption';
import { countPassages } from '#documents/html/passage-marks';
import { picturesIn } from '#documents/html/picture-marks';
import type { Fault } from '#kernel/domain-error';

/** Words to be marked, or a picture, as they were chosen. */
export interface PassageInput {
  /** The text they stand in, by its place. */
  readonly place: string;
  /** As they stand there; white space does not matter. */
  readonly words: string;
  /** Which of the places where they stand in that text, from 1; null when it was not said. */
  readonly occurrence: number | null;
  /** Wherever they stand in the document. */
  readonly everywhere: boolean;
  /** Which picture of that text instead of words, from 1; null for words. */
  readonly picture: number | null;
}

/** Longest passage in characters; longer than that, the document is exempted as a whole. */
export const longestPassage = 20_000;

/** Everything wrong with a choice of words, by field. Words that stand in several places are not guessed at. */
export function passageFaults(texts: readonly MarkableText[], chosen: PassageInput): Fault[] {
  const { place, words, occurrence, everywhere, picture } = chosen;
  if (picture !== null) return pictureFaults(texts, chosen, picture);
  if (words.trim() === '') return [{ path: '/words', code: 'passage.wordsMissing' }];
  if (words.length > longestPassage) return [{ path: '/words', code: 'passage.wordsTooLong' }];
  const text = texts.find((each) => each.place === place);
  if (!everywhere && !text) return [{ path: '/place', code: 'passage.textUnknown' }];
  const among = everywhere ? texts : texts.filter((each) => each === text);
  const count = among.reduce((sum, { html }) => sum + countPassages(html, words), 0);
  if (count === 0 || (!everywhere && (occurrence ?? 1) > count))
    return [{ path: '/words', code: 'passage.wordsNotFound' }];
  if (!everywhere && occurrence === null && count > 1)
    return [{ path: '/words', code: 'passage.severalPlaces', params: { count } }];
  return [];
}

/** A picture is chosen by itself: what is to be left out must be seen, and words are another decision. */
function pictureFaults(
  texts: readonly MarkableText[],
  { place, words }: PassageInput,
  picture: number,
): Fault[] {
  const fault = (code: string): Fault[] => [{ path: '/picture', code }];
  if (words.trim() !== '') return fault('passage.wordsAndPicture');
  const text = texts.find((each) => each.place === place);
  if (!text) return [{ path: '/place', code: 'passage.textUnknown' }];
  const found = picturesIn(text.html)[picture - 1];
  if (!found) return fault('passage.pictureNotFound');
  return found.mark === undefined ? [] : fault('passage.pictureMarked');
}

/** The choice that remains when there is no fault in it. */
export function passageChoice({
  place,
  words,
  occurrence,
  everywhere,
  picture,
}: PassageInput): PassageChoice {
  if (picture !== null) return { place, picture };
  return { place, words, occurrence: everywhere ? null : (occurrence ?? 1) };
}

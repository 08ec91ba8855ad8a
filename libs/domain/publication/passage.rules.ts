import type { MarkableText, PassageChoice } from '#domain/exemption';
import { countPassages } from '#documents/html/passage-marks';
import type { Fault } from '#kernel/domain-error';

/** Words to be marked, as they were chosen. */
export interface PassageInput {
  /** The text they stand in, by its place. */
  readonly place: string;
  /** As they stand there; white space does not matter. */
  readonly words: string;
  /** Which of the places where they stand in that text, from 1; null when it was not said. */
  readonly occurrence: number | null;
  /** Wherever they stand in the document. */
  readonly everywhere: boolean;
}

/** Longest passage in characters; longer than that, the document is exempted as a whole. */
export const longestPassage = 20_000;

/** Everything wrong with a choice of words, by field. Words that stand in several places are not guessed at. */
export function passageFaults(texts: readonly MarkableText[], chosen: PassageInput): Fault[] {
  const { place, words, occurrence, everywhere } = chosen;
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

/** The choice that remains when there is no fault in it. */
export function passageChoice({ place, words, occurrence, everywhere }: PassageInput): PassageChoice {
  return { place, words, occurrence: everywhere ? null : (occurrence ?? 1) };
}

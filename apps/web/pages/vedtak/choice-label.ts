import { type BallotView, type Choice, choiceName } from '#domain/vedtak';
import { pageText } from '../page-text.js';

/** A choice as somebody who is to make it reads it: "Avstår", where a referat says "Avsto". */
export function choiceLabel(
  choice: Choice,
  { options }: Pick<BallotView, 'options'>,
  language: string,
): string {
  return choice === 'abstain' ? pageText(language)('ballot.abstain') : choiceName(language, choice, options);
}

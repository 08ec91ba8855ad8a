import { capitalised, norwegianList } from '#kernel/norwegian-text';
import { message } from '#kernel/messages';
import type { CaseType } from './agenda.rules.js';

/** In the order they are said: what is discussed before what is decided. */
const order: readonly CaseType[] = ['orientering', 'diskusjon', 'vedtak'];

/** "Vedtakssak", "Diskusjonssak og vedtakssak"; empty when the case has no type. */
export function caseTypeText(language: string, types: readonly CaseType[]): string {
  const words = order
    .filter((type) => types.includes(type))
    .map((type) => message(language, `document.caseType.${type}`));
  return capitalised(norwegianList(words));
}

/** As `caseTypeText`, with words for "none on purpose", for places where an empty value would look forgotten. */
export function caseTypeOrNone(language: string, types: readonly CaseType[]): string {
  return types.length === 0 ? message(language, 'document.caseType.none') : caseTypeText(language, types);
}

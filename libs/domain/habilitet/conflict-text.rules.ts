import { message } from '#kernel/messages';
import type { Conflict } from './conflict.rules.js';

/** Why a conflict is pointed out, for the secretariat: "Sak 15/2/2021 nevner Kreftforeningen (saksframlegget), der Kari Nes er generalsekretær." */
export function conflictText(
  language: string,
  conflict: Conflict,
  about: { readonly caseNumber: string | null; readonly personName: string },
): string {
  const reason = reasonText(language, conflict, 'habilitet.conflict', about.personName);
  return sentence(language, conflict, about.caseNumber, reason);
}

/** The same for the person it is about. */
export function ownConflictText(language: string, conflict: Conflict, caseNumber: string | null): string {
  const reason = reasonText(language, conflict, 'habilitet.ownConflict', '');
  return sentence(language, conflict, caseNumber, reason);
}

function sentence(
  language: string,
  { name: organisation, place, number }: Conflict,
  caseNumber: string | null,
  reason: string,
): string {
  const which =
    caseNumber === null
      ? message(language, 'habilitet.conflict.theCase')
      : message(language, 'habilitet.conflict.case', { number: caseNumber });
  const told = { case: which, organisation, reason };
  if (place === 'party') return message(language, 'habilitet.conflict.partySentence', told);
  const where = message(language, `habilitet.conflict.${place}`, number === null ? {} : { number });
  return message(language, 'habilitet.conflict.sentence', { ...told, place: where });
}

function reasonText(
  language: string,
  { because, title }: Conflict,
  kind: 'habilitet.conflict' | 'habilitet.ownConflict',
  name: string,
): string {
  if (because === 'interest') return message(language, `${kind}.interest`, { name });
  return title === null
    ? message(language, `${kind}.affiliation`, { name })
    : message(language, `${kind}.titled`, { name, title });
}

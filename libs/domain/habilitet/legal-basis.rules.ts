import type { Fault } from '#kernel/domain-error';
import { isCalendarDate } from '#kernel/oslo-time';

/** A ground as the secretariat writes it. Dates are `yyyy-mm-dd`, the last day included; `validTo` null = in force. */
export interface LegalBasisInput {
  readonly code: string;
  /** As printed, "fvl. § 6 annet ledd". */
  readonly shortText: string;
  readonly description: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The longest printed form and the longest description, in characters. */
export const longestBasis = { shortText: 100, description: 500 } as const;

/** Whether a legal basis is in force on a day; the last day is included. */
export function isInForce(
  basis: { readonly validFrom: string; readonly validTo: string | null },
  day: string,
): boolean {
  return basis.validFrom <= day && (basis.validTo === null || day <= basis.validTo);
}

/** Everything wrong in a legal basis, by field. */
export function legalBasisFaults(input: LegalBasisInput): Fault[] {
  const faults: Fault[] = [];
  const at = (field: string, code: string, params?: Fault['params']) =>
    faults.push({ path: `/${field}`, code, ...(params ? { params } : {}) });
  if (!/^[a-zæøå0-9]+([.-][a-zæøå0-9]+)*$/.test(input.code) || input.code.length > 80)
    at('code', 'habilitet.basisCodeUnreadable');
  for (const field of ['shortText', 'description'] as const) {
    const most = longestBasis[field];
    if (input[field].trim() === '') at(field, 'habilitet.basisTextMissing');
    else if (input[field].length > most) at(field, 'habilitet.basisTextTooLong', { most });
  }
  const { validFrom, validTo } = input;
  const known = (day: string) => isCalendarDate(day);
  if (!known(validFrom)) at('validFrom', 'habilitet.basisDateUnknown');
  if (validTo !== null && !known(validTo)) at('validTo', 'habilitet.basisDateUnknown');
  else if (validTo !== null && known(validFrom) && validTo < validFrom)
    at('validTo', 'habilitet.basisEndsBeforeStart');
  return faults;
}

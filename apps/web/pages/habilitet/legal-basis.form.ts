import type { LegalBasisInput } from '#domain/habilitet';
import { fieldIn, type SentFields } from '../sent-fields.js';

/** A legal basis as it was typed; the rules judge it. */
export function legalBasisIn(sent: SentFields): LegalBasisInput {
  const validTo = fieldIn(sent, 'validTo');
  return {
    ...{ code: fieldIn(sent, 'code'), shortText: fieldIn(sent, 'shortText') },
    ...{ description: fieldIn(sent, 'description'), validFrom: fieldIn(sent, 'validFrom') },
    validTo: validTo === '' ? null : validTo,
  };
}

import type { ExemptionInput } from '#domain/exemption';
import { shieldReaders } from '#domain/meetings';
import { fieldIn, fieldOrNull, type SentFields, valuesIn } from '../sent-fields.js';

/** An exemption as it was typed; the rules judge it. */
export function exemptionIn(sent: SentFields): ExemptionInput {
  const readers = valuesIn(sent, 'readers');
  return {
    ...{ legalBasis: fieldIn(sent, 'legalBasis'), reason: fieldIn(sent, 'reason') },
    readers: shieldReaders.filter((reader) => readers.includes(reader)),
    shieldedTitle: fieldIn(sent, 'shieldedTitle'),
    enhancedAccess: fieldIn(sent, 'enhancedAccess') === 'yes',
    enhancedAccessNote: fieldIn(sent, 'enhancedAccessNote'),
    reviewOn: fieldOrNull(sent, 'reviewOn'),
  };
}

import { message } from '#kernel/messages';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';

/** A correction that holds, as the document is made from it. */
export interface CorrectionSource {
  readonly kind: 'approval' | 'afterwards';
  readonly section: string;
  readonly place: string;
  readonly was: string;
  readonly becomes: string;
  /** As printed, "12/2/2021"; null for a correction made afterwards. */
  readonly caseNumber: string | null;
  readonly decidedAt: Date;
}

/** "Rettet 12.03.2021 (sak 6/1/2021 Nasjonal plan): «Schem» skal være «Scheem»." */
export function correctionLine(language: string, correction: CorrectionSource): string {
  const { kind, was, becomes, caseNumber } = correction;
  const place = correction.place
    ? message(language, 'document.correctionPlace', { place: correction.place })
    : '';
  const adds = was === '';
  if (kind === 'approval')
    return message(language, adds ? 'document.addedAtApproval' : 'document.correctedAtApproval', {
      ...{ number: caseNumber ?? '', place, becomes },
      ...(adds ? {} : { was }),
    });
  return message(language, adds ? 'document.correctedAdding' : 'document.corrected', {
    ...{ date: dayOf(correction), place, becomes },
    ...(adds ? {} : { was }),
  });
}

/** The day of the last correction made afterwards, "12.03.2021"; absent when there is none. */
export function lastCorrected(corrections: readonly CorrectionSource[]): string | undefined {
  const last = corrections.filter(({ kind }) => kind === 'afterwards').at(-1);
  return last && dayOf(last);
}

function dayOf({ decidedAt }: CorrectionSource): string {
  return norwegianShortDate(osloLocal(decidedAt).date);
}

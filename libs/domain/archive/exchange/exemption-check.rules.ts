import type { Fault } from '#kernel/domain-error';
import type { ExemptionEntry } from './exemption.schema.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { instantFaults } from './oslo-instant.rules.js';
import { repeated, repeatedKeys } from './repeated.rules.js';

/** Exemptions of documents that the file does not have, or that are exempted twice, and moments that cannot be. */
export function exemptionEntryFaults(file: MeetingFile): Fault[] {
  const { exemptions = [] } = file;
  const holding = exemptions.filter(({ scope, liftedAt }) => scope === 'document' && liftedAt === undefined);
  return [
    ...repeatedKeys('/exemptions', exemptions),
    ...exemptions.flatMap((entry, i) => [
      ...(has(file, entry.of) ? [] : [{ path: `/exemptions/${i}/of`, code: 'exchange.exemptionOfNothing' }]),
      ...(entry.scope === 'passage' && entry.shieldedTitle !== undefined
        ? [{ path: `/exemptions/${i}/shieldedTitle`, code: 'exchange.exemptionOfNothing' }]
        : []),
      ...(entry.redacted && (entry.scope === 'passage' || !('vedlegg' in entry.of))
        ? [{ path: `/exemptions/${i}/redacted`, code: 'exemption.redactedVedlegg' }]
        : []),
      ...(entry.redacted && entry.redacted.mediaType !== 'application/pdf'
        ? [{ path: `/exemptions/${i}/redacted/mediaType`, code: 'exemption.redactedNotPdf' }]
        : []),
      ...instantFaults(`/exemptions/${i}/decidedAt`, entry.decidedAt),
      ...instantFaults(`/exemptions/${i}/liftedAt`, entry.liftedAt),
    ]),
    ...repeated(
      holding,
      ({ of }) => JSON.stringify(of),
      (_, i) => ({ path: `/exemptions/${exemptions.indexOf(holding[i])}/of`, code: 'exemption.exists' }),
    ),
  ];
}

/** The keys that marks in the texts of a file may have. */
export function passageKeys({ exemptions = [] }: MeetingFile): ReadonlySet<string> {
  return new Set(exemptions.flatMap(({ scope, key }) => (scope === 'passage' ? [key] : [])));
}

function has({ items, referat, letters }: MeetingFile, of: ExemptionEntry['of']): boolean {
  if ('paper' in of) return items[of.paper - 1]?.paper !== undefined;
  if ('letter' in of) return letters.some(({ key }) => key === of.letter);
  if ('referat' in of) return referat !== undefined;
  const vedlegg = [...items.flatMap(({ paper }) => paper?.vedlegg ?? []), ...(referat?.vedlegg ?? [])];
  return vedlegg.some(({ key }) => key === of.vedlegg);
}

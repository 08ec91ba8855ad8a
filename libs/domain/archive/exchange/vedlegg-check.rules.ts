import type { Fault } from '#kernel/domain-error';
import type { KnownCouncil } from './known-council.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { unknown } from './people-check.rules.js';
import { repeated } from './repeated.rules.js';
import type { VedleggEntry } from './vedlegg.schema.js';

/** A vedlegg and where it stands in the file. */
export interface PlacedVedlegg {
  readonly path: string;
  readonly vedlegg: VedleggEntry;
}

/** Every vedlegg of a meeting file: of its papers, then of its referat. */
export function placedVedlegg(file: Pick<MeetingFile, 'items' | 'referat'>): PlacedVedlegg[] {
  const placed = (path: string, list: readonly VedleggEntry[]) =>
    list.map((vedlegg, i) => ({ path: `${path}/${i}`, vedlegg }));
  return [
    ...file.items.flatMap((item, i) => placed(`/items/${i}/paper/vedlegg`, item.paper?.vedlegg ?? [])),
    ...placed('/referat/vedlegg', file.referat?.vedlegg ?? []),
  ];
}

/** Keys that are used twice or taken, and contents that lead nowhere. The bytes of files are looked at elsewhere. */
export function vedleggFaults(file: MeetingFile, known: KnownCouncil): Fault[] {
  const all = placedVedlegg(file);
  const letters = new Set([...known.letters.keys(), ...file.letters.map(({ key }) => key)]);
  return [
    ...repeated(
      all,
      ({ vedlegg }) => vedlegg.key,
      (key, i) => ({ path: `${all[i].path}/key`, code: 'exchange.keyTwice', params: { key } }),
    ),
    ...all
      .filter(({ vedlegg }) => known.vedleggKeys.has(vedlegg.key))
      .map(({ path, vedlegg }) => ({
        path: `${path}/key`,
        code: 'exchange.vedleggKeyTaken',
        params: { key: vedlegg.key },
      })),
    ...all.flatMap(({ path, vedlegg: { content } }) => {
      if ('letter' in content && !letters.has(content.letter)) {
        return [unknown(`${path}/content/letter`, 'exchange.letterUnknown', content.letter, letters)];
      }
      const missing = 'referat' in content && !known.referater.has(content.referat);
      return missing
        ? [
            {
              path: `${path}/content/referat`,
              code: 'exchange.referatUnknown',
              params: { number: content.referat },
            },
          ]
        : [];
    }),
  ];
}

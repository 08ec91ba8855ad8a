import type { Fault } from '#kernel/domain-error';
import type { KnownCouncil } from './known-council.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { unknown } from './people-check.rules.js';
import { repeated } from './repeated.rules.js';
import { instantFaults } from './oslo-instant.rules.js';
import { placedContents, placedVedlegg, placedVersions } from './placed-vedlegg.rules.js';

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
    ...placedVersions(file).flatMap(({ path, version }) => instantFaults(`${path}/until`, version.until)),
    ...placedContents(file).flatMap(({ path, content }) => {
      if ('letter' in content && !letters.has(content.letter)) {
        return [unknown(`${path}/letter`, 'exchange.letterUnknown', content.letter, letters)];
      }
      const missing = 'referat' in content && !known.referater.has(content.referat);
      return missing
        ? [
            {
              path: `${path}/referat`,
              code: 'exchange.referatUnknown',
              params: { number: content.referat },
            },
          ]
        : [];
    }),
  ];
}

import type { Fault } from '#kernel/domain-error';
import { letterFaults } from '#domain/correspondence';
import type { KnownCouncil } from './known-council.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { different, unknown } from './people-check.rules.js';
import { repeated, repeatedKeys } from './repeated.rules.js';

/** Letters, activities and reference groups: keys, areas, and what the council has under the same key. */
export function planFaults(file: MeetingFile, known: KnownCouncil): Fault[] {
  return [...letterListFaults(file, known), ...activityFaults(file, known), ...groupFaults(file, known)];
}

function letterListFaults({ letters }: MeetingFile, known: KnownCouncil): Fault[] {
  return [
    ...repeatedKeys('/letters', letters),
    ...different('/letters', letters, known.letters, 'exchange.letterDiffers'),
    ...letters.flatMap((letter, i) =>
      letterFaults(letter).map((fault) => ({ ...fault, path: `/letters/${i}${fault.path}` })),
    ),
  ];
}

function activityFaults({ activities }: MeetingFile, known: KnownCouncil): Fault[] {
  return [
    ...repeatedKeys('/activities', activities),
    ...different('/activities', activities, known.activities, 'exchange.activityDiffers'),
    ...activities.flatMap(({ area, subArea }, i) => {
      const subAreas = known.areas.get(area);
      if (subAreas === undefined)
        return [unknown(`/activities/${i}/area`, 'exchange.areaUnknown', area, known.areas.keys())];
      if (subArea === undefined || subAreas.has(subArea)) return [];
      return [unknown(`/activities/${i}/subArea`, 'exchange.subAreaUnknown', subArea, subAreas)];
    }),
  ];
}

function groupFaults({ referenceGroups }: MeetingFile, known: KnownCouncil): Fault[] {
  return [
    ...repeatedKeys('/referenceGroups', referenceGroups),
    ...different(
      '/referenceGroups',
      referenceGroups,
      known.referenceGroups,
      'exchange.referenceGroupDiffers',
    ),
    ...referenceGroups.flatMap(({ area, members }, i) => [
      ...(known.areas.has(area)
        ? []
        : [unknown(`/referenceGroups/${i}/area`, 'exchange.areaUnknown', area, known.areas.keys())]),
      ...repeated(members, String, (key, n) => ({
        path: `/referenceGroups/${i}/members/${n}`,
        code: 'exchange.membersTwice',
        params: { key },
      })),
    ]),
  ];
}

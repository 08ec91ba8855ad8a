import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#kernel/project-folder';
import type { CouncilFile, KnownCouncil } from '#domain/archive';
import { defaultSettings, parseCaseNumber } from '#domain/councils';

/** A file of the demo, fresh for each call. */
export function demoFile<File>(name: string): File {
  return JSON.parse(readFileSync(join(projectFolder(), 'templates/demo', `${name}.json`), 'utf8')) as File;
}

const council = demoFile<CouncilFile>('ho21-council');
/** Cases from before the program. */
export const earlierCases = council.earlierCases.map(({ number }) => parseCaseNumber(number)!);

/** The demo council before any meeting was taken in. */
export function aKnownCouncil(rest: Partial<KnownCouncil> = {}): KnownCouncil {
  const areas = council.actionPlans.flatMap((plan) => plan.areas);
  return {
    organisations: new Map(),
    people: new Map(),
    seats: council.seats.map(({ key, number }) => ({
      ...{ key, number },
      member: council.appointments.find(({ seat, role }) => seat === key && role !== 'vara')?.person ?? null,
    })),
    varas: new Set(council.appointments.filter(({ role }) => role === 'vara').map(({ person }) => person)),
    areas: new Map(areas.map((area) => [area.key, new Set(area.subAreas.map(({ key }) => key))])),
    letters: new Map(),
    activities: new Map(),
    referenceGroups: new Map(),
    vedleggKeys: new Set(),
    followUpKeys: new Set(),
    cases: earlierCases,
    referater: new Set(),
    unreported: new Set(),
    voting: defaultSettings().voting,
    ...rest,
  };
}

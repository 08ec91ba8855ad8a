import type { Fault } from '#kernel/domain-error';
import { ambiguousNames } from '#domain/action-plan';
import { effectiveSettings, parseCaseNumber, settingsFaults } from '#domain/councils';
import { appointmentFaults } from './appointment-check.rules.js';
import { textFaults } from '#kernel/text-faults';
import type { CouncilFile } from './council-file.schema.js';
import { htmlFaults } from './html-check.rules.js';
import { registerFaults } from './people-check.rules.js';
import { repeated, repeatedKeys } from './repeated.rules.js';

/** Everything that keeps a council file from being taken in, all at once, each by its path. It has passed the schema. */
export function councilFaults(file: CouncilFile): Fault[] {
  const settings = settingsFaults(file.council.settings).map((fault) => ({
    ...fault,
    path: `/council/settings${fault.path}`,
  }));
  return [
    ...textFaults(file),
    ...settings,
    ...registerFaults(file),
    ...repeatedKeys('/seats', file.seats),
    ...numbersTwice(
      '/seats',
      file.seats.map(({ number }) => number),
      'number',
    ),
    ...appointmentFaults(file),
    ...(settings.length === 0 ? varaFaults(file) : []),
    ...earlierCaseFaults(file),
    ...planFaults(file),
    ...(file.about === undefined
      ? []
      : htmlFaults({
          path: '/about',
          html: file.about,
          inline: false,
          targets: { cases: [], vedlegg: new Set() },
        })),
  ];
}

function numbersTwice(path: string, numbers: readonly (number | undefined)[], field: string): Fault[] {
  return repeated(numbers, String, (number, i) => ({
    path: `${path}/${i}/${field}`,
    code: 'exchange.numberTwice',
    params: { number },
  }));
}

function varaFaults({ council, appointments }: CouncilFile): Fault[] {
  if (effectiveSettings(council.settings).vara.mode !== 'none') return [];
  return appointments.flatMap(({ role }, i) =>
    role === 'vara' ? [{ path: `/appointments/${i}/role`, code: 'appointment.varaNotUsed' }] : [],
  );
}

/** A sequence is used once in a year, whatever meeting it stands in. */
function earlierCaseFaults({ earlierCases }: CouncilFile): Fault[] {
  const numbers = earlierCases.map(({ number }) => parseCaseNumber(number));
  return [
    ...numbers.flatMap((number, i) =>
      number ? [] : [{ path: `/earlierCases/${i}/number`, code: 'input.notACaseNumber' }],
    ),
    ...repeated(
      numbers,
      (number) => (number ? `${number.sequence} (${number.year})` : ''),
      (number, i) => ({
        path: `/earlierCases/${i}/number`,
        code: 'exchange.numberTwice',
        params: { number },
      }),
    ),
  ];
}

/** Keys of areas, sub-areas and goals are unique in the council, over all versions of its plan. */
function planFaults({ actionPlans }: CouncilFile): Fault[] {
  const plans = actionPlans.map((plan, i) => ({ plan, path: `/actionPlans/${i}` }));
  const areas = plans.flatMap(({ plan, path }) =>
    plan.areas.map((area, i) => ({ ...area, path: `${path}/areas/${i}` })),
  );
  const subAreas = areas.flatMap((area) =>
    area.subAreas.map((each, i) => ({ ...each, path: `${area.path}/subAreas/${i}` })),
  );
  const goals = subAreas.flatMap((subArea) =>
    subArea.goals.map((goal, i) => ({ ...goal, path: `${subArea.path}/goals/${i}` })),
  );
  return [
    ...repeatedKeys('/actionPlans', actionPlans),
    ...plans.flatMap(({ plan: { from, to }, path }) =>
      from !== undefined && to !== undefined && to < from
        ? [{ path: `${path}/to`, code: 'exchange.periodBackwards' }]
        : [],
    ),
    ...[areas, subAreas, goals].flatMap((list) =>
      repeated<{ key: string }>(
        list,
        ({ key }) => key,
        (key, i) => ({ path: `${list[i].path}/key`, code: 'exchange.keyTwice', params: { key } }),
      ),
    ),
    ...plans.flatMap(({ plan, path }) =>
      ambiguousNames(plan.areas.map(({ key, name, aliases }) => ({ id: key, name, aliases }))).map(
        (name) => ({
          path: `${path}/areas`,
          code: 'area.nameAmbiguous',
          params: { name },
        }),
      ),
    ),
  ];
}

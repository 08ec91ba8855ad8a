import { appointmentRoles, type AttendanceGroup, type StandingItem } from '#domain/councils';
import type { FormFaults } from '../form-faults.js';
import { type FieldOption, formField } from '../form-field.js';
import type { PageText } from '../page-text.js';
import { linesOf } from './plain-paragraphs.js';
import { caseTypesInOrder } from './case-types-in-order.js';
import { linesInOrder, type ListName, statusesInOrder } from './settings-lists.js';

/** Boxes to tick, several of them. */
function tickBoxes(name: string, label: string, options: readonly FieldOption[], ticked: readonly string[]) {
  return {
    label,
    boxes: options.map((option) => ({
      ...{ ...option, name, id: `${name}.${option.value}`, checked: ticked.includes(option.value) },
    })),
  };
}

const newItem: StandingItem = { key: '', title: '', caseTypes: [], place: 'first', proposedVedtak: [] };
const newGroup: AttendanceGroup = {
  ...{ key: '', label: '', roles: [], statuses: ['expected', 'present'], organisations: [] },
  ...{ line: 'organisation', receivesPapers: false },
};

/** The standing items as rows to change, move and remove, with an empty one behind. */
export function standingItemRows(items: readonly StandingItem[], faults: FormFaults, say: PageText) {
  return [...items, newItem].map((item, i) => {
    const row = rowOf('standingItems', i, item.key, items.length, say);
    const id = (name: string) => `${row.at}.${name}`;
    const own = (
      name: string,
      value: string,
      rest: { kind?: 'text' | 'textarea' | 'number'; hint?: string } = {},
    ) =>
      formField(rest.kind ?? 'text', id(name), say(`settings.item.${name}`), {
        ...{ value, hint: rest.hint ?? '', rows: 2, fault: faults.at(id(name)) },
      });
    return {
      ...row,
      name: item.title || say('settings.item.new'),
      fields: [
        own('title', item.title, { hint: say('settings.item.titleHint') }),
        own('proposedVedtak', item.proposedVedtak.join('\n'), {
          kind: 'textarea',
          hint: say('settings.item.proposedVedtakHint'),
        }),
        own('text', linesOf(item.text ?? ''), { kind: 'textarea', hint: say('settings.item.textHint') }),
        own('minutes', item.minutes === undefined ? '' : String(item.minutes), { kind: 'number' }),
        formField('select', id('place'), say('settings.item.place'), {
          value: item.place,
          options: (['first', 'last'] as const).map((value) => ({
            value,
            label: say(`settings.item.place.${value}`),
          })),
        }),
      ],
      sets: [
        tickBoxes(
          id('caseTypes'),
          say('settings.item.caseTypes'),
          caseTypesInOrder.map((value) => ({ value, label: say(`settings.item.caseType.${value}`) })),
          item.caseTypes,
        ),
      ],
    };
  });
}

/** The groups of the attendance list in the same way. */
export function attendanceGroupRows(
  groups: readonly AttendanceGroup[],
  organisations: readonly FieldOption[],
  faults: FormFaults,
  say: PageText,
) {
  return [...groups, newGroup].map((group, i) => {
    const row = rowOf('attendanceGroups', i, group.key, groups.length, say);
    const id = (name: string) => `${row.at}.${name}`;
    return {
      ...row,
      name: group.label || say('settings.group2.new'),
      fields: [
        formField('text', id('label'), say('settings.group2.label'), {
          ...{ value: group.label, fault: faults.at(id('label')) },
        }),
        formField('select', id('line'), say('settings.group2.line'), {
          value: group.line,
          options: linesInOrder.map((value) => ({ value, label: say(`settings.group2.line.${value}`) })),
        }),
        formField('check', id('receivesPapers'), say('settings.group2.receivesPapers'), {
          checked: group.receivesPapers,
        }),
      ],
      sets: [
        tickBoxes(
          id('roles'),
          say('settings.group2.roles'),
          appointmentRoles.map((value) => ({ value, label: say(`role.${value}`) })),
          group.roles,
        ),
        tickBoxes(
          id('statuses'),
          say('settings.group2.statuses'),
          statusesInOrder.map((value) => ({ value, label: say(`settings.group2.status.${value}`) })),
          group.statuses,
        ),
        tickBoxes(
          id('organisations'),
          say('settings.group2.organisations'),
          chosenFirst(organisations, group.organisations),
          group.organisations,
        ),
      ],
    };
  });
}

/** Organisations that a group names and the register does not know stay in it. */
function chosenFirst(known: readonly FieldOption[], chosen: readonly string[]): readonly FieldOption[] {
  const unknown = chosen.filter((key) => !known.some(({ value }) => value === key));
  const isChosen = ({ value }: FieldOption) => chosen.includes(value);
  return [
    ...unknown.map((key) => ({ value: key, label: key })),
    ...known.filter(isChosen),
    ...known.filter((option) => !isChosen(option)),
  ];
}

function rowOf(list: ListName, i: number, key: string, count: number, say: PageText) {
  const at = `${list}.${i}`;
  const isNew = i === count;
  return {
    ...{ at, list, key, isNew },
    up: !isNew && i > 0 ? `${list}:${i}:-1` : '',
    down: !isNew && i < count - 1 ? `${list}:${i}:1` : '',
    remove: formField('check', `${at}.remove`, say('settings.removeRow')),
  };
}

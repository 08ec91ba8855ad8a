import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasMessage, message } from '#kernel/messages';
import { projectFolder } from '#kernel/project-folder';
import { councilFaults } from './council-check.rules.js';
import type { CouncilFile } from './council-file.schema.js';

type Change = (file: CouncilFile) => void;

function faultsAfter(change: Change) {
  const path = join(projectFolder(), 'templates/demo/ho21-council.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as CouncilFile;
  change(file);
  return councilFaults(file);
}

describe('checking a council file', () => {
  it('finds nothing wrong in the demo council', () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
  });

  const cases: [string, Change, string, string][] = [
    [
      'a setting that is none',
      (f) => (f.council.settings['farge'] = 1),
      '/council/settings/farge',
      'council.settings.unknown',
    ],
    [
      'a setting of the wrong kind',
      (f) => (f.council.settings['openMeetings'] = 'ja'),
      '/council/settings/openMeetings',
      'council.settings.yesOrNo',
    ],
    ['a seat number twice', (f) => (f.seats[1].number = 1), '/seats/1/number', 'exchange.numberTwice'],
    ['a seat key twice', (f) => (f.seats[1].key = f.seats[0].key), '/seats/1/key', 'exchange.keyTwice'],
    [
      'an unknown person in office',
      (f) => (f.appointments[2].person = 'dina-mo'),
      '/appointments/2/person',
      'exchange.personUnknown',
    ],
    [
      'an unknown seat',
      (f) => (f.appointments[2].seat = 'sykehus'),
      '/appointments/2/seat',
      'exchange.seatUnknown',
    ],
    [
      'a member without a seat',
      (f) => delete f.appointments[2].seat,
      '/appointments/2',
      'appointment.seatRequired',
    ],
    [
      'two in one seat',
      (f) => (f.appointments[2].seat = f.appointments[1].seat),
      '/appointments/2',
      'appointment.seatTaken',
    ],
    ['two chairs', (f) => (f.appointments[2].role = 'chair'), '/appointments/2', 'appointment.chairTaken'],
    [
      'an appointment twice',
      (f) => f.appointments.push({ ...f.appointments[0] }),
      '/appointments/37',
      'appointment.twice',
    ],
    [
      'an office that ends before it begins',
      (f) => (f.appointments[0].to = '2018-01-01'),
      '/appointments/0',
      'appointment.periodBackwards',
    ],
    [
      'vara where the council has none',
      (f) => (f.council.settings['vara'] = { mode: 'none' }),
      '/appointments/16/role',
      'appointment.varaNotUsed',
    ],
    [
      'an earlier case number twice',
      (f) => (f.earlierCases[1].number = '17/3/2020'),
      '/earlierCases/1/number',
      'exchange.numberTwice',
    ],
    [
      'an area key twice',
      (f) => (f.actionPlans[0].areas[1].key = 'hjemmemarked'),
      '/actionPlans/0/areas/1/key',
      'exchange.keyTwice',
    ],
    [
      'an alias that leads to two areas',
      (f) => f.actionPlans[0].areas[1].aliases.push('Teknologi og digitalisering'),
      '/actionPlans/0/areas',
      'area.nameAmbiguous',
    ],
    ['HTML outside the subset', (f) => (f.about = '<script>1</script>'), '/about', 'html.elementNotAllowed'],
  ];

  it.each(cases)('names %s', (_, change, path, code) => {
    const faults = faultsAfter(change);
    expect(faults.map((fault) => `${fault.path} ${fault.code}`)).toContain(`${path} ${code}`);
    for (const fault of faults) {
      expect(hasMessage(fault.code)).toBe(true);
      expect(message('nb-NO', fault.code, fault.params)).not.toContain('{');
    }
  });
});

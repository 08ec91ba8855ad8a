import { describe, expect, it } from '@jest/globals';
import {
  attendanceGroups,
  attendeeLine,
  type AttendanceGroupSetting,
  type AttendeeSource,
} from './attendance.document.js';

const aud: AttendeeSource = {
  ...{ personId: 'aud', groupKey: 'members', status: 'present', name: 'Aud Holm', role: 'chair' },
  ...{ organisation: 'Trond Mohn stiftelse', place: 'Bergen', title: 'direktør' },
  ...{ attendsFor: null, votes: true, note: null, arrived: null, left: null },
};

const group = (rest: Partial<AttendanceGroupSetting>): AttendanceGroupSetting => ({
  ...{ key: 'members', label: 'Til stede', line: 'organisationAndPlace' },
  ...{ statuses: ['expected', 'present'], roles: ['chair', 'member'] },
  ...rest,
});

const groups = [
  group({}),
  group({ key: 'away', label: 'Forfall', statuses: ['apology', 'absent'] }),
  group({ key: 'vara', label: 'Møtende vara', roles: ['vara'] }),
];

describe('groups of the attendance list', () => {
  it('stand in the order of the settings, empty ones left out', () => {
    const lars = { ...aud, personId: 'lars', groupKey: 'vara', name: 'Lars Ro', role: 'vara' } as const;
    const labels = attendanceGroups('nb-NO', [lars, aud], groups).map((each) => each.label);
    expect(labels).toEqual(['Til stede', 'Møtende vara']);
  });

  it('list who stayed away where such people are listed, whatever group they were put in', () => {
    const away = { ...aud, role: 'member', status: 'apology', name: 'Ingrid Dal' } as const;
    expect(attendanceGroups('nb-NO', [away], groups)).toEqual([
      { label: 'Forfall', people: ['Ingrid Dal, Trond Mohn stiftelse, Bergen'] },
    ]);
  });

  it('lose nobody whose group the settings do not know any more', () => {
    const guest = { ...aud, groupKey: 'gjester', role: null, name: 'Siv Lang' } as const;
    expect(attendanceGroups('nb-NO', [guest], groups)).toEqual([
      { label: 'gjester', people: ['Siv Lang, Trond Mohn stiftelse'] },
    ]);
  });
});

describe('a line of the attendance list', () => {
  it.each([
    [{}, 'organisationAndPlace', 'Aud Holm (leder), Trond Mohn stiftelse, Bergen'],
    [{ role: 'deputyChair' }, 'organisation', 'Aud Holm (nestleder), Trond Mohn stiftelse'],
    [{ role: 'secretariat' }, 'title', 'Aud Holm, direktør'],
    [{ role: 'secretariat', title: '' }, 'title', 'Aud Holm, Trond Mohn stiftelse'],
    [{ role: null, organisation: '', place: '' }, 'organisation', 'Aud Holm'],
    [
      { role: 'vara', attendsFor: 'Ingrid Dal' },
      'organisation',
      'Aud Holm, Trond Mohn stiftelse (for Ingrid Dal)',
    ],
    [
      { role: 'vara', attendsFor: 'Ingrid Dal', votes: false, left: '11:30' },
      'organisation',
      'Aud Holm, Trond Mohn stiftelse (for Ingrid Dal, uten stemmerett, til kl. 11.30)',
    ],
    [
      { role: null, arrived: '09:20', left: '11:30' },
      'organisation',
      'Aud Holm, Trond Mohn stiftelse (kl. 09.20–11.30)',
    ],
    [
      { role: null, note: 'på enkeltsaker' },
      'organisation',
      'Aud Holm, Trond Mohn stiftelse (på enkeltsaker)',
    ],
  ] as const)('%j as %s', (rest, line, words) => {
    expect(attendeeLine('nb-NO', { ...aud, ...rest }, line)).toBe(words);
  });
});

import { describe, expect, it } from '@jest/globals';
import { hasMessage, message } from '#kernel/messages';
import { aKnownCouncil, demoFile } from '#test/builders/a-known-council';
import type { KnownCouncil } from './known-council.rules.js';
import { meetingFaults } from './meeting-check.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';

type Change = (file: MeetingFile) => void;

function faultsAfter(change: Change, known: Partial<KnownCouncil> = {}) {
  const file = demoFile<MeetingFile>('ho21-meeting-1-2021');
  change(file);
  return meetingFaults(file, aKnownCouncil(known));
}

describe('checking people, times and attendance of a meeting file', () => {
  const cases: [string, Change, string, string, Partial<KnownCouncil>?][] = [
    [
      'a person that nobody listed',
      (f) => (f.attendance[0].person = 'aud-hoIm'.toLowerCase()),
      '/attendance/0/person',
      'exchange.personUnknown',
    ],
    [
      'a person that nobody names',
      (f) => f.people.push({ key: 'ukjent', givenName: 'U', familyName: 'K', affiliations: [] }),
      `/people/${demoFile<MeetingFile>('ho21-meeting-1-2021').people.length}`,
      'exchange.personUnused',
    ],
    [
      'an organisation that nobody listed',
      (f) => (f.people[0].affiliations[0].organisation = 'trond-mohn'),
      '/people/0/affiliations/0/organisation',
      'exchange.organisationUnknown',
    ],
    ['a person twice', (f) => (f.people[1].key = 'aud-holm'), '/people/1/key', 'exchange.keyTwice'],
    [
      'an affiliation that ends before it begins',
      (f) => (f.people[0].affiliations[0].to = '2001-01-01'),
      '/people/0/affiliations/0/to',
      'exchange.periodBackwards',
    ],
    [
      'a person that the register knows otherwise',
      () => undefined,
      '/people/0',
      'exchange.personDiffers',
      {
        people: new Map([
          ['aud-holm', { key: 'aud-holm', givenName: 'Aud', familyName: 'Lie', affiliations: [] }],
        ]),
      },
    ],
    [
      'an end before the beginning',
      (f) => (f.meeting.endTime = '08:00'),
      '/meeting/endTime',
      'meeting.endsBeforeStart',
    ],
    [
      'a date outside the year',
      (f) => (f.meeting.date = '2020-01-20'),
      '/meeting/date',
      'meeting.dateOutsideYear',
    ],
    [
      'an hour that daylight saving skips',
      (f) => Object.assign(f.meeting, { date: '2021-03-28', startTime: '02:30' }),
      '/meeting/startTime',
      'meeting.skippedHour',
    ],
    [
      'an hour that comes twice',
      (f) => Object.assign(f.meeting, { date: '2021-10-31', startTime: '02:30' }),
      '/meeting/startTime',
      'meeting.repeatedHour',
    ],
    [
      'a vara without an absent member',
      (f) => delete f.attendance.find(({ person }) => person === 'lars-ro')!.attendsFor,
      '/attendance/16/attendsFor',
      'attendance.varaUnlinked',
    ],
    [
      'a vara for a member who votes too',
      (f) => (f.attendance[14].status = 'present'),
      '/attendance/16/votes',
      'attendance.memberPresent',
    ],
    [
      'a seat without status',
      (f) => (f.attendance[15].status = 'expected'),
      '/attendance',
      'exchange.seatWithoutStatus',
    ],
    [
      'a seat that the council has not',
      (f) => (f.attendance[0].seat = 'stiftelse'),
      '/attendance/0/seat',
      'exchange.seatUnknown',
    ],
    [
      'a person twice in the list',
      (f) => f.attendance.push({ ...f.attendance[17] }),
      `/attendance/${demoFile<MeetingFile>('ho21-meeting-1-2021').attendance.length}/person`,
      'exchange.attendanceTwice',
    ],
  ];

  it.each(cases)('names %s', (...row) => {
    const [, change, path, code, known] = row;
    const faults = faultsAfter(change, known);
    expect(faults.map((fault) => `${fault.path} ${fault.code}`)).toContain(`${path} ${code}`);
    for (const fault of faults) {
      expect(hasMessage(fault.code)).toBe(true);
      expect(message('nb-NO', fault.code, fault.params)).not.toContain('{');
    }
  });
});

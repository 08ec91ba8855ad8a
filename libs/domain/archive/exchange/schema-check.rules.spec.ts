import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasMessage, message } from '#kernel/messages';
import { projectFolder } from '#kernel/project-folder';
import type { MeetingFile } from './meeting-file.schema.js';
import { councilFileSchema, meetingFileSchema } from './published.schema.js';
import { councilSchemaFaults, meetingSchemaFaults } from './schema-check.rules.js';

function demo(name: string): unknown {
  return JSON.parse(readFileSync(join(projectFolder(), 'templates/demo', `${name}.json`), 'utf8'));
}

function changedMeeting(change: (file: MeetingFile & Record<string, unknown>) => void): unknown {
  const file = demo('ho21-meeting-2-2021') as MeetingFile & Record<string, unknown>;
  change(file);
  return file;
}

describe('schema check of exchange files', () => {
  it.each(['ho21-meeting-1-2021', 'ho21-meeting-2-2021', 'fjellradet-meeting-1-2021'])(
    'finds nothing wrong in the demo file %s',
    (name) => expect(meetingSchemaFaults(demo(name))).toEqual([]),
  );

  it.each(['ho21-council', 'fjellradet-council'])('finds nothing wrong in the demo file %s', (name) =>
    expect(councilSchemaFaults(demo(name))).toEqual([]),
  );

  const broken: [string, (file: MeetingFile & Record<string, unknown>) => void, string, string][] = [
    [
      'a field that is missing',
      (f) => delete (f.meeting as Partial<MeetingFile['meeting']>).date,
      '/meeting/date',
      'input.missing',
    ],
    ['a field that nobody knows', (f) => (f['møte'] = 1), '/møte', 'exchange.unknownField'],
    ['a date that does not exist', (f) => (f.meeting.date = '2021-02-29'), '/meeting/date', 'input.notADate'],
    [
      'a time that does not exist',
      (f) => (f.meeting.startTime = '24:00'),
      '/meeting/startTime',
      'input.notATime',
    ],
    [
      'text where a number belongs',
      (f) => (f.meeting.number = '2' as never),
      '/meeting/number',
      'input.notAWholeNumber',
    ],
    ['an unknown status', (f) => (f.meeting.status = 'over' as never), '/meeting/status', 'input.notAChoice'],
    ['another file format', (f) => (f.format = 'saksgang-meeting/9' as never), '/format', 'input.notAChoice'],
    ['a number that is too big', (f) => (f.items[0].sequence = 10_000), '/items/0/sequence', 'input.tooBig'],
    ['a number that is too small', (f) => (f.items[0].sequence = 0), '/items/0/sequence', 'input.tooSmall'],
    ['a key in capitals', (f) => (f.people[3].key = 'Aud'), '/people/3/key', 'exchange.notAKey'],
    [
      'a name over two lines',
      (f) => (f.people[3].givenName = 'Aud\nHolm'),
      '/people/3/givenName',
      'input.notOneLine',
    ],
    [
      'an address that is no e-mail',
      (f) => (f.people[3].email = 'aud'),
      '/people/3/email',
      'input.notAnEmail',
    ],
    [
      'a title that is too long',
      (f) => (f.items[0].title = 'a'.repeat(501)),
      '/items/0/title',
      'input.tooLong',
    ],
    [
      'a case type twice',
      (f) => (f.items[0].caseTypes = ['vedtak', 'vedtak']),
      '/items/0/caseTypes/1',
      'input.repeated',
    ],
    ['a letter without address', (f) => (f.letters[0].addressee = []), '/letters/0/addressee', 'input.empty'],
    [
      'an earlier case that is no number',
      (f) => (f.items[3].paper!.earlierTreated = ['28/20']),
      '/items/3/paper/earlierTreated/0',
      'input.notACaseNumber',
    ],
    [
      'a vedlegg with two contents',
      (f) => (f.items[3].paper!.vedlegg[0].content = { html: '', letter: 'a' } as never),
      '/items/3/paper/vedlegg/0/content',
      'exchange.notOneContent',
    ],
    [
      'a vedlegg status that is none',
      (f) => (f.items[3].paper!.vedlegg[0].status = 'old' as never),
      '/items/3/paper/vedlegg/0/status',
      'input.notAChoice',
    ],
    [
      'a file without its bytes',
      (f) =>
        (f.items[3].paper!.vedlegg[2].content = {
          file: { name: 'a.pdf', mediaType: 'application/pdf' },
        } as never),
      '/items/3/paper/vedlegg/2/content/file/base64',
      'input.missing',
    ],
  ];

  it.each(broken)('names %s by its path, and nothing else', (_, change, path, code) => {
    const faults = meetingSchemaFaults(changedMeeting(change));
    expect(faults.map((fault) => [fault.path, fault.code])).toEqual([[path, code]]);
    expect(message('nb-NO', code, faults[0].params)).toMatch(/\.$/);
  });

  it('names every fault at once', () => {
    const faults = meetingSchemaFaults(
      changedMeeting((f) => broken.slice(1, 7).forEach(([, change]) => change(f))),
    );
    expect(faults).toHaveLength(6);
  });

  it.each([null, [], 'text', 7, {}])('refuses %j without failing', (value) => {
    expect(meetingSchemaFaults(value).length).toBeGreaterThan(0);
    expect(meetingSchemaFaults(value).every((fault) => hasMessage(fault.code))).toBe(true);
  });
});

describe('published schemas', () => {
  it.each([meetingFileSchema('https://x.example/meeting.json'), councilFileSchema()])(
    'say their dialect, their address and what every field is',
    (schema) => {
      expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema['$id']).toMatch(/^(https:|urn:)/);
      expect(Object.keys(schema['properties'] as object).length).toBeGreaterThan(5);
      expect(JSON.stringify(schema)).not.toContain('undefined');
    },
  );
});

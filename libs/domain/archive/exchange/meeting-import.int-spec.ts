import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Actor, systemActor } from '#kernel/actor';
import { DomainError, type Fault } from '#kernel/domain-error';
import { message } from '#kernel/messages';
import { demoFile } from '#test/builders/a-known-council';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { ArchiveModule } from '../archive.module.js';
import { CouncilExchangeService } from './council-exchange.service.js';
import type { CouncilFile } from './council-file.schema.js';
import { MeetingExchangeService } from './meeting-exchange.service.js';
import type { MeetingFile } from './meeting-file.schema.js';

let session: DomainSession;
let exchange: MeetingExchangeService;
let actor: Actor;

beforeAll(async () => {
  session = await openDomainSession(ArchiveModule);
  exchange = session.features.get(MeetingExchangeService);
  const council = demoFile<CouncilFile>('ho21-council');
  actor = systemActor(await session.features.get(CouncilExchangeService).import(council));
});

afterAll(() => session.close());

/** The faults that a changed demo meeting is refused with. */
async function refusal(change: (file: MeetingFile) => void, as: Actor = actor): Promise<readonly Fault[]> {
  const file = demoFile<MeetingFile>('ho21-meeting-1-2021');
  change(file);
  const error: unknown = await exchange.import(as, file).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DomainError);
  expect(error).toMatchObject({ code: 'exchange.meetingRefused' });
  return (error as DomainError).faults;
}

/** How many rows there are in every table that a meeting touches, the audit trail included, seen past the wall. */
async function rowsByTable(): Promise<Record<string, string>> {
  const tables = [
    ...[
      'meeting',
      'agenda_item',
      'attendance',
      'innkalling',
      'saksframlegg',
      'vedlegg',
      'stored_file',
      'vedtak',
    ],
    ...[
      'referat',
      'referat_account',
      'letter',
      'activity',
      'reference_group',
      'follow_up',
      'person',
      'audit_event',
    ],
  ];
  const client = new pg.Client({ connectionString: session.database.superuserUrl });
  await client.connect();
  const counts = tables.map((table) => `(select count(*) from ${table}) as ${table}`);
  const { rows } = await client.query<Record<string, string>>(`select ${counts.join(', ')}`);
  await client.end();
  return rows[0];
}

const pathsOf = (faults: readonly Fault[]) => faults.map(({ path, code }) => `${path} ${code}`);

describe('taking in a meeting', () => {
  it('names faults of content, files and references together, and writes nothing', async () => {
    const before = await rowsByTable();
    const faults = await refusal((file) => {
      file.items[4].paper!.areas[0] = 'borte';
      file.referat!.vedlegg[0].content = {
        file: { name: 'a.pdf', mediaType: 'application/pdf', base64: '****' },
      };
      file.people[0].givenName = 'Åse';
    });
    expect(pathsOf(faults)).toEqual([
      '/people/0 exchange.personDiffers',
      '/items/4/paper/areas/0 exchange.areaUnknown',
      '/referat/vedlegg/0/content/file/base64 exchange.notBase64',
    ]);
    expect(await rowsByTable()).toEqual(before);
    await expect(exchange.export(actor, '1/2021')).rejects.toMatchObject({
      code: 'exchange.meetingNotFound',
    });
  });

  const files: [string, { name: string; mediaType: string; base64: string }, string[]][] = [
    [
      'a file that is no PDF though it says so',
      { name: 'a.pdf', mediaType: 'application/pdf', base64: btoa('Hei på deg') },
      ['name storedFile.nameMismatch', 'mediaType exchange.mediaTypeWrong'],
    ],
    ['an empty file', { name: 'a.pdf', mediaType: 'application/pdf', base64: '' }, ['base64 file.empty']],
    [
      'a PDF that is cut off',
      { name: 'a.pdf', mediaType: 'application/pdf', base64: btoa('%PDF-1.7\n1 0 obj') },
      ['base64 file.pdf.broken'],
    ],
    [
      'a name with a folder in it',
      { name: '../a.txt', mediaType: 'text/plain', base64: btoa('Hei') },
      ['name exchange.fileName'],
    ],
    [
      'a program',
      {
        name: 'a.exe',
        mediaType: 'application/x-msdownload',
        base64: btoa('MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000'),
      },
      ['base64 file.unknownType'],
    ],
  ];

  it.each(files)('refuses %s', async (_, content, expected) => {
    const faults = await refusal((file) => (file.referat!.vedlegg[0].content = { file: content }));
    expect(pathsOf(faults)).toEqual(expected.map((each) => `/referat/vedlegg/0/content/file/${each}`));
    for (const { code, params } of faults) expect(message('nb-NO', code, params)).toMatch(/\.$/);
  });

  it('counts faults past the first hundreds instead of sending a book', async () => {
    const faults = await refusal((file) => {
      file.people = Array.from({ length: 700 }, () => ({ ...file.people[0], key: 'A' }));
    });
    expect(faults).toHaveLength(501);
    expect(faults.at(-1)).toEqual({ path: '', code: 'exchange.moreFaults', params: { count: 200 } });
  });

  it('is for the secretariat and the program only', async () => {
    const member: Actor = { ...actor, role: 'member' };
    await expect(exchange.import(member, {})).rejects.toMatchObject({
      code: 'exchange.notAllowed',
      kind: 'forbidden',
    });
    await expect(exchange.export(member, '1/2021')).rejects.toMatchObject({ code: 'exchange.notAllowed' });
  });

  it('takes the meeting in once when two send it at the same moment, and never a second time', async () => {
    const file = demoFile<MeetingFile>('ho21-meeting-1-2021');
    const both = await Promise.allSettled([exchange.import(actor, file), exchange.import(actor, file)]);
    const taken = both.filter((each) => each.status === 'fulfilled');
    const refused = both.filter((each) => each.status === 'rejected');
    expect(taken.map(({ value }) => value)).toMatchObject([{ number: 1, year: 2021 }]);
    expect(refused.map(({ reason }) => reason as unknown)).toMatchObject([{ kind: 'conflict' }]);
    await expect(exchange.import(actor, file)).rejects.toMatchObject({
      ...{ code: 'exchange.meetingExists', kind: 'conflict', params: { number: '1/2021' } },
    });
  });

  it('knows what the council has from then on: numbers, keys and people', async () => {
    const faults = await refusal((file) => {
      file.meeting.number = 7;
      file.people.find(({ key }) => key === 'aud-holm')!.familyName = 'Lie';
      file.activities[0].title = 'En annen';
    });
    const paths = pathsOf(faults);
    expect(paths).toContain('/items/0/sequence exchange.sequenceTaken');
    expect(paths).toContain('/people/0 exchange.personDiffers');
    expect(paths).toContain('/activities/0 exchange.activityDiffers');
    expect(paths).toContain('/items/6/paper/vedlegg/0/key exchange.vedleggKeyTaken');
    expect(paths).toContain('/items/4/followUps/0/key exchange.followUpKeyTaken');
  });

  it('keeps texts of 100,000 characters as they are', async () => {
    const long = `<p>${'Særskilt vurdering. '.repeat(5_000)}</p>`;
    const file = demoFile<MeetingFile>('ho21-meeting-2-2021');
    file.items[3].paper!.sections[0].html = long;
    await exchange.import(actor, file);
    const back = await exchange.export(actor, '2/2021');
    expect(back.items[3].paper!.sections[0].html).toBe(long);
  });

  it.each(['x', '2', '2-2021', '10/2/2021', ''])('does not take "%s" for a meeting', async (text) => {
    await expect(exchange.export(actor, text)).rejects.toMatchObject({ code: 'exchange.numberUnreadable' });
  });

  it('refuses a council that is there already', async () => {
    const councils = session.features.get(CouncilExchangeService);
    await expect(councils.import(demoFile('ho21-council'))).rejects.toMatchObject({
      code: 'exchange.councilExists',
    });
  });
});

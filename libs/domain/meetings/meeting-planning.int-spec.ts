import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppointmentService, CouncilsModule, RegisterQueries } from '#domain/councils';
import { newId } from '#kernel/ids';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { AttendanceQueries } from './attendance.queries.js';
import { type MeetingInput, MeetingPlanningService } from './meeting-planning.service.js';
import { MeetingQueries } from './meeting.queries.js';
import { MeetingsModule } from './meetings.module.js';

let session: DomainSession;
let council: TestCouncil;
let planning: MeetingPlanningService;
let queries: MeetingQueries;

const zoom = (date: string, rest: Partial<MeetingInput> = {}): MeetingInput => ({
  ...{
    kind: 'ordinary',
    time: { date, startTime: '09:00', endTime: '12:00' },
    place: 'Zoom',
    link: null,
    chairedBy: null,
  },
  ...rest,
});

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule, MeetingsModule);
  council = await aCouncil(session);
  planning = session.features.get(MeetingPlanningService);
  queries = session.features.get(MeetingQueries);
});

afterAll(() => session.close());

describe('planning a meeting', () => {
  it('gives the next number of the year, the standing items, and everybody who is in office that day', async () => {
    const first = await planning.create(council.as('tiril'), zoom('2021-01-20'));
    const second = await planning.create(council.as('tiril'), zoom('2021-02-26'));
    expect([first.number, second.number, second.year]).toEqual([1, 2, 2021]);

    const { agenda } = await queries.byNumber(council.as('tiril'), '2/2021');
    expect(agenda.map((item) => item.title)).toEqual([
      'Godkjenning av innkalling og saksliste',
      'Spørsmål om habilitet',
      'Godkjenning av referat fra møte 1/2021',
      'Orienteringer og status for handlingsplanen',
      'Eventuelt',
      'Evaluering av møtet',
    ]);
    expect(agenda.every((item) => item.caseNumber === null)).toBe(true);

    const expected = await session.features.get(AttendanceQueries).ofMeeting(council.as('tiril'), second.id);
    expect(expected.map((row) => [row.person.name, row.groupKey, row.status, row.votes])).toEqual([
      ['Aud Holm', 'present', 'expected', true],
      ['Bjarne Vik', 'present', 'expected', true],
      ['Dina Moe', 'present', 'expected', true],
      ['Ingrid Dal', 'present', 'expected', true],
      ['Nora Lie', 'observers', 'expected', false],
      ['Tiril Lund', 'secretariat', 'expected', false],
    ]);
  });

  it.each([
    [
      'a day that does not exist',
      { date: '2023-02-29', startTime: '09:00', endTime: '10:00' },
      'meeting.notADate',
    ],
    [
      'an hour that is skipped',
      { date: '2023-03-26', startTime: '02:15', endTime: '10:00' },
      'meeting.skippedHour',
    ],
    [
      'an hour that comes twice',
      { date: '2023-10-29', startTime: '02:15', endTime: '10:00' },
      'meeting.repeatedHour',
    ],
    [
      'an end before the beginning',
      { date: '2023-05-05', startTime: '10:00', endTime: '09:00' },
      'meeting.endsBeforeStart',
    ],
  ])('refuses %s', async (_, time, code) => {
    await expect(planning.create(council.as('tiril'), zoom('2023-01-01', { time }))).rejects.toMatchObject({
      ...{ code: 'meeting.timeInvalid', kind: 'invalid', faults: [{ code }] },
    });
  });

  it('refuses a number that is taken', async () => {
    await planning.create(council.as('tiril'), zoom('2024-01-20', { number: 7 }));
    await expect(
      planning.create(council.as('tiril'), zoom('2024-02-20', { number: 7 })),
    ).rejects.toMatchObject({
      ...{ code: 'meeting.numberTaken', kind: 'conflict' },
    });
  });

  it('gives two who plan at the same moment two numbers', async () => {
    const both = await Promise.all(
      ['2025-01-20', '2025-03-20'].map((date) => planning.create(council.as('tiril'), zoom(date))),
    );
    expect(both.map((meeting) => meeting.number).sort()).toEqual([1, 2]);
  });

  it('is done by the secretariat alone', async () => {
    for (const person of ['aud', 'dina', 'nora'] as const) {
      await expect(planning.create(council.as(person), zoom('2021-09-01'))).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
  });
});

describe('changing a meeting', () => {
  it('lets the first of two writers save, and tells the second which version there is now', async () => {
    const meeting = await planning.create(council.as('tiril'), zoom('2026-01-20'));
    const change = (place: string) =>
      planning.update(council.as('tiril'), meeting.id, meeting.version, { place });
    const both = await Promise.allSettled([change('Oslo'), change('Bergen')]);
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((result) => result.status === 'rejected')?.reason).toMatchObject({
      ...{ kind: 'stale', params: { actual: meeting.version + 1 } },
    });
  });

  it('to another day has those on its list who hold office then, and the chair of that day', async () => {
    const other = await aCouncil(session, {}, 'flyttes');
    const tiril = other.as('tiril');
    for (const name of ['aud', 'dina'] as const) {
      const rows = await session.features.get(RegisterQueries).appointments(tiril);
      const { id, version } = rows.find(({ personId }) => personId === other.people[name])!;
      await session.features.get(AppointmentService).end(tiril, id, version, '2021-03-31');
    }
    const input = zoom('2021-03-20', { chairedBy: other.people.aud });
    const meeting = await planning.create(tiril, input);
    const listed = async () => {
      const rows = await session.features.get(AttendanceQueries).ofMeeting(tiril, meeting.id);
      return rows.slice(0, 3).map(({ person }) => person.name);
    };
    expect(await listed()).toEqual(['Aud Holm', 'Bjarne Vik', 'Dina Moe']);
    const { time } = zoom('2021-05-20');
    const moved = await planning.update(tiril, meeting.id, meeting.version, { time });
    expect(moved).toMatchObject({ chairedBy: null });
    expect(await listed()).toEqual(['Bjarne Vik', 'Ingrid Dal', 'Nora Lie']);
    await planning.update(tiril, meeting.id, moved.version, { time: input.time });
    expect((await session.features.get(AttendanceQueries).ofMeeting(tiril, meeting.id)).length).toBe(6);
  });

  it('keeps it in the year of its number', async () => {
    const meeting = await planning.create(council.as('tiril'), zoom('2026-05-20'));
    const time = { date: '2027-01-05', startTime: '09:00', endTime: '10:00' };
    await expect(
      planning.update(council.as('tiril'), meeting.id, meeting.version, { time }),
    ).rejects.toMatchObject({
      faults: [{ path: '/date', code: 'meeting.dateOutsideYear', params: { year: 2026 } }],
    });
  });

  it('can call it off, and not twice', async () => {
    const meeting = await planning.create(council.as('tiril'), zoom('2026-06-20'));
    const cancelled = await planning.cancel(council.as('tiril'), meeting.id, meeting.version);
    expect(cancelled.status).toBe('cancelled');
    await expect(planning.cancel(council.as('tiril'), meeting.id, cancelled.version)).rejects.toMatchObject({
      code: 'meeting.wrongState',
    });
    await expect(
      planning.update(council.as('tiril'), meeting.id, cancelled.version, {}),
    ).rejects.toMatchObject({
      code: 'meeting.over',
    });
  });

  it('finds neither what does not exist nor what another council has', async () => {
    const other = await aCouncil(session, {}, 'naboradet');
    const meeting = await planning.create(council.as('tiril'), zoom('2026-07-20'));
    for (const id of [meeting.id, newId(), 'x']) {
      await expect(planning.cancel(other.as('tiril'), id, 1)).rejects.toMatchObject({
        code: 'meeting.notFound',
      });
    }
  });
});

describe('the list of meetings', () => {
  it('pages in a stable order, the newest first, also while meetings are added', async () => {
    const own = await aCouncil(session, {}, 'mangemoter');
    for (const month of ['01', '02', '03', '04', '05']) {
      await planning.create(own.as('tiril'), zoom(`2021-${month}-10`));
    }
    const first = await queries.list(own.as('tiril'), { limit: 2 });
    await planning.create(own.as('tiril'), zoom('2021-12-24'));
    const second = await queries.list(own.as('tiril'), { limit: 2, cursor: first.next });
    const third = await queries.list(own.as('tiril'), { limit: 2, cursor: second.next });
    const numbers = [...first.rows, ...second.rows, ...third.rows].map((meeting) => meeting.number);
    expect(numbers).toEqual([5, 4, 3, 2, 1]);
    expect(third.next).toBeUndefined();
  });

  it('begins at the beginning for a cursor that is none of ours', async () => {
    const page = await queries.list(council.as('tiril'), { limit: 1, cursor: 'tull' });
    expect(page.rows).toHaveLength(1);
    const strange = Buffer.from('["x","y"]').toString('base64url');
    await expect(queries.list(council.as('tiril'), { limit: 1, cursor: strange })).resolves.toBeDefined();
  });

  it('shows planned meetings to those who plan, and one year at a time', async () => {
    expect((await queries.list(council.as('dina'), { limit: 50 })).rows).toEqual([]);
    const rows = (await queries.list(council.as('tiril'), { limit: 50 }, { year: 2021 })).rows;
    expect(rows.map((meeting) => meeting.year)).toEqual([2021, 2021]);
    expect(await queries.years(council.as('tiril'))).toEqual([2026, 2025, 2024, 2021]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CouncilsModule } from '#domain/councils';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting } from '#test/builders/a-meeting';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { AgendaService } from './agenda.service.js';
import { AttendanceQueries, type AttendanceView } from './attendance.queries.js';
import { AttendanceService } from './attendance.service.js';
import { InnkallingService } from './innkalling.service.js';
import { MeetingConductService } from './meeting-conduct.service.js';
import { MeetingPlanningService } from './meeting-planning.service.js';
import { MeetingQueries } from './meeting.queries.js';
import { MeetingsModule } from './meetings.module.js';

let session: DomainSession;
let council: TestCouncil;
let attendance: AttendanceService;
let meetingId: string;
let year = 2020;

const rowOf = async (person: keyof TestCouncil['people']): Promise<AttendanceView> => {
  const rows = await session.features.get(AttendanceQueries).ofMeeting(council.as('tiril'), meetingId);
  return rows.find((row) => row.personId === council.people[person])!;
};
const set = async (
  person: keyof TestCouncil['people'],
  change: Parameters<AttendanceService['update']>[4],
) => {
  const { id, version } = await rowOf(person);
  return attendance.update(council.as('tiril'), meetingId, id, version, change);
};
const check = () => session.features.get(AttendanceQueries).check(council.as('tiril'), meetingId);
const version = async () =>
  (await session.features.get(MeetingQueries).byId(council.as('tiril'), meetingId)).meeting.version;

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule, MeetingsModule);
  council = await aCouncil(session);
  attendance = session.features.get(AttendanceService);
});

afterAll(() => session.close());

beforeEach(async () => {
  year += 1;
  const meeting = await session.features.get(MeetingPlanningService).create(council.as('tiril'), {
    ...{ kind: 'ordinary', place: 'Zoom', link: null, chairedBy: council.people.aud },
    time: { date: `${year}-02-26`, startTime: '09:00', endTime: '12:00' },
  });
  meetingId = meeting.id;
});

describe('the attendance list', () => {
  it('moves a member who gives notice of absence to the group for it, and back', async () => {
    expect((await set('ingrid', { status: 'apology' })).groupKey).toBe('apology');
    expect((await set('ingrid', { status: 'present' })).groupKey).toBe('present');
  });

  it('calls a vara in for an absent member: seat and vote follow', async () => {
    const { ingrid, lars } = council.people;
    const vara = await attendance.callVara(council.as('tiril'), meetingId, ingrid, lars);
    expect(vara).toMatchObject({
      attendsFor: ingrid,
      seatId: council.seats[3],
      votes: true,
      groupKey: 'attending-vara',
    });
    expect(await rowOf('ingrid')).toMatchObject({ status: 'apology', groupKey: 'apology' });
    expect((await rowOf('lars')).attendsForName).toBe('Ingrid Dal');
  });

  it('calls in only a vara of that seat', async () => {
    const { dina, lars } = council.people;
    await expect(attendance.callVara(council.as('tiril'), meetingId, dina, lars)).rejects.toMatchObject({
      code: 'attendance.notVaraOfSeat',
    });
  });

  it('takes the vote from the vara when the member turns up after all, and shows both', async () => {
    await attendance.callVara(council.as('tiril'), meetingId, council.people.ingrid, council.people.lars);
    await set('lars', { status: 'present' });
    expect((await set('ingrid', { status: 'present' })).votes).toBe(true);
    expect(await rowOf('lars')).toMatchObject({
      status: 'present',
      votes: false,
      attendsForName: 'Ingrid Dal',
    });
    await set('ingrid', { status: 'apology' });
    expect((await rowOf('lars')).votes).toBe(true);
  });

  it('refuses that member and vara both vote', async () => {
    await attendance.callVara(council.as('tiril'), meetingId, council.people.ingrid, council.people.lars);
    await set('lars', { status: 'present' });
    await set('ingrid', { status: 'present' });
    await expect(set('lars', { votes: true })).rejects.toMatchObject({
      code: 'attendance.invalid',
      faults: expect.arrayContaining([
        expect.objectContaining({ code: 'attendance.memberPresent' }),
      ]) as unknown,
    });
    expect((await rowOf('lars')).votes).toBe(false);
  });

  it('refuses a group that the council does not have, a time that does not exist, and a person twice', async () => {
    await expect(set('nora', { groupKey: 'pressen' })).rejects.toMatchObject({
      faults: [{ code: 'attendance.groupUnknown' }],
    });
    await expect(set('nora', { arrived: '25:00' })).rejects.toMatchObject({ code: 'attendance.notATime' });
    const { person, personId, groupKey, status, seatId, attendsFor, votes, note, arrived, left } =
      await rowOf('nora');
    expect(person.name).toBe('Nora Lie');
    const again = { personId, groupKey, status, seatId, attendsFor, votes, note, arrived, left };
    await expect(attendance.add(council.as('tiril'), meetingId, again)).rejects.toMatchObject({
      code: 'attendance.personTwice',
    });
  });

  it('takes people off again', async () => {
    const { id, version: read } = await rowOf('nora');
    await attendance.remove(council.as('tiril'), meetingId, id, read);
    expect(await rowOf('nora')).toBeUndefined();
    await expect(attendance.remove(council.as('tiril'), meetingId, id, read)).rejects.toMatchObject({
      code: 'attendance.notFound',
    });
  });

  it('tells the second of two writers', async () => {
    const { id, version: read } = await rowOf('dina');
    const update = (note: string) => attendance.update(council.as('tiril'), meetingId, id, read, { note });
    const both = await Promise.allSettled([update('a'), update('b')]);
    expect(both.find((result) => result.status === 'rejected')?.reason).toMatchObject({ kind: 'stale' });
  });
});

describe('quorum', () => {
  it('counts seats, by the rule of the council', async () => {
    expect((await check()).quorum).toEqual({ represented: 0, seats: 4, required: 3, quorate: false });
    for (const person of ['aud', 'bjarne'] as const) await set(person, { status: 'present' });
    await attendance.callVara(council.as('tiril'), meetingId, council.people.ingrid, council.people.lars);
    await set('lars', { status: 'present' });
    expect((await check()).quorum).toEqual({ represented: 3, seats: 4, required: 3, quorate: true });
    expect((await check()).seatsWithoutStatus.map((seat) => seat.number)).toEqual([3]);
  });
});

describe('closing a meeting', () => {
  it('waits until every seat has a status and every item is settled', async () => {
    const tiril = council.as('tiril');
    const conduct = session.features.get(MeetingConductService);
    const close = async () => conduct.close(tiril, meetingId, await version());
    await session.features.get(InnkallingService).send(tiril, meetingId, await version());
    await conduct.begin(tiril, meetingId, await version());
    for (const person of ['aud', 'bjarne', 'dina'] as const) await set(person, { status: 'present' });
    await expect(close()).rejects.toMatchObject({
      code: 'meeting.seatsWithoutStatus',
      params: { seats: '4' },
    });
    await set('ingrid', { status: 'absent' });
    await expect(close()).rejects.toMatchObject({ code: 'meeting.openItems' });
    const agenda = session.features.get(AgendaService);
    for (const item of (await session.features.get(MeetingQueries).byId(tiril, meetingId)).agenda) {
      await agenda.settle(tiril, item.id, item.version, 'treated');
    }
    expect((await close()).status).toBe('held');
    await expect(set('dina', { status: 'absent' })).rejects.toMatchObject({ code: 'meeting.over' });
  });
});

describe('who sees a meeting', () => {
  it('members and observers once it is called; a vara only when called in; nobody of another council', async () => {
    const own = await aCouncil(session, {}, 'hvemser');
    const held = await aHeldMeeting(session, own);
    const planned = await aHeldMeeting(session, own, {
      number: 2,
      status: 'planned',
      items: [],
      attendance: [],
    });
    const queries = session.features.get(MeetingQueries);
    for (const person of ['aud', 'dina', 'lars', 'nora'] as const) {
      await expect(queries.byId(own.as(person), held.id)).resolves.toBeDefined();
    }
    for (const person of ['dina', 'lars', 'nora'] as const) {
      await expect(queries.byId(own.as(person), planned.id)).rejects.toMatchObject({
        code: 'meeting.notReadable',
      });
    }
    const third = await aHeldMeeting(session, own, { number: 3, items: [], attendance: [] });
    await expect(queries.byId(own.as('lars'), third.id)).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await queries.list(own.as('lars'), { limit: 10 })).rows.map(({ id }) => id)).toEqual([held.id]);
    expect(await queries.years(own.as('lars'))).toEqual([2021]);
    await expect(queries.byId(council.as('tiril'), held.id)).rejects.toMatchObject({
      code: 'meeting.notFound',
    });
  });
});

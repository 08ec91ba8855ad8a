import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PeopleQueries, PeopleRegisterService, RegisterQueries, SessionService } from '#domain/councils';
import { AttendanceQueries, MeetingPlanningService, MeetingQueries, MeetingsModule } from '#domain/meetings';
import { BallotService, VedtakModule, VedtakService } from '#domain/vedtak';
import { aCouncil, type PersonKey, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, anItem } from '#test/builders/a-meeting';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { AppointingService } from './appointing.service.js';
import { TermEndQueries } from './term-end.queries.js';
import { TermEndService } from './term-end.service.js';
import { TermsModule } from './terms.module.js';

const lastDay = '2021-03-31';
const before = new Date('2021-03-31T08:00:00Z');
let session: DomainSession;
let council: TestCouncil;
let made = 0;
const use = <T>(service: abstract new (...args: never[]) => T): T => session.features.get<T>(service);
const appointmentOf = async (person: PersonKey) => {
  const rows = await use(RegisterQueries).appointments(council.system);
  return rows.find(({ personId }) => personId === council.people[person])!;
};
const membersOn = async (date: string) =>
  (await use(PeopleQueries).rosterOn(council.system, date)).seats.map((seat) => seat.member?.name ?? null);

/** A meeting after the term, with everybody on its list, chaired by the chair. */
async function aMeetingAfter(): Promise<string> {
  const { id } = await use(MeetingPlanningService).create(council.as('tiril'), {
    ...{ kind: 'ordinary', place: 'Oslo', link: null, chairedBy: council.people.aud },
    time: { date: '2021-05-20', startTime: '09:00', endTime: '12:00' },
  });
  return id;
}
const listOf = async (meetingId: string) =>
  (await use(AttendanceQueries).ofMeeting(council.as('tiril'), meetingId)).map(({ person }) => person.name);
const chairOf = async (meetingId: string) =>
  (await use(MeetingQueries).byId(council.as('tiril'), meetingId)).meeting.chairedBy;

async function endAll() {
  const { candidates } = await use(TermEndQueries).plan(council.as('tiril'), lastDay);
  const appointmentIds = candidates.flatMap((row) => (row.chosen ? [row.appointmentId] : []));
  return use(TermEndService).end(council.as('tiril'), { lastDay, appointmentIds }, before);
}

beforeAll(async () => {
  session = await openDomainSession(MeetingsModule, TermsModule, VedtakModule);
});
beforeEach(async () => {
  council = await aCouncil(session, {}, `rad-${++made}`);
});
afterAll(() => session.close());

describe('the end of a term', () => {
  it('is shown before it happens: who, what becomes empty, and what waits', async () => {
    const meeting = await aMeetingAfter();
    await use(PeopleRegisterService).updatePerson(council.as('tiril'), council.people.dina, 2, {
      email: 'dina.moe@example.no',
    });
    const plan = await use(TermEndQueries).plan(council.as('tiril'), lastDay);
    expect(plan.accessEnds).toBe('2021-04-01');
    const chosen = plan.candidates.filter((row) => row.chosen).map((row) => row.name);
    expect(chosen).toEqual(['Aud Holm', 'Bjarne Vik', 'Dina Moe', 'Ingrid Dal', 'Lars Ro']);
    expect(plan.consequences).toMatchObject({
      ...{ withoutCouncil: true, chairAfter: null, openSessions: 0, ownRecords: 0 },
      openQuestions: [],
      emptySeats: [{ number: 1 }, { number: 2 }, { number: 3 }, { number: 4 }],
      meetings: [{ number: '1/2021', chairLeaves: true }],
    });
    expect(plan.consequences.leaving.find(({ name }) => name === 'Dina Moe')).toMatchObject({
      ...{ hasAddress: true, addressDeletedOn: '2022-04-01' },
    });
    expect(await listOf(meeting)).toContain('Dina Moe');
  });

  it('tells of ballots that are open, and who has not voted in them', async () => {
    const tiril = council.as('tiril');
    const { itemIds } = await aHeldMeeting(session, council, {
      ...{ status: 'inProgress', items: [anItem(1, 'Nasjonal plan', { status: 'planned' })] },
    });
    const now = new Date('2021-01-20T09:00:00Z');
    const text = { outcome: 'adopted', paragraphs: ['Ja.'], changes: [] } as const;
    await use(VedtakService).draft(tiril, itemIds[0], text);
    const id = await use(BallotService).open(tiril, itemIds[0], { kind: 'named', subject: 'proposal' }, now);
    await use(BallotService).cast(council.as('dina'), id, 'for', now);
    const { consequences } = await use(TermEndQueries).plan(tiril, lastDay);
    const told = consequences.openQuestions.map(({ kind, title, people }) => [kind, title, ...people]);
    expect(told).toEqual([['ballot', 'Nasjonal plan', 'Aud Holm', 'Bjarne Vik', 'Lars Ro']]);
  });

  it('lets nobody in the day after, and leaves a council without anybody in peace', async () => {
    const meeting = await aMeetingAfter();
    const dina = { councilId: council.id, personId: council.people.dina, role: 'member' as const };
    const { token, expiresAt } = await use(SessionService).start(dina, new Date('2021-03-31T18:00:00Z'));
    expect(expiresAt.toISOString()).toBe('2021-04-01T06:00:00.000Z');
    await endAll();
    const sessions = use(SessionService);
    expect(await sessions.actorOf(token, undefined, new Date('2021-03-31T21:59:59Z'))).toMatchObject(dina);
    expect(await sessions.actorOf(token, undefined, new Date('2021-03-31T22:00:00Z'))).toBeUndefined();
    await expect(sessions.start(dina, new Date('2021-04-01T06:00:00Z'))).rejects.toMatchObject({
      ...{ code: 'signIn.termOver', params: { date: '31. mars 2021' } },
    });
    expect(await sessions.endedBecause(token, new Date('2021-04-01T06:00:00Z'))).toMatchObject({
      code: 'signIn.termOver',
    });
    expect(await membersOn('2021-04-01')).toEqual([null, null, null, null]);
    expect(await membersOn(lastDay)).toEqual(['Aud Holm', 'Bjarne Vik', 'Dina Moe', 'Ingrid Dal']);
    expect(await listOf(meeting)).toEqual(['Nora Lie', 'Tiril Lund']);
    expect(await chairOf(meeting)).toBeNull();
  });

  it('set to a day that has passed ends sessions that were opened since', async () => {
    const dina = { councilId: council.id, personId: council.people.dina, role: 'member' as const };
    const { token } = await use(SessionService).start(dina, new Date('2021-05-01T08:00:00Z'));
    await endAll();
    expect(
      await use(SessionService).actorOf(token, undefined, new Date('2021-05-01T08:00:01Z')),
    ).toBeUndefined();
    expect(await use(SessionService).endedBecause(token, new Date('2021-05-01T08:00:01Z'))).toMatchObject({
      code: 'signIn.termOver',
    });
  });

  it('opens sessions on the last day that end with it', async () => {
    await endAll();
    const dina = { councilId: council.id, personId: council.people.dina, role: 'member' as const };
    const { expiresAt } = await use(SessionService).start(dina, new Date('2021-03-31T18:00:00Z'));
    expect(expiresAt.toISOString()).toBe('2021-03-31T22:00:00.000Z');
  });

  it('is undone whole, and coming meetings get their people back', async () => {
    const meeting = await aMeetingAfter();
    const { id, version } = await endAll();
    expect(await use(TermEndQueries).byId(council.as('tiril'), id)).toMatchObject({
      ...{ lastDay, appointments: 5, endedBy: 'Tiril Lund', undoneAt: null },
    });
    await use(TermEndService).undo(council.as('tiril'), id, version, before);
    expect(await membersOn('2021-04-01')).toEqual(['Aud Holm', 'Bjarne Vik', 'Dina Moe', 'Ingrid Dal']);
    expect((await listOf(meeting)).sort()).toEqual(
      ['Aud Holm', 'Bjarne Vik', 'Dina Moe', 'Ingrid Dal', 'Nora Lie', 'Tiril Lund'].sort(),
    );
    await expect(use(TermEndService).undo(council.as('tiril'), id, version + 1)).rejects.toMatchObject({
      code: 'termEnd.undone',
    });
  });

  it('is not undone when somebody has come after, and says why', async () => {
    const { id, version } = await endAll();
    const seatId = council.seats[1];
    const next = { personId: council.people.nora, role: 'member' as const, seatId, rank: null };
    await use(AppointingService).appoint(council.as('tiril'), { ...next, from: '2021-04-01', to: null });
    await expect(use(TermEndService).undo(council.as('tiril'), id, version)).rejects.toMatchObject({
      ...{ code: 'appointment.seatTaken', kind: 'conflict' },
    });
    expect(await membersOn('2021-04-01')).toEqual([null, 'Nora Lie', null, null]);
  });

  it('leaves what was changed meanwhile as it was changed', async () => {
    const { id, version } = await endAll();
    const dina = await appointmentOf('dina');
    const change = { to: '2021-06-30' };
    await use(AppointingService).change(council.as('tiril'), dina.id, dina.version, change, before);
    await use(TermEndService).undo(council.as('tiril'), id, version, before);
    expect((await appointmentOf('dina')).to).toBe('2021-06-30');
    expect((await appointmentOf('bjarne')).to).toBeNull();
  });

  it.each([
    ['a day that does not exist', { lastDay: '2021-02-30' }, 'termEnd.dayInvalid'],
    ['nobody', { appointmentIds: [] }, 'termEnd.nobody'],
    ['somebody who begins after the day', { lastDay: '2019-12-31' }, 'termEnd.notInOffice'],
  ])('is refused for %s', async (_, wrong, code) => {
    const input = { lastDay, appointmentIds: [(await appointmentOf('dina')).id], ...wrong };
    await expect(use(TermEndService).end(council.as('tiril'), input)).rejects.toMatchObject({ code });
  });

  it('cannot lock the secretariat out', async () => {
    const input = { lastDay, appointmentIds: [(await appointmentOf('tiril')).id] };
    await expect(use(TermEndService).end(council.as('tiril'), input)).rejects.toMatchObject({
      code: 'appointment.lastSecretary',
    });
  });

  it('is the secretariat’s alone, to see and to do', async () => {
    const refused = { code: 'council.notAllowed', kind: 'forbidden' };
    await expect(use(TermEndQueries).plan(council.as('aud'), lastDay)).rejects.toMatchObject(refused);
    await expect(use(TermEndQueries).list(council.as('dina'))).rejects.toMatchObject(refused);
    const input = { lastDay, appointmentIds: [(await appointmentOf('dina')).id] };
    await expect(use(TermEndService).end(council.as('aud'), input)).rejects.toMatchObject(refused);
  });
});

describe('a new chair', () => {
  it('leads from a date: the one before ends the day before, and the meeting follows', async () => {
    const meeting = await aMeetingAfter();
    const { dina, aud } = council.people;
    const input = {
      personId: dina,
      role: 'chair' as const,
      seatId: null,
      rank: null,
      from: '2021-05-01',
      to: null,
    };
    await expect(use(AppointingService).appoint(council.as('tiril'), input)).rejects.toMatchObject({
      code: 'appointment.chairTaken',
    });
    await use(AppointingService).appoint(council.as('tiril'), input, { endsPredecessor: true, now: before });
    const roster = async (date: string) =>
      (await use(PeopleQueries).rosterOn(council.system, date)).chair?.id;
    expect([await roster('2021-04-30'), await roster('2021-05-01')]).toEqual([aud, dina]);
    expect(await chairOf(meeting)).toBe(dina);
    expect(await listOf(meeting)).not.toContain('Aud Holm');
  });
});

describe('an appointment', () => {
  it('that has not begun can be removed; one that has begun is history', async () => {
    const input = {
      ...{ personId: council.people.nora, role: 'vara' as const, seatId: council.seats[0], rank: null },
      ...{ from: '2022-01-01', to: null },
    };
    const { id, version } = await use(AppointingService).appoint(council.as('tiril'), input);
    await use(AppointingService).remove(council.as('tiril'), id, version, before);
    const dina = await appointmentOf('dina');
    await expect(
      use(AppointingService).remove(council.as('tiril'), dina.id, dina.version, before),
    ).rejects.toMatchObject({ code: 'appointment.begun' });
  });
});

describe('the audit trail', () => {
  it('never has the address of anybody', async () => {
    const { id, version } = await use(PeopleRegisterService).createPerson(council.as('tiril'), {
      ...{ givenName: 'Hemmelig', familyName: 'Adresse', email: 'hemmelig@example.no', affiliations: [] },
    });
    await use(PeopleRegisterService).updatePerson(council.as('tiril'), id, version, {
      email: 'ny@example.no',
    });
    const superuser = new pg.Client({ connectionString: session.database.superuserUrl });
    await superuser.connect();
    const { rows } = await superuser.query<{ kept: unknown }>(
      'select to_jsonb(e) as kept from audit_event e where entity_id = $1',
      [id],
    );
    await superuser.end();
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/@example/);
  });
});

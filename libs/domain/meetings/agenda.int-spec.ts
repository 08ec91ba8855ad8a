import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CouncilCreationService, CouncilsModule } from '#domain/councils';
import { currentManager } from '#platform/database/current-manager';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { agendaLines } from './agenda-lines.rules.js';
import { AgendaOrderService } from './agenda-order.service.js';
import { AgendaService } from './agenda.service.js';
import { InnkallingService } from './innkalling.service.js';
import { MeetingPlanningService } from './meeting-planning.service.js';
import { MeetingQueries, type MeetingView } from './meeting.queries.js';
import { MeetingsModule } from './meetings.module.js';

let session: DomainSession;
let council: TestCouncil;
let agenda: AgendaService;
let orders: AgendaOrderService;
let innkalling: InnkallingService;
let meetingId: string;
let year = 2020;

const item = (title: string) => ({ title, caseTypes: ['vedtak' as const], minutes: 10, guests: [] });
const view = (): Promise<MeetingView> =>
  session.features.get(MeetingQueries).byId(council.as('tiril'), meetingId);
const titles = async () => (await view()).agenda.map(({ title }) => title);
const numbers = async () => (await view()).agenda.map(({ caseNumber }) => caseNumber);
const plan = (date: string, who = council) =>
  session.features.get(MeetingPlanningService).create(who.as('tiril'), {
    ...{ kind: 'ordinary', place: 'Zoom', link: null, chairedBy: who.people.aud },
    time: { date, startTime: '09:00', endTime: '12:00' },
  });
const send = async (sentAt = new Date('2021-02-12T09:00:00Z')) =>
  innkalling.send(council.as('tiril'), meetingId, (await view()).meeting.version, sentAt, {
    reason: 'Ny sak',
  });

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule, MeetingsModule);
  council = await aCouncil(session, { standingItems: [] });
  agenda = session.features.get(AgendaService);
  orders = session.features.get(AgendaOrderService);
  innkalling = session.features.get(InnkallingService);
});

afterAll(() => session.close());

beforeEach(async () => {
  year += 1;
  meetingId = (await plan(`${year}-02-26`)).id;
  for (const title of ['A', 'B', 'C']) await agenda.add(council.as('tiril'), meetingId, item(title));
});

describe('the agenda', () => {
  it('takes new matters, and puts them where they are wanted', async () => {
    await agenda.add(council.as('tiril'), meetingId, item('D'), 2);
    expect(await titles()).toEqual(['A', 'D', 'B', 'C']);
    const c = (await view()).agenda[3];
    await orders.move(council.as('tiril'), c.id, 1);
    expect(await titles()).toEqual(['C', 'A', 'D', 'B']);
  });

  it('is put in a new order only with everything in it', async () => {
    const ids = (await view()).agenda.map(({ id }) => id);
    await orders.reorder(council.as('tiril'), meetingId, [...ids].reverse());
    expect(await titles()).toEqual(['C', 'B', 'A']);
    await expect(orders.reorder(council.as('tiril'), meetingId, ids.slice(1))).rejects.toMatchObject({
      code: 'agendaItem.notAllItems',
    });
  });

  it('has headings between its items, which are moved with them and never numbered', async () => {
    const tiril = council.as('tiril');
    const [, b] = (await view()).agenda;
    const lines = async () =>
      agendaLines((await view()).agenda, (await view()).headings).map((line) =>
        line.kind === 'item' ? line.item.title : line.heading.title,
      );
    const { id } = await orders.addHeading(tiril, meetingId, 'Saker til behandling', b.id);
    expect(await lines()).toEqual(['A', 'Saker til behandling', 'B', 'C']);
    await agenda.add(tiril, meetingId, item('D'), 2);
    expect(await lines()).toEqual(['A', 'D', 'Saker til behandling', 'B', 'C']);
    await orders.step(tiril, meetingId, id, 'down');
    await orders.renameHeading(tiril, meetingId, id, 'Resten');
    expect(await lines()).toEqual(['A', 'D', 'B', 'Resten', 'C']);
    await agenda.remove(tiril, b.id, (await view()).agenda[2].version);
    expect(await lines()).toEqual(['A', 'D', 'Resten', 'C']);
    await send();
    expect(await numbers()).toEqual([`1/1/${year}`, `2/1/${year}`, `3/1/${year}`]);
    const before = agendaLines((await view()).agenda, (await view()).headings).map((line) => line.id);
    const other = [...before].reverse();
    await orders.arrange(tiril, meetingId, other, (current) => current.join() === before.join());
    expect(await lines()).toEqual(['C', 'Resten', 'D', 'A']);
    await expect(orders.arrange(tiril, meetingId, before, () => false)).rejects.toMatchObject({
      code: 'database.stale',
    });
    await orders.removeHeading(tiril, meetingId, id);
    expect(await lines()).toEqual(['C', 'D', 'A']);
  });

  it('has parts of items, lettered, after their item and without numbers of their own', async () => {
    const tiril = council.as('tiril');
    const [a, b] = (await view()).agenda;
    await agenda.addPart(tiril, a.id, item('Seminar'));
    const part = await agenda.addPart(tiril, a.id, item('Møteplan'));
    await orders.move(tiril, b.id, 1);
    await send();
    expect((await view()).agenda.map(({ printedNumber, title }) => `${printedNumber} ${title}`)).toEqual([
      `1/1/${year} B`,
      `2/1/${year} A`,
      `2 a/1/${year} Seminar`,
      `2 b/1/${year} Møteplan`,
      `3/1/${year} C`,
    ]);
    await expect(agenda.addPart(tiril, part.id, item('X'))).rejects.toMatchObject({
      code: 'agendaItem.partOfPart',
    });
  });

  it('keeps what is settled as it is, and takes up again what was withdrawn', async () => {
    const tiril = council.as('tiril');
    const [a, b] = (await view()).agenda;
    const withdrawn = await agenda.withdraw(tiril, a.id, a.version, 'Mangler underlag');
    expect((await view()).agenda[0]).toMatchObject({ status: 'withdrawn', statusReason: 'Mangler underlag' });
    const back = await agenda.restore(tiril, a.id, withdrawn.version);
    expect(back).toMatchObject({ status: 'planned', statusReason: null });
    const treated = await agenda.settle(tiril, b.id, b.version, 'treated');
    await expect(agenda.update(tiril, b.id, treated.version, { title: 'X' })).rejects.toMatchObject({
      code: 'agendaItem.settled',
    });
  });

  it('keeps guests in order, each once', async () => {
    const [{ id, version }] = (await view()).agenda;
    const { nora, lars } = council.people;
    const guests = [
      { personId: nora, role: 'innleder' },
      { personId: lars, role: null },
    ];
    const changed = await agenda.update(council.as('tiril'), id, version, { guests });
    expect(changed.version).toBe(version + 1);
    expect((await view()).agenda[0].guests).toEqual(guests);
    const twice = { guests: [guests[0], guests[0]] };
    await expect(agenda.update(council.as('tiril'), id, changed.version, twice)).rejects.toMatchObject({
      code: 'agendaItem.guestTwice',
    });
    expect((await view()).agenda[0].guests).toEqual(guests);
  });

  it('is changed by one at a time', async () => {
    const [{ id, version }] = (await view()).agenda;
    const rename = (title: string) => agenda.update(council.as('tiril'), id, version, { title });
    const both = await Promise.allSettled([rename('Først'), rename('Sist')]);
    expect(both.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((result) => result.status === 'rejected')?.reason).toMatchObject({ kind: 'stale' });
  });

  it('loses nothing when two add at the same moment', async () => {
    await Promise.all(['X', 'Y'].map((title) => agenda.add(council.as('tiril'), meetingId, item(title))));
    expect((await titles()).sort()).toEqual(['A', 'B', 'C', 'X', 'Y']);
  });

  it('is changed by the secretariat alone', async () => {
    await expect(agenda.add(council.as('aud'), meetingId, item('Z'))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('case numbers', () => {
  it('are given when the innkalling is sent, and the meeting is then called', async () => {
    expect(await numbers()).toEqual([null, null, null]);
    const issue = await send();
    expect(issue).toMatchObject({ issue: 1, sentAt: new Date('2021-02-12T09:00:00Z') });
    expect(await numbers()).toEqual([`1/1/${year}`, `2/1/${year}`, `3/1/${year}`]);
    expect((await view()).meeting.status).toBe('called');
  });

  it('stay with their items when the agenda changes, and a new item gets the next', async () => {
    await send();
    const [a] = (await view()).agenda;
    await agenda.withdraw(council.as('tiril'), a.id, a.version);
    await agenda.add(council.as('tiril'), meetingId, item('Ny'), 1);
    expect((await send()).issue).toBe(2);
    expect(await numbers()).toEqual([`4/1/${year}`, `1/1/${year}`, `2/1/${year}`, `3/1/${year}`]);
    expect((await view()).agenda[1].status).toBe('withdrawn');
  });

  it('are not given again after their item is gone: a numbered item cannot be removed', async () => {
    const [first] = (await view()).agenda;
    await agenda.remove(council.as('tiril'), first.id, first.version);
    expect(await titles()).toEqual(['B', 'C']);
    await send();
    const [b] = (await view()).agenda;
    await expect(agenda.remove(council.as('tiril'), b.id, b.version)).rejects.toMatchObject({
      code: 'agendaItem.numberInUse',
    });
  });

  it('run through the year, over meetings and what came before the program', async () => {
    const own = await aCouncil(session, { standingItems: [] }, `lope-${year}`);
    const earlier = { sequence: 9, meeting: 1, year: 2031, title: 'Før', treatedOn: null };
    await session.features.get(CouncilCreationService).addEarlierCases(own.system, [earlier]);
    const [one, two] = [await plan('2031-02-01', own), await plan('2031-03-01', own)];
    for (const { id } of [one, two])
      for (const title of ['A', 'B']) await agenda.add(own.as('tiril'), id, item(title));
    await Promise.all([one, two].map(({ id, version }) => innkalling.send(own.as('tiril'), id, version)));
    const given = await Promise.all(
      [one, two].map(
        async ({ id }) => (await session.features.get(MeetingQueries).byId(own.as('tiril'), id)).agenda,
      ),
    );
    expect(
      given
        .flat()
        .map(({ sequence }) => sequence)
        .sort(),
    ).toEqual([10, 11, 12, 13]);
  });

  it('cannot be changed or removed in the database either', async () => {
    await send();
    const [{ id }] = (await view()).agenda;
    const raw = (sql: string) =>
      session.unitOfWork.run(council.system, 'test', () => currentManager().query(sql, [id]));
    for (const sql of [
      'update agenda_item set sequence = 99 where id = $1',
      'delete from agenda_item where id = $1',
    ]) {
      await expect(raw(sql)).rejects.toMatchObject({ code: 'agendaItem.numberInUse' });
    }
  });

  it('are not sent out for an empty agenda', async () => {
    const empty = await plan(`${year}-09-01`);
    await expect(innkalling.send(council.as('tiril'), empty.id, empty.version)).rejects.toMatchObject({
      code: 'meeting.noAgenda',
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MeetingsModule } from '#domain/meetings';
import { newId } from '#kernel/ids';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { ActionPlanModule } from './action-plan.module.js';
import { FollowUpQueries, type FollowUpSelection } from './follow-up.queries.js';
import { FollowUpService } from './follow-up.service.js';

let session: DomainSession;
let council: TestCouncil;
let councils = 0;

const get = <Service>(service: new (...needs: never[]) => Service): Service => session.features.get(service);

beforeAll(async () => {
  session = await openDomainSession(MeetingsModule, ActionPlanModule);
});

afterAll(() => session.close());

beforeEach(async () => {
  council = await aCouncil(session, {}, `oppfolging-${++councils}`);
});

describe('follow-ups', () => {
  it('stand in the order of the agenda, by due date in the open list, and are closed and opened', async () => {
    const { system } = council;
    const meeting = await aHeldMeeting(session, council);
    const service = get(FollowUpService);
    await service.takeIn(system, meeting.itemIds[1], [
      { key: 'brev', text: 'Sende brev', owner: 'Sekretariatet', due: '2021-03-15', status: 'open' },
      { key: 'seminar', text: 'Holde seminar', owner: 'Sekretariatet', status: 'open' },
      { key: 'innspill', text: 'Gi innspill', owner: 'Aud Holm', due: '2021-02-15', status: 'done' },
    ]);
    const { id } = await service.add(council.as('tiril'), meeting.itemIds[0], {
      ...{ text: 'Lage oversikt', owner: 'Sekretariatet', due: '2021-02-19' },
    });
    const queries = get(FollowUpQueries);
    const ofMeeting = await queries.ofMeeting(council.as('bjarne'), meeting.id);
    expect(ofMeeting.map((row) => row.key)).toEqual(['lage-oversikt', 'brev', 'seminar', 'innspill']);
    const open = async () =>
      (await queries.open(council.as('bjarne'), { limit: 10 })).rows.map((row) => row.key);
    expect(await open()).toEqual(['lage-oversikt', 'brev', 'seminar']);
    await service.step(council.as('tiril'), id, 'finish', 1);
    expect(await open()).toEqual(['brev', 'seminar']);
    await expect(service.step(council.as('tiril'), id, 'finish', 2)).rejects.toMatchObject({
      code: 'followUp.wrongState',
    });
    await expect(queries.open(council.as('nora'), { limit: 10 })).rejects.toMatchObject({
      code: 'actionPlan.forbidden',
    });
    const printed = await session.unitOfWork.read(system, () => queries.printedFor(system, meeting.id));
    expect(printed[1]).toEqual({
      number: '2/1/2021',
      text: 'Sende brev',
      owner: 'Sekretariatet',
      due: '15.03.2021',
    });
  });

  it("are chosen by what is open, overdue, closed, and one's own", async () => {
    const { system } = council;
    const meeting = await aHeldMeeting(session, council);
    await get(FollowUpService).takeIn(system, meeting.itemIds[1], [
      { key: 'brev', text: 'Sende brev', owner: 'Sekretariatet', due: '2021-03-15', status: 'open' },
      { key: 'seminar', text: 'Holde seminar', owner: 'Bjarne Vik', due: '2021-02-01', status: 'open' },
      { key: 'innspill', text: 'Gi innspill', owner: 'Aud Holm', due: '2021-02-15', status: 'done' },
    ]);
    const of = async (name: 'tiril' | 'bjarne' | 'dina', selection: FollowUpSelection) =>
      (await get(FollowUpQueries).selected(council.as(name), selection, '2021-03-01')).map(({ key }) => key);
    expect(await of('dina', 'open')).toEqual(['seminar', 'brev']);
    expect(await of('dina', 'overdue')).toEqual(['seminar']);
    expect(await of('dina', 'closed')).toEqual(['innspill']);
    expect(await Promise.all((['tiril', 'bjarne', 'dina'] as const).map((who) => of(who, 'mine')))).toEqual([
      ['brev'],
      ['seminar'],
      [],
    ]);
    await expect(
      get(FollowUpQueries).selected(council.as('nora'), 'open', '2021-03-01'),
    ).rejects.toMatchObject({ code: 'actionPlan.forbidden' });
  });

  it('are listed in the next status case until they are closed, as they were when its innkalling went out', async () => {
    const { system } = council;
    const meeting = await aHeldMeeting(session, council);
    const next = { id: newId(), startsAt: new Date('2021-02-26T08:00:00Z') };
    await get(FollowUpService).takeIn(system, meeting.itemIds[1], [
      { key: 'brev', text: 'Sende brev', owner: 'Sekretariatet', due: '2021-03-15', status: 'open' },
      {
        key: 'gjort',
        text: 'Lage liste',
        owner: 'Aud Holm',
        status: 'done',
        closedAt: new Date('2021-02-20'),
      },
      { key: 'for', text: 'Ringe', owner: 'Aud Holm', status: 'done', closedAt: new Date('2021-02-01') },
      { key: 'siden', text: 'Skrive', owner: 'Aud Holm', status: 'open', openedAt: new Date('2021-02-21') },
    ]);
    const listed = async (name: 'bjarne' | 'nora', sentAt?: Date) =>
      (await get(FollowUpQueries).listedFor(council.as(name), next, sentAt)).map(({ text }) => text);
    expect(await listed('bjarne', new Date('2021-02-12'))).toEqual(['Sende brev', 'Lage liste']);
    expect(await listed('bjarne')).toEqual(['Sende brev', 'Skrive']);
    expect(await listed('nora')).toEqual([]);
    const own = { id: meeting.id, startsAt: new Date('2021-01-20T08:00:00Z') };
    expect(await get(FollowUpQueries).listedFor(council.as('bjarne'), own)).toEqual([]);
    const [{ id, version }] = await get(FollowUpQueries).ofMeeting(system, meeting.id);
    await get(FollowUpService).step(system, id, 'finish', version);
    expect(await listed('bjarne')).toEqual(['Skrive']);
  });

  it('page through the open list without losing those without a date', async () => {
    const { system } = council;
    const meeting = await aHeldMeeting(session, council);
    await get(FollowUpService).takeIn(
      system,
      meeting.itemIds[0],
      [1, 2, 3].map((n) => ({
        key: `punkt-${n}`,
        text: `Punkt ${n}`,
        owner: 'Sekretariatet',
        status: 'open',
      })),
    );
    const first = await get(FollowUpQueries).open(system, { limit: 2 });
    const second = await get(FollowUpQueries).open(system, { limit: 2, cursor: first.next! });
    expect([...first.rows, ...second.rows].map((row) => row.key).sort()).toEqual([
      'punkt-1',
      'punkt-2',
      'punkt-3',
    ]);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CouncilCreationService } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aCalledMeeting, aHeldMeeting } from '#test/builders/a-meeting';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { ActionPlanModule } from './action-plan.module.js';
import { ActionPlanQueries } from './action-plan.queries.js';
import type { ActivityRecord, PlanRecord } from './action-plan.rules.js';
import { ActionPlanService } from './action-plan.service.js';
import { ActivityOverviewQueries } from './activity-overview.queries.js';
import { ActivityQueries } from './activity.queries.js';
import { ActivityService } from './activity.service.js';
import { ReferenceGroupQueries } from './reference-group.queries.js';
import { ReferenceGroupService } from './reference-group.service.js';

let session: DomainSession;
let council: TestCouncil;
let councils = 0;
let planId: string;

const get = <Service>(service: new (...needs: never[]) => Service): Service => session.features.get(service);

const plan: PlanRecord = {
  ...{ key: 'plan-2020', title: 'Handlingsplan 2020–2021', versionLabel: 'juni 2020', from: '2020-06-01' },
  areas: [
    {
      ...{ key: 'teknologi', name: 'Teknologi og digitalisering', aliases: ['Digitalisering', 'Teknologi'] },
      subAreas: [
        { key: 'helsedata', name: 'Helsedata', goals: [{ key: 'helsedata-1', text: 'Enklere tilgang.' }] },
        { key: 'forutsetninger', name: 'Forutsetninger', goals: [] },
      ],
    },
    { key: 'baerekraft', name: 'En bærekraftig helsetjeneste', aliases: [], subAreas: [] },
  ],
};

const activity = (rest: Partial<ActivityRecord> = {}): ActivityRecord => ({
  ...{ key: 'brev', area: 'teknologi', title: 'Brev til departementet', status: 'done', date: '2021-02-08' },
  ...rest,
});

beforeAll(async () => {
  session = await openDomainSession(MeetingsModule, ActionPlanModule);
});

afterAll(() => session.close());

beforeEach(async () => {
  council = await aCouncil(session, {}, `radet-${++councils}`);
  planId = await get(ActionPlanService).takeIn(council.system, plan);
});

describe('the plan', () => {
  it('comes back in its order, and finds an area by any of its names', async () => {
    const queries = get(ActionPlanQueries);
    const read = await queries.planOn(council.as('nora'), '2021-02-26');
    expect(read).toMatchObject({
      key: 'plan-2020',
      versionLabel: 'juni 2020',
      validFrom: '2020-06-01',
      areas: plan.areas,
    });
    expect((await queries.areaCalled(council.as('nora'), 'DIGITALISERING', '2021-02-26'))?.key).toBe(
      'teknologi',
    );
  });

  it('gives no name to two areas', async () => {
    const [first, second] = (await get(ActionPlanQueries).planOn(council.system, '2021-02-26'))!.areas;
    const rename = (name: string, aliases: string[]) =>
      get(ActionPlanService).renameArea(council.system, second.id, { name, aliases }, second.version);
    await expect(rename(second.name, ['teknologi og digitalisering'])).rejects.toMatchObject({
      code: 'area.nameAmbiguous',
    });
    await rename('Bærekraft', ['En bærekraftig helsetjeneste']);
    await expect(rename('Igjen', [])).rejects.toMatchObject({ code: 'database.stale' });
    const areas = (await get(ActionPlanQueries).planOn(council.system, '2021-02-26'))!.areas;
    expect(areas.map((area) => area.name)).toEqual([first.name, 'Bærekraft']);
    await expect(
      get(ActionPlanService).renameArea(council.as('nora'), first.id, first, 1),
    ).rejects.toMatchObject({
      code: 'actionPlan.forbidden',
    });
  });
});

describe('activities', () => {
  it('name a case that exists, here or from before the program', async () => {
    await aHeldMeeting(session, council);
    await get(CouncilCreationService).addEarlierCases(council.system, [
      { sequence: 43, meeting: 4, year: 2020, title: 'Teknologi', treatedOn: '2020-09-24' },
    ]);
    const add = (source: string) =>
      get(ActivityService).add(council.as('tiril'), { ...activity(), source, subArea: 'helsedata' });
    await add('Sak 2-1-2021');
    await add('43/2020 (møte 4/2020)');
    await expect(add('51/5/2021')).rejects.toMatchObject({ code: 'activity.sourceUnknown' });
    const rows = await get(ActivityQueries).ofPlan(council.as('nora'), planId);
    expect(rows.map(({ key, sourceCase, decidedOn }) => [key, sourceCase, decidedOn])).toEqual([
      ['brev-til-departementet', '2/1/2021', '2021-01-20'],
      ['brev-til-departementet-2', '43/4/2020', null],
    ]);
  });

  it('keep sub-areas in their area, and tell every fault', async () => {
    await expect(
      get(ActivityService).takeIn(council.system, activity({ area: 'baerekraft', subArea: 'helsedata' })),
    ).rejects.toMatchObject({ code: 'activity.invalid', faults: [{ path: '/subArea' }] });
    await expect(
      get(ActivityService).takeIn(council.system, activity({ area: 'ukjent' })),
    ).rejects.toMatchObject({
      code: 'area.notFound',
    });
  });

  it('make the overview of a day, with an empty row where nothing was done (D29)', async () => {
    const { system } = council;
    const service = get(ActivityService);
    const meeting = await aCalledMeeting(session, council);
    const ids = [
      await service.takeIn(system, activity()),
      await service.takeIn(
        system,
        activity({ key: 'senere', title: 'Seminar', status: 'planned', date: '2021-04-20' }),
      ),
      await service.takeIn(
        system,
        activity({ key: 'besluttes-na', title: 'Ny', status: 'planned', source: '5/2/2021' }),
      ),
    ];
    await service.reportAt(system, meeting.id, [ids[1], ids[0]]);
    const reported = await get(ActivityQueries).reportedAt(system, meeting.id);
    expect(reported.map((row) => row.key)).toEqual(['senere', 'brev']);
    const model = await get(ActivityOverviewQueries).model(council.as('bjarne'), '2021-02-26');
    expect(model).toMatchObject({
      asOf: 'Per 26. februar 2021',
      areas: [
        {
          name: 'Teknologi og digitalisering',
          activities: [
            { date: '08.02.2021', title: 'Brev til departementet', status: 'Gjennomført', source: '' },
            { date: '20.04.2021', title: 'Seminar', status: 'Planlagt' },
          ],
        },
        { name: 'En bærekraftig helsetjeneste', activities: [] },
      ],
    });
    expect(await get(ActivityOverviewQueries).warnings(system, '2021-02-26')).toEqual([]);
  });
});

describe('reference groups', () => {
  it('keep their members in order, and a person once', async () => {
    const { system, people } = council;
    const service = get(ReferenceGroupService);
    const record = {
      ...{ key: 'gruppe', name: 'Referansegruppe for teknologi', area: 'teknologi', appointedBy: '7/1/2021' },
      memberIds: [people.dina, people.bjarne],
    };
    const id = await service.takeIn(system, record);
    expect(await service.takeIn(system, record)).toBe(id);
    await expect(service.takeIn(system, { ...record, memberIds: [people.dina] })).rejects.toMatchObject({
      code: 'referenceGroup.keyTaken',
    });
    await expect(
      service.change(system, id, { ...record, memberIds: [people.dina, people.dina] }, 1),
    ).rejects.toMatchObject({ code: 'referenceGroup.memberTwice' });
    const [group] = await get(ReferenceGroupQueries).ofPlan(council.as('nora'), planId);
    expect(group).toMatchObject({ memberNames: ['Dina Moe', 'Bjarne Vik'], appointedBy: '7/1/2021' });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CouncilsModule } from '#domain/councils';
import { MeetingQueries } from '#domain/meetings';
import {
  SaksframleggQueries,
  SaksframleggRecordService,
  WrittenPaperQueries,
  WaitingPaperService,
} from '#domain/saksframlegg';
import { osloLocal } from '#kernel/oslo-time';
import { daysAfter, workingDayFrom } from '#kernel/working-days';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, anItem } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { WrittenProcedureModule } from './written-procedure.module.js';
import { WrittenProcedureQueries } from './written-procedure.queries.js';
import { WrittenProcedureService } from './written-procedure.service.js';

let session: DomainSession;
let council: TestCouncil;
let service: WrittenProcedureService;
let id: string;
/** Each test in a year of its own. */
let now: Date;
let year = 2031;

const day = () => workingDayFrom(daysAfter(osloLocal(now).date, 10, 'calendar'));
const one = () => session.features.get(WrittenProcedureQueries).one(council.as('dina'), id);

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule, WrittenProcedureModule);
  council = await aCouncil(session);
  service = session.features.get(WrittenProcedureService);
});

afterAll(() => session.close());

beforeEach(() => {
  now = new Date(`${year}-03-05T09:00:00Z`);
  year += 1;
});

it('the same question, sent twice at once, is asked once', async () => {
  const question = {
    ...{ title: 'Høringssvar', html: '<p>Fristen er før neste møte.</p>' },
    ...{ proposedVedtak: ['Ja.'], deadline: { date: day(), time: '12:00' } },
  };
  const start = () => service.start(council.as('tiril'), question, now);
  const both = await Promise.allSettled([start(), start()]);
  expect(both.flatMap((each) => (each.status === 'rejected' ? [each.reason as object] : []))).toMatchObject([
    { code: 'writtenProcedure.askedAlready' },
  ]);
});

describe('a written procedure of a matter that has its paper', () => {
  const deadline = () => ({ date: day(), time: '12:00' });
  const startFrom = (kind: 'item' | 'paper', from: string) =>
    service.startFrom(council.as('tiril'), { kind, id: from }, deadline(), now);
  const paperOf = (itemId: string) =>
    session.features.get(SaksframleggQueries).ofItem(council.as('dina'), itemId);

  /** A meeting later in the year, with one item that has a paper. */
  async function anItemWithPaper(
    rest: { status?: 'planned' | 'called'; proposed?: string[] } = {},
  ): Promise<{ itemId: string; paperId: string; meetingId: string }> {
    const { status = 'planned', proposed = ['Rådet støtter planen.'] } = rest;
    const number = status === 'planned' ? {} : { sequence: 9 };
    const { id: meetingId, itemIds } = await aHeldMeeting(session, council, {
      ...{ number: 2, year: year - 1, status },
      items: [{ ...anItem(9, 'Nasjonal plan', { status: 'planned' }), sequence: null, ...number }],
      startsAt: new Date(`${year - 1}-06-05T08:00:00Z`),
      endsAt: new Date(`${year - 1}-06-05T11:00:00Z`),
    });
    const paperId = await session.features.get(SaksframleggRecordService).takeIn(council.system, {
      ...{ agendaItemId: itemIds[0], status: 'draft', submittedBy: council.people.tiril },
      ...{ caseOfficers: [], earlierTreated: [], areaKeys: [], proposedVedtak: proposed },
      sections: [{ kind: 'mainPoints', heading: null, html: '<p>Planen er <strong>god</strong>.</p>' }],
      ...{ changedAt: now, sentAt: null },
    });
    return { itemId: itemIds[0], paperId, meetingId };
  }
  const agendaOf = async (meetingId: string) =>
    (await session.features.get(MeetingQueries).byId(council.as('tiril'), meetingId)).agenda;

  it('takes the paper along from an agenda that nobody has seen', async () => {
    const { itemId, paperId, meetingId } = await anItemWithPaper();
    id = await startFrom('item', itemId);
    const view = await one();
    expect(view).toMatchObject({ title: 'Nasjonal plan', proposedVedtak: ['Rådet støtter planen.'] });
    const { paper, sections } = await paperOf(view.agendaItemId);
    expect([paper.id, paper.status, sections[0].html]).toEqual([
      ...[paperId, 'sent', '<p>Planen er <strong>god</strong>.</p>'],
    ]);
    expect(await agendaOf(meetingId)).toEqual([]);
  });

  it('copies the paper from an agenda that is sent, where the item stands as withdrawn', async () => {
    const { itemId, paperId, meetingId } = await anItemWithPaper({ status: 'called' });
    id = await startFrom('item', itemId);
    const { paper, item } = await paperOf((await one()).agendaItemId);
    expect([paper.status, item.continuesId]).toEqual(['sent', itemId]);
    expect(paper.id).not.toBe(paperId);
    expect(await agendaOf(meetingId)).toMatchObject([
      { status: 'withdrawn', statusReason: 'Behandles skriftlig' },
    ]);
    await expect(startFrom('item', itemId)).rejects.toMatchObject({ code: 'writtenProcedure.sourceOver' });
  });

  it('begins from a paper that waits, and refuses one without a proposal, changing nothing', async () => {
    const waiting = session.features.get(WaitingPaperService);
    const { itemId } = await anItemWithPaper({ proposed: [] });
    await expect(startFrom('item', itemId)).rejects.toMatchObject({
      faults: [{ path: '/source', code: 'writtenProcedure.proposalMissing' }],
    });
    await waiting.release(council.as('tiril'), itemId);
    const [{ id: paperId }] = await waiting.list(council.as('tiril'));
    const texts = session.features.get(WrittenPaperQueries);
    expect(await texts.waiting(council.as('tiril'), paperId)).toMatchObject({
      ...{ title: 'Nasjonal plan', paper: { proposedVedtak: [] }, vedlegg: [] },
      sections: [{ html: '<p>Planen er <strong>god</strong>.</p>' }],
    });
    await expect(texts.at(council.as('dina'), paperId)).rejects.toMatchObject({
      code: 'saksframlegg.notAllowed',
    });
    await expect(startFrom('paper', paperId)).rejects.toMatchObject({ code: 'writtenProcedure.invalid' });
    expect((await waiting.list(council.as('tiril'))).map((paper) => paper.id)).toContain(paperId);
    await expect(
      service.startFrom(council.as('dina'), { kind: 'paper', id: paperId }, deadline(), now),
    ).rejects.toMatchObject({ code: 'writtenProcedure.forbidden' });
  });
});

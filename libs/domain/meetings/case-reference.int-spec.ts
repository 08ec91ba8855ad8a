import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CouncilCreationService, CouncilsModule } from '#domain/councils';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, anItem, type TestMeeting } from '#test/builders/a-meeting';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { CaseReferenceQueries } from './case-reference.queries.js';
import { MeetingQueries } from './meeting.queries.js';
import { MeetingsModule } from './meetings.module.js';

let session: DomainSession;
let council: TestCouncil;
let second: TestMeeting;

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule, MeetingsModule);
  council = await aCouncil(session);
  await session.features.get(CouncilCreationService).addEarlierCases(
    council.system,
    [17, 18, 19, 20]
      .map((sequence) => ({ sequence, meeting: 2, year: 2020, title: `Sak ${sequence}`, treatedOn: null }))
      .concat([{ sequence: 28, meeting: 3, year: 2020, title: 'Handlingsplan', treatedOn: null }])
      .concat([{ sequence: 51, meeting: 5, year: 2020, title: 'Bærekraft', treatedOn: null }]),
  );
  await aHeldMeeting(session, council, { items: [anItem(5, 'Helsedata'), anItem(7, 'Kliniske studier')] });
  second = await aHeldMeeting(session, council, {
    ...{ number: 2, items: [anItem(14, 'Teknologi'), anItem(15, 'Bærekraft')] },
    ...{ startsAt: new Date('2021-02-26T08:00:00Z'), endsAt: new Date('2021-02-26T11:00:00Z') },
  });
});

afterAll(() => session.close());

const resolve = (...references: string[]) =>
  session.features
    .get(CaseReferenceQueries)
    .resolveEarlier(council.as('tiril'), second.id, references, '/earlierTreated');

describe('a reference to an earlier case', () => {
  it('is chosen among the cases before the meeting, newest first', async () => {
    const { startsAt } = (await session.features.get(MeetingQueries).byId(council.as('tiril'), second.id))
      .meeting;
    const cases = await session.features.get(CaseReferenceQueries).earlierThan(council.as('tiril'), startsAt);
    expect(cases.map(({ sequence, title }) => `${sequence} ${title}`)).toEqual([
      ...['7 Kliniske studier', '5 Helsedata', '51 Bærekraft', '28 Handlingsplan'],
      ...['20 Sak 20', '19 Sak 19', '18 Sak 18', '17 Sak 17'],
    ]);
  });

  it.each([
    ['5/1/2021', ['Helsedata']],
    ['Sak 5-1-2021', ['Helsedata']],
    ['HO21-rådet 7/1/21', ['Kliniske studier']],
    ['28/20 (møte 3/2020)', ['Handlingsplan']],
    ['17-20 (møte 2/2020)', ['Sak 17', 'Sak 18', 'Sak 19', 'Sak 20']],
  ])('"%s" finds the case', async (reference, titles) => {
    const found = await resolve(reference);
    expect(found.ok && found.cases.map((known) => known.title)).toEqual(titles);
  });

  it.each([
    ['51/5/2021', 'caseReference.didYouMean', { number: '51/5/2021', suggestion: '51/5/2020' }],
    ['28/4/2020', 'caseReference.didYouMean', { number: '28/4/2020', suggestion: '28/3/2020' }],
    ['999/9/1999', 'caseReference.unknown', { number: '999/9/1999' }],
    ['21/941', 'caseReference.unreadable', { reference: '21/941' }],
  ])('"%s" is refused: %s', async (reference, code, params) => {
    expect(await resolve(reference)).toEqual({
      ok: false,
      faults: [{ path: '/earlierTreated/0', code, params }],
    });
  });

  it('to a case of the same meeting is refused: it has not been treated before', async () => {
    const refused = await resolve('5/1/2021', '14/2/2021');
    expect(refused).toMatchObject({ ok: false, faults: [{ path: '/earlierTreated/1' }] });
  });

  it('names every wrong reference at once', async () => {
    const refused = await resolve('51/5/2021', '5/1/2021', 'tull');
    expect(!refused.ok && refused.faults.map((fault) => fault.path)).toEqual([
      '/earlierTreated/0',
      '/earlierTreated/2',
    ]);
  });

  it('does not find cases of another council', async () => {
    const other = await aCouncil(session, {}, 'naboradet');
    const found = await session.features
      .get(CaseReferenceQueries)
      .resolve(other.as('tiril'), ['5/1/2021'], '');
    expect(found).toMatchObject({ ok: false, faults: [{ code: 'caseReference.unknown' }] });
  });
});

describe('a case by its number', () => {
  it('is found in any printed form, with its meeting', async () => {
    const queries = session.features.get(MeetingQueries);
    const { item, view } = await queries.byCaseNumber(council.as('dina'), 'Sak 14-2-2021');
    expect([item.title, item.printedNumber, view.meeting.number]).toEqual(['Teknologi', '14/2/2021', 2]);
  });

  it.each([
    ['14/1/2021', 'agendaItem.notFound'],
    ['14/9/2021', 'agendaItem.notFound'],
    ['i morgen', 'caseReference.unreadable'],
  ])('"%s" is not found: %s', async (number, code) => {
    await expect(
      session.features.get(MeetingQueries).byCaseNumber(council.as('dina'), number),
    ).rejects.toMatchObject({ code });
  });
});

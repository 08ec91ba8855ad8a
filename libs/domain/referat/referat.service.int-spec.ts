import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HabilitetModule, HabilitetService } from '#domain/habilitet';
import { MeetingsModule } from '#domain/meetings';
import { VedtakModule, VedtakQueries, VedtakService } from '#domain/vedtak';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aCalledMeeting, aHeldMeeting, type TestMeeting } from '#test/builders/a-meeting';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { ReferatApprovalService } from './referat-approval.service.js';
import { ReferatDocumentQueries } from './referat-document.queries.js';
import { AccountWritingService } from './account-writing.service.js';
import { ReferatDraftingService } from './referat-drafting.service.js';
import { ReferatRecordService } from './referat-record.service.js';
import { ReferatModule } from './referat.module.js';
import { ReferatQueries } from './referat.queries.js';

let session: DomainSession;
let council: TestCouncil;
let meeting: TestMeeting;
let councils = 0;

const get = <Service>(service: new (...needs: never[]) => Service): Service => session.features.get(service);

/** Vedtak in the two treated items, locked. */
async function decided(): Promise<void> {
  const { system, people } = council;
  const [first, second] = meeting.itemIds;
  await get(VedtakService).record(system, first, {
    ...{
      outcome: 'approved',
      paragraphs: ['Innkallingen og sakslisten godkjennes.'],
      changes: [],
      statements: [],
    },
  });
  await get(VedtakService).record(system, second, {
    ...{ outcome: 'adoptedWithChanges', paragraphs: ['Planen vedtas.'], changes: ['Nytt tredje punkt.'] },
    vote: { unanimous: false, votesFor: 3, votesAgainst: 1 },
    statements: [{ personId: people.bjarne, kind: 'dissent', text: 'Jeg stemte imot.' }],
  });
  await get(VedtakService).lockMeeting(system, meeting.id);
}

beforeAll(async () => {
  session = await openDomainSession(MeetingsModule, HabilitetModule, VedtakModule, ReferatModule);
});

afterAll(() => session.close());

beforeEach(async () => {
  council = await aCouncil(session, {}, `radet-${++councils}`);
  meeting = await aHeldMeeting(session, council);
});

describe('the way of a referat', () => {
  it('goes from draft by the comment round to approval in a later meeting, and seals the vedtak', async () => {
    const { system } = council;
    const approval = get(ReferatApprovalService);
    await decided();
    await get(ReferatDraftingService).begin(system, meeting.id, '2021-01-22', council.people.tiril);
    expect(await approval.proposedDates(system, meeting.id)).toEqual({
      sendForComment: '2021-01-29',
      commentDeadline: '2021-02-05',
    });
    const sent = await approval.sendForComment(system, meeting.id, '2021-01-29', undefined, 1);
    expect(sent).toMatchObject({ status: 'forComment', commentDeadline: '2021-02-05', draftVersion: 1 });
    const back = await approval.takeBack(system, meeting.id, sent.version);
    expect(back).toMatchObject({ status: 'draft', draftVersion: 2 });
    const laid = await approval.layForApproval(system, meeting.id, '2021-02-10', back.version);
    await aCalledMeeting(session, council);
    const approved = await approval.approve(council.as('aud'), meeting.id, 'Sak 4-2-2021', laid.version);
    expect(approved).toMatchObject({ status: 'approved', approvedIn: '4/2/2021' });
    const vedtak = await session.unitOfWork.read(system, () => get(VedtakQueries).ofItems(meeting.itemIds));
    expect([...vedtak.values()].map((row) => row.state)).toEqual(['sealed', 'sealed']);
  });

  it('does not leave the secretariat while a vedtak is missing or open', async () => {
    const { system } = council;
    await get(ReferatDraftingService).begin(system, meeting.id, '2021-01-22');
    const send = () =>
      get(ReferatApprovalService).sendForComment(system, meeting.id, '2021-01-29', undefined, 1);
    await expect(send()).rejects.toMatchObject({
      code: 'referat.vedtakMissing',
      params: { number: '1/1/2021' },
    });
    await get(VedtakService).record(system, meeting.itemIds[0], {
      ...{ outcome: 'none', paragraphs: [], changes: [], statements: [] },
    });
    await expect(send()).rejects.toMatchObject({ code: 'referat.vedtakOpen' });
  });

  it('is approved in a case that exists and comes later', async () => {
    const { system } = council;
    await decided();
    await get(ReferatRecordService).takeIn(system, meeting.id, {
      ...{ status: 'forApproval', draftVersion: 1, date: '2021-02-10' },
    });
    const approve = (number: string) => get(ReferatApprovalService).approve(system, meeting.id, number, 1);
    await expect(approve('1/1/2021')).rejects.toMatchObject({ code: 'referat.approvedInNotLater' });
    await expect(approve('4/2/2021')).rejects.toMatchObject({ code: 'referat.approvedInUnknown' });
    await expect(approve('ganske snart')).rejects.toMatchObject({ code: 'referat.approvedInUnknown' });
  });

  it('lets one of two writers win, and only one referat for a meeting', async () => {
    const { system } = council;
    const drafting = get(ReferatDraftingService);
    await drafting.begin(system, meeting.id, '2021-01-22');
    await expect(drafting.begin(system, meeting.id, '2021-01-22')).rejects.toMatchObject({
      code: 'referat.exists',
    });
    const change = (date: string) => drafting.changeHead(system, meeting.id, { date }, 1);
    const both = await Promise.allSettled([change('2021-01-23'), change('2021-01-24')]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((each) => each.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'database.stale' });
  });
});

describe('the account of an item', () => {
  it('takes 100,000 characters, counts versions and refuses what is not author HTML', async () => {
    const { system } = council;
    const accounts = get(AccountWritingService);
    const [itemId] = meeting.itemIds;
    const long = `<p>${'Rådet drøftet saken grundig. '.repeat(3500)}</p>`;
    expect(await accounts.writeAccount(system, itemId, long)).toBe(1);
    expect(await accounts.writeAccount(system, itemId, '<p>Kortere.</p>', 1)).toBe(2);
    await expect(accounts.writeAccount(system, itemId, '<p>En annen.</p>', 1)).rejects.toMatchObject({
      code: 'database.stale',
    });
    await expect(accounts.writeAccount(system, itemId, '<p onclick="x()">a</p>', 2)).rejects.toMatchObject({
      code: 'referat.accountInvalid',
    });
  });

  it('is closed when the referat is approved', async () => {
    const { system } = council;
    await get(ReferatRecordService).takeIn(system, meeting.id, {
      ...{ status: 'approved', draftVersion: 2, date: '2021-02-26', approvedIn: '4/2/2021' },
    });
    await expect(
      get(AccountWritingService).writeAccount(system, meeting.itemIds[0], '<p>For sent.</p>'),
    ).rejects.toMatchObject({ code: 'referat.locked' });
  });
});

describe('reading a referat', () => {
  it('is refused with the reason until the reader may, and never crosses councils', async () => {
    const { system } = council;
    const queries = get(ReferatQueries);
    await expect(queries.ofMeeting(council.as('tiril'), meeting.id)).rejects.toMatchObject({
      code: 'referat.notFound',
    });
    await expect(queries.ofMeeting(council.as('bjarne'), meeting.id)).rejects.toMatchObject({
      code: 'referat.notVisible',
    });
    await get(ReferatRecordService).takeIn(system, meeting.id, {
      ...{ status: 'forComment', draftVersion: 1, date: '2021-01-29' },
    });
    expect(await queries.ofMeeting(council.as('lars'), meeting.id)).toMatchObject({ status: 'forComment' });
    await expect(queries.ofMeeting(council.as('nora'), meeting.id)).rejects.toMatchObject({
      code: 'referat.notVisible',
    });
    const other = await aCouncil(session, {}, `annet-${councils}`);
    await expect(queries.ofMeeting(other.as('tiril'), meeting.id)).rejects.toMatchObject({
      code: 'referat.notFound',
    });
    expect(await queries.statuses(council.as('nora'), [meeting.id])).toEqual(new Map());
  });

  it('gives a document with who was there, what was said and what was decided', async () => {
    const { system, people } = council;
    const [first, second] = meeting.itemIds;
    await get(HabilitetService).record(system, first, [
      { personId: people.dina, legalBasis: 'fvl. § 6 annet ledd', steppedAside: true },
    ]);
    await decided();
    await get(AccountWritingService).writeAccount(system, second, '<p>Rådet drøftet planen.</p>');
    await get(ReferatRecordService).takeIn(system, meeting.id, {
      ...{ status: 'forComment', draftVersion: 2, date: '2021-01-29', writtenById: people.tiril },
      ...{ sentForComment: '2021-01-29', commentDeadline: '2021-02-05' },
    });
    const row = { number: '2/1/2021', text: 'Sende brev', owner: 'Sekretariatet', due: '08.02.2021' };
    const model = await get(ReferatDocumentQueries).referat(council.as('bjarne'), meeting.id, [row]);
    expect(model).toMatchObject({
      id: 'referat-1-2021',
      meetingNumber: 'Møte 1/2021',
      date: 'onsdag 20. januar 2021 kl. 09.00–12.00',
      meetingChair: 'Aud Holm',
      writtenBy: 'Tiril Lund',
      status: 'Utkast, sendt til merknad 29. januar 2021 med frist 5. februar 2021',
      quorum: '4 av 4 plasser representert; rådet var vedtaksført.',
      followUps: [row],
      meta: { mark: 'UTKAST versjon 2 · 29. januar 2021', identifier: `radet-${councils}/2021/1/referat/v2` },
    });
    expect(model.attendance).toEqual([
      {
        label: 'Til stede',
        people: [
          'Aud Holm (leder), Trond Mohn stiftelse, Bergen',
          'Bjarne Vik, Helse Vest, Bergen',
          'Dina Moe, Oslo universitetssykehus, Oslo (til kl. 11.30)',
        ],
      },
      { label: 'Forfall', people: ['Ingrid Dal, Folkehelseinstituttet, Oslo'] },
      { label: 'Møtende vara', people: ['Lars Ro, Folkehelseinstituttet, Oslo (for Ingrid Dal)'] },
      { label: 'Observatører', people: ['Nora Lie, Helse- og omsorgsdepartementet'] },
      { label: 'Til stede fra sekretariatet', people: ['Tiril Lund, sekretariatsleder'] },
    ]);
    expect(model.items[0]).toMatchObject({
      habilitet: ['Dina Moe fratrådte som inhabil (fvl. § 6 annet ledd).'],
    });
    expect(model.items[1]).toMatchObject({
      ...{ id: 'referat-sak-2-1-2021', number: '2/1/2021', html: '<p>Rådet drøftet planen.</p>' },
      guests: ['Til stede under saken: Nora Lie, Helse- og omsorgsdepartementet (innleder)'],
      vote: 'Vedtatt med 3 mot 1 stemmer',
      changes: ['Nytt tredje punkt.'],
      statements: [{ label: 'Dissens fra Bjarne Vik', text: 'Jeg stemte imot.' }],
    });
    expect(model.items[2]).toMatchObject({ statusNote: 'Saken ble utsatt.', vedtak: [] });
  });

  it('gives a særutskrift of one item', async () => {
    await decided();
    await get(ReferatRecordService).takeIn(council.system, meeting.id, {
      ...{ status: 'approved', draftVersion: 2, date: '2021-02-26', approvedIn: '4/2/2021' },
    });
    const extract = await get(ReferatDocumentQueries).extract(
      council.as('nora'),
      meeting.id,
      meeting.itemIds[1],
    );
    expect(extract).toMatchObject({ status: 'Godkjent i sak 4/2/2021', item: { number: '2/1/2021' } });
    expect(extract.meta.mark).toBeUndefined();
    await expect(
      get(ReferatDocumentQueries).extract(council.system, meeting.id, meeting.id),
    ).rejects.toMatchObject({ code: 'referat.itemNotFound' });
  });
});

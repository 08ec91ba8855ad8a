import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowUpService } from '#domain/action-plan';
import { AgendaService, AgendaShieldService } from '#domain/meetings';
import { SaksframleggQueries, SaksframleggWritingService } from '#domain/saksframlegg';
import { newId } from '#kernel/ids';
import { PlanningDesk } from '#test/domain/planning-desk';
import { OfferQueries } from './offer.queries.js';
import { PlanningService } from './planning.service.js';
import { ProposedMatterQueries } from './proposed-matter.queries.js';
import { ProposedMatterService } from './proposed-matter.service.js';
import { YearPlanQueries } from './year-plan.queries.js';

let desk: PlanningDesk;

beforeAll(async () => {
  desk = await PlanningDesk.open();
});

afterAll(() => desk.session.close());

describe('a new meeting', () => {
  it('has standing items with papers; what the settings say in full is ready', async () => {
    const papers = await desk.get(SaksframleggQueries).viewsOfMeeting(desk.as('tiril'), desk.meetingId);
    const told = papers.map(({ item, paper }) => [
      item.standingKey,
      paper.status,
      paper.proposedVedtak.length,
    ]);
    expect(told).toEqual([
      ['innkalling-saksliste', 'ready', 1],
      ['habilitet', 'ready', 1],
      ['godkjenning-referat', 'ready', 1],
      ['orienteringer', 'draft', 1],
      ['eventuelt', 'ready', 0],
      ['evaluering', 'ready', 0],
    ]);
  });

  it('that is planned twice under one key is one, and so is a matter that is added to its agenda', async () => {
    const [tiril, key] = [desk.as('tiril'), newId()];
    const input = {
      ...{ kind: 'ordinary' as const, place: 'Bergen', link: null, chairedBy: null },
      time: { date: '2022-05-06', startTime: '09:00', endTime: '12:00' },
    };
    const plan = () => desk.get(PlanningService).plan(tiril, input, key);
    const [one, other] = await Promise.all([plan(), plan()]);
    expect([other.id, other.number]).toEqual([one.id, one.number]);
    const later = { ...input, time: { ...input.time, date: '2022-05-07' } };
    expect((await desk.get(PlanningService).plan(tiril, later, key)).number).toBe(one.number + 1);

    const matter = { title: 'Ny sak', caseTypes: ['vedtak'] as const, minutes: null, guests: [], key };
    const add = (title: string) => desk.get(AgendaService).add(tiril, one.id, { ...matter, title });
    const [first, again] = await Promise.all([add('Ny sak'), add('Ny sak')]);
    expect(again.id).toBe(first.id);
    expect((await add('En annen sak')).id).not.toBe(first.id);
  });

  it('has the referat of the meeting before attached where it is to be approved', async () => {
    const item = (await desk.agenda()).find(({ standingKey }) => standingKey === 'godkjenning-referat')!;
    expect(item.title).toBe('Godkjenning av referat fra møte 1/2021');
    expect((await desk.paperOf(item.id)).vedlegg).toMatchObject([
      { title: 'Referat fra møte 1/2021', contentKind: 'referat', referatYear: 2021, referatNumber: 1 },
    ]);
  });

  it('shows those who plan the numbers that it would give now', async () => {
    expect((await desk.agenda()).map(({ provisionalNumber }) => provisionalNumber).slice(0, 2)).toEqual([
      '4/2/2021',
      '5/2/2021',
    ]);
    expect((await desk.agenda('aud'))[0].provisionalNumber).toBeNull();
  });
});

describe('an agenda is offered', () => {
  it('what was postponed, which takes its paper, its trail and its shield along', async () => {
    const paper = await desk.get(SaksframleggWritingService).create(desk.as('tiril'), desk.held.itemIds[1]);
    await desk.get(SaksframleggWritingService).save(desk.as('tiril'), paper.id, paper.version, {
      ...{
        sections: [{ kind: 'mainPoints', heading: null, html: '<p>Om saken</p>' }],
        proposedVedtak: ['Ja.'],
      },
    });
    expect((await desk.offers()).postponed).toMatchObject([
      { title: 'Utsatt sak', caseNumber: '2/1/2021', cause: 'postponed', reason: 'Møtet gikk ut på tid' },
      { title: 'Avtalen med Acme', caseNumber: '3/1/2021' },
    ]);
    const open = await desk.take('postponed', desk.held.itemIds[1]);
    const carried = await desk.paperOf(open);
    expect(carried.item.continuesId).toBe(desk.held.itemIds[1]);
    expect(carried.earlierTreated.map(({ caseNumber }) => caseNumber)).toEqual(['2/1/2021']);
    expect([carried.sections[0].html, carried.paper.proposedVedtak]).toEqual(['<p>Om saken</p>', ['Ja.']]);
    const shielded = await desk.item(await desk.take('postponed', desk.held.itemIds[2]));
    expect(shielded).toMatchObject({
      title: 'Avtalen med Acme',
      shield: { shieldedTitle: 'Sak om en avtale' },
    });
    expect((await desk.offers()).postponed).toEqual([]);
    await expect(desk.take('postponed', desk.held.itemIds[1])).rejects.toMatchObject({ code: 'offer.gone' });
  });

  it('an open follow-up, once', async () => {
    const { id } = await desk.get(FollowUpService).add(desk.as('tiril'), desk.held.itemIds[0], {
      ...{ text: 'Sende brev til departementet', owner: 'Sekretariatet' },
    });
    const item = await desk.item(await desk.take('followUp', id));
    expect(item).toMatchObject({ title: 'Sende brev til departementet', continuesId: desk.held.itemIds[0] });
    expect((await desk.offers()).followUps).toEqual([]);
    await desk.get(SaksframleggWritingService).create(desk.as('tiril'), item.id);
    expect((await desk.paperOf(item.id)).earlierTreated.map(({ caseNumber }) => caseNumber)).toEqual([
      '1/1/2021',
    ]);
  });

  it('a theme that a member proposed, with the member’s words as the beginning of its paper', async () => {
    const { id } = await desk.propose('dina', 'theme', 'Kunstig intelligens', 'Først.\n\nSå <b>dette</b>.');
    const itemId = await desk.take('theme', id);
    expect((await desk.item(itemId)).title).toBe('Kunstig intelligens');
    expect((await desk.paperOf(itemId)).sections.map(({ html }) => html)).toEqual([
      '<p>Først.</p><p>Så &lt;b&gt;dette&lt;/b&gt;.</p>',
    ]);
    const [own] = await desk.get(ProposedMatterQueries).own(desk.as('dina'));
    expect(own).toMatchObject({ id, status: 'accepted', agendaItemId: itemId, proposerName: 'Dina Moe' });
  });

  it('nothing to others than the secretariat', async () => {
    await expect(desk.get(OfferQueries).of(desk.as('aud'), desk.meetingId)).rejects.toMatchObject({
      code: 'meeting.notAllowed',
    });
  });
});

describe('a matter for Eventuelt', () => {
  const parts = async () =>
    (await desk.agenda())
      .filter(({ letter }) => letter !== null)
      .map(({ letter, title }) => `${letter} ${title}`);
  const version = async (id: string) =>
    (await desk.get(ProposedMatterQueries).byId(desk.as('tiril'), id)).version;

  it('becomes a part of that item when the chair accepts it', async () => {
    const first = await desk.propose('aud', 'eventuelt', 'Seminar i mai');
    const { id } = await desk.get(ProposedMatterService).propose(desk.as('tiril'), {
      ...{
        kind: 'eventuelt',
        meetingId: desk.meetingId,
        title: 'Møteplan',
        text: '',
        proposedBy: desk.council.people.bjarne,
      },
    });
    for (const each of [first.id, id])
      await desk.get(ProposedMatterService).accept(desk.as('aud'), each, await version(each));
    expect(await parts()).toEqual(['a Seminar i mai', 'b Møteplan']);
    expect(await desk.get(ProposedMatterQueries).eventueltOf(desk.as('aud'), desk.meetingId)).toHaveLength(2);
  });

  it('that is too large waits as a theme for another meeting', async () => {
    const { id } = await desk.propose('aud', 'eventuelt', 'Hele helsetjenesten');
    await desk
      .get(ProposedMatterService)
      .defer(desk.as('tiril'), id, await version(id), 'Tas på neste møte.');
    expect((await desk.offers()).themes.map((theme) => theme.id)).not.toContain(id);
    expect(await desk.get(ProposedMatterQueries).themes(desk.as('tiril'))).toMatchObject([
      { id, status: 'nextMeeting', answer: 'Tas på neste møte.' },
    ]);
  });

  it('is declined with an answer only, and answered once', async () => {
    const { id } = await desk.propose('aud', 'eventuelt', 'Lunsjen');
    const decline = async (answer: string) =>
      desk.get(ProposedMatterService).decline(desk.as('tiril'), id, await version(id), answer);
    await expect(decline(' ')).rejects.toMatchObject({ code: 'proposal.answerMissing' });
    await decline('Tas opp med sekretariatet.');
    await expect(decline('Igjen')).rejects.toMatchObject({ code: 'proposal.wrongState' });
  });

  it('is proposed by those seated, in their own name, for a meeting that they know of; seen and answered by few', async () => {
    await expect(desk.propose('nora', 'theme', 'X')).rejects.toMatchObject({ code: 'proposal.notAllowed' });
    await expect(desk.propose('dina', 'eventuelt', 'X')).rejects.toMatchObject({
      code: 'meeting.notReadable',
    });
    await expect(desk.propose('dina', 'theme', ' ')).rejects.toMatchObject({
      ...{ code: 'proposal.invalid', faults: [{ path: '/title', code: 'proposal.titleMissing' }] },
    });
    await expect(desk.get(ProposedMatterQueries).queue(desk.as('dina'))).rejects.toMatchObject({
      code: 'proposal.notYours',
    });
    const { id, version: read } = await desk.propose('dina', 'theme', 'Mitt');
    await expect(desk.get(ProposedMatterQueries).byId(desk.as('bjarne'), id)).rejects.toMatchObject({
      code: 'proposal.notFound',
    });
    await expect(desk.get(ProposedMatterService).accept(desk.as('dina'), id, read)).rejects.toMatchObject({
      code: 'proposal.notYours',
    });
  });
});

describe('a shielded item', () => {
  it('is known to its readers only, in the agenda and in its paper', async () => {
    const [item] = (await desk.agenda()).filter(({ shield }) => shield !== null);
    const { version } = await desk.get(AgendaShieldService).shield(desk.as('tiril'), item.id, item.version, {
      ...{
        shieldedTitle: 'Sak om en avtale',
        legalBasis: 'offl. § 23 første ledd',
        reason: '',
        readers: ['member'],
      },
    });
    const [seen] = (await desk.agenda('aud')).filter(({ shield }) => shield !== null);
    expect(seen).toMatchObject({
      title: 'Sak om en avtale',
      guests: [],
      shield: { open: false, reason: null },
    });
    await expect(desk.get(SaksframleggQueries).ofItem(desk.as('aud'), item.id)).rejects.toMatchObject({
      code: 'saksframlegg.shielded',
    });
    const renamed = await desk.get(AgendaService).update(desk.as('tiril'), item.id, version, {
      title: 'Avtalen med Beta',
    });
    expect((await desk.item(item.id)).title).toBe('Avtalen med Beta');
    expect((await desk.agenda('aud')).map(({ title }) => title)).not.toContain('Avtalen med Beta');
    await desk.get(AgendaShieldService).unshield(desk.as('tiril'), item.id, renamed.version);
    expect((await desk.agenda('aud')).map(({ title }) => title)).toContain('Avtalen med Beta');
  });
});

describe('the plan of a year', () => {
  it('has deadlines of each meeting and tells where they meet a day off', async () => {
    await desk.get(PlanningService).planAll(
      desk.as('tiril'),
      ['2021-11-10', '2021-05-17'].map((date) => ({
        ...{ kind: 'ordinary' as const, place: 'Oslo', link: null, chairedBy: null },
        time: { date, startTime: '09:00', endTime: '12:00' },
      })),
    );
    const year = await desk.get(YearPlanQueries).of(desk.as('tiril'), 2021);
    expect(year.map(({ meeting, date }) => [meeting.number, date])).toEqual([
      [1, '2021-01-20'],
      [2, '2021-02-26'],
      [3, '2021-05-17'],
      [4, '2021-11-10'],
    ]);
    expect(year[2].warnings).toEqual([
      { step: 'meeting', date: '2021-05-17', reason: 'publicHoliday', movedTo: null },
    ]);
    expect(await desk.get(YearPlanQueries).of(desk.as('dina'), 2021)).toHaveLength(1);
  });
});

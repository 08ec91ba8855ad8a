import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CouncilsModule, PeopleRegisterService, RegisterQueries } from '#domain/councils';
import { HabilitetService } from '#domain/habilitet';
import { MeetingQueries } from '#domain/meetings';
import { OfferQueries } from '#domain/planning';
import { ReferatQueries } from '#domain/referat';
import { VedtakQueries } from '#domain/vedtak';
import { osloLocal } from '#kernel/oslo-time';
import { daysAfter, workingDayFrom } from '#kernel/working-days';
import { currentManager } from '#platform/database/current-manager';
import { aCouncil, type PersonKey, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, anItem } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { ProcedureLookService } from './procedure-look.service.js';
import { ProcedureReportingService } from './procedure-reporting.service.js';
import { WrittenProcedureModule } from './written-procedure.module.js';
import { WrittenProcedureQueries } from './written-procedure.queries.js';
import { WrittenProcedureService } from './written-procedure.service.js';

let session: DomainSession;
let council: TestCouncil;
let service: WrittenProcedureService;
let id: string;
/** A Wednesday, each test in a year of its own. */
let now: Date;
let year = 2031;

const day = () => workingDayFrom(daysAfter(osloLocal(now).date, 10, 'calendar'));
const atDeadline = () => new Date(`${day()}T11:00:00Z`);
const input = (rest: Partial<Parameters<WrittenProcedureService['start']>[1]> = {}) => ({
  ...{ title: 'Høringssvar', html: '<p>Fristen er før neste møte.</p>' },
  ...{ proposedVedtak: ['Rådet støtter forslaget.'], deadline: { date: day(), time: '12:00' } },
  ...rest,
});
const answer = (person: PersonKey, kind: 'agree' | 'disagree' | 'meeting', at = now) =>
  service.answer(council.as(person), id, { answer: kind, comment: '' }, at);
const one = (person: PersonKey = 'tiril') =>
  session.features.get(WrittenProcedureQueries).one(council.as(person), id);
const look = (at: Date) => session.features.get(ProcedureLookService).look(council.system, at);
const mails = () =>
  session.unitOfWork.read(council.system, () =>
    currentManager().query<{ kind: string; address: string; text: string }[]>(
      `select l.kind, l.text, d.address from mail_letter l join mail_delivery d on d.letter_id = l.id
        where l.related_id = $1 order by d.address`,
      [id],
    ),
  );
const vedtak = async () => {
  const { agendaItemId } = await one();
  return session.unitOfWork.read(council.system, async () =>
    (await session.features.get(VedtakQueries).ofItems([agendaItemId])).get(agendaItemId),
  );
};

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule, WrittenProcedureModule);
  council = await aCouncil(session);
  service = session.features.get(WrittenProcedureService);
  for (const person of await session.features.get(RegisterQueries).people(council.as('tiril')))
    if (person.givenName !== 'Bjarne')
      await session.features
        .get(PeopleRegisterService)
        .updatePerson(council.as('tiril'), person.id, person.version, {
          email: `${person.givenName.toLowerCase()}@radet.example`,
        });
});

afterAll(() => session.close());

beforeEach(async () => {
  now = new Date(`${year}-03-05T09:00:00Z`);
  // What the test before left open has run out by now.
  await look(now);
  year += 1;
  id = await service.start(council.as('tiril'), input(), now);
});

describe('a written procedure', () => {
  it('asks everybody with a seat by mail, with a number and a paper of its own', async () => {
    const view = await one('dina');
    expect(view).toMatchObject({ state: 'open', asked: 4, answeredCount: 0, title: 'Høringssvar' });
    expect(view.caseNumber).toMatch(/^\d+\/1\/20\d\d$/);
    expect(view.proposedVedtak).toEqual(['Rådet støtter forslaget.']);
    expect((await mails()).map(({ kind, address }) => [kind, address])).toEqual([
      ...[
        ['written.request', 'aud@radet.example'],
        ['written.request', 'dina@radet.example'],
      ],
      ['written.request', 'ingrid@radet.example'],
    ]);
    expect((await mails())[0].text).toContain(`/written/${id}`);
    await expect(
      session.features.get(WrittenProcedureQueries).one(council.as('nora'), id),
    ).rejects.toMatchObject({
      code: 'writtenProcedure.forbidden',
    });
  });

  it('takes the last answer of each until the deadline minute, and keeps it from the others meanwhile', async () => {
    await answer('dina', 'disagree');
    await answer('dina', 'agree');
    await answer('aud', 'agree', new Date(atDeadline().getTime() - 1));
    expect((await one('dina')).own).toMatchObject({ answer: 'agree' });
    expect((await one('bjarne')).people.map((person) => person.answer)).toEqual([null, null, null, null]);
    await expect(answer('ingrid', 'agree', atDeadline())).rejects.toMatchObject({
      code: 'writtenProcedure.tooLate',
    });
    await expect(answer('lars', 'agree')).rejects.toMatchObject({ code: 'writtenProcedure.forbidden' });
  });

  it('is closed by the program at the deadline, recorded with numbers, locked and minuted', async () => {
    for (const person of ['aud', 'bjarne'] as const) await answer(person, 'agree');
    await answer('dina', 'disagree');
    expect(await look(new Date(atDeadline().getTime() - 1))).toMatchObject({ closed: 0 });
    expect(await look(atDeadline())).toMatchObject({ closed: 1 });
    expect(await look(atDeadline())).toMatchObject({ closed: 0 });
    expect(await one('dina')).toMatchObject({ state: 'closed', result: 'carried', agreed: 2, disagreed: 1 });
    expect(await vedtak()).toMatchObject({
      ...{ state: 'locked', outcome: 'adopted', paragraphs: ['Rådet støtter forslaget.'] },
      vote: { unanimous: false, votesFor: 2, votesAgainst: 1 },
    });
    const { agendaItemId } = await one();
    const { view } = await session.features.get(MeetingQueries).byItemId(council.as('tiril'), agendaItemId);
    expect(view.meeting).toMatchObject({ status: 'held', kind: 'written' });
    const accounts = await session.unitOfWork.read(council.system, () =>
      session.features.get(ReferatQueries).accountsFor(council.system, [agendaItemId], agendaItemId),
    );
    expect(accounts.get(agendaItemId)?.html).toContain('3 svarte: 2 enige, 1 uenige, 0 ønsket møte.');
  });

  it('is not decided when too few answer: the item waits for a meeting', async () => {
    await answer('aud', 'agree');
    await look(atDeadline());
    expect(await one()).toMatchObject({ state: 'closed', result: 'notQuorate' });
    expect(await vedtak()).toMatchObject({ outcome: 'postponed', paragraphs: [] });
  });

  it('is stopped by one who wants a meeting, after reminding the others, and taken up by the next meeting, once', async () => {
    await answer('aud', 'agree');
    const reminder = new Date(`${daysAfter(day(), -2, 'working')}T08:00:00Z`);
    expect(await look(reminder)).toMatchObject({ reminded: 1 });
    expect(await look(reminder)).toMatchObject({ reminded: 0 });
    const reminded = (await mails()).filter(({ kind }) => kind === 'written.reminder');
    expect(reminded.map(({ address }) => address)).toEqual(['dina@radet.example', 'ingrid@radet.example']);
    await answer('ingrid', 'meeting', reminder);
    expect(await one()).toMatchObject({ state: 'stopped' });
    await expect(answer('dina', 'agree', reminder)).rejects.toMatchObject({
      code: 'writtenProcedure.wrongState',
    });
    expect(await vedtak()).toMatchObject({ outcome: 'postponed' });
    const next = await aHeldMeeting(session, council, {
      ...{ number: 2, year: year - 1, status: 'planned', items: [anItem(9, 'Annet', { status: 'planned' })] },
      startsAt: new Date(`${year - 1}-06-05T08:00:00Z`),
      endsAt: new Date(`${year - 1}-06-05T11:00:00Z`),
    });
    const { agendaItemId } = await one();
    const waiting = async () =>
      (await session.features.get(WrittenProcedureQueries).toReport(council.as('tiril')))
        .filter((view) => view.id === id)
        .map(({ isUndecided }) => isUndecided);
    expect(await waiting()).toEqual([true]);
    const itemId = await session.features
      .get(ProcedureReportingService)
      .report(council.as('tiril'), id, next.id);
    const { item } = await session.features.get(MeetingQueries).byItemId(council.as('tiril'), itemId);
    expect([item.continuesId, item.title]).toEqual([
      ...[agendaItemId, expect.stringMatching(/^Høringssvar \(ikke avgjort i skriftlig behandling, sak /)],
    ]);
    expect(await waiting()).toEqual([]);
    const { postponed } = await session.features.get(OfferQueries).of(council.as('tiril'), next.id);
    expect(postponed.map((offer) => offer.itemId)).not.toContain(agendaItemId);
  });

  it('leaves out who is disqualified', async () => {
    await answer('dina', 'disagree');
    await session.features
      .get(HabilitetService)
      .record(council.system, (await one()).agendaItemId, [
        { personId: council.people.dina, legalBasis: 'fvl. § 6 annet ledd', steppedAside: true },
      ]);
    await expect(answer('dina', 'agree')).rejects.toMatchObject({ code: 'writtenProcedure.disqualified' });
    for (const person of ['aud', 'bjarne', 'ingrid'] as const) await answer(person, 'agree');
    // Everybody who may has answered, so nobody is waited for.
    await service.close(council.as('tiril'), id, now);
    expect(await one()).toMatchObject({ result: 'carried', asked: 3, agreed: 3, disagreed: 0 });
    expect(await vedtak()).toMatchObject({ vote: { unanimous: true } });
  });

  it('is not closed early while somebody has not answered, and is withdrawn with a reason', async () => {
    await expect(service.close(council.as('tiril'), id, now)).rejects.toMatchObject({
      code: 'writtenProcedure.tooEarly',
    });
    await expect(service.withdraw(council.as('tiril'), id, ' ', now)).rejects.toMatchObject({
      code: 'writtenProcedure.reasonMissing',
    });
    await expect(service.withdraw(council.as('dina'), id, 'Feil', now)).rejects.toMatchObject({
      code: 'writtenProcedure.forbidden',
    });
    await service.withdraw(council.as('tiril'), id, 'Teksten var feil', now);
    expect(await one()).toMatchObject({ state: 'withdrawn', withdrawnBecause: 'Teksten var feil' });
    expect(await vedtak()).toMatchObject({ outcome: 'withdrawn' });
  });

  it('is told to the next meeting, once', async () => {
    const queries = session.features.get(WrittenProcedureQueries);
    for (const person of ['aud', 'bjarne', 'dina'] as const) await answer(person, 'agree');
    await look(atDeadline());
    const next = await aHeldMeeting(session, council, {
      ...{ number: 2, year: year - 1, status: 'planned', items: [anItem(9, 'Annet', { status: 'planned' })] },
      startsAt: new Date(`${year - 1}-06-05T08:00:00Z`),
      endsAt: new Date(`${year - 1}-06-05T11:00:00Z`),
    });
    expect((await queries.toReport(council.as('tiril'))).map((view) => view.id)).toContain(id);
    const report = () =>
      session.features.get(ProcedureReportingService).report(council.as('tiril'), id, next.id);
    await report();
    await expect(report()).rejects.toMatchObject({ code: 'writtenProcedure.alreadyReported' });
    expect((await queries.toReport(council.as('tiril'))).map((view) => view.id)).not.toContain(id);
    const { agenda } = await session.features.get(MeetingQueries).byId(council.as('tiril'), next.id);
    expect(agenda.map(({ title }) => title)).toContainEqual(
      expect.stringMatching(/^Resultat av skriftlig behandling: sak \S+ Høringssvar$/),
    );
  });

  it('is refused with every fault: too short a time, nothing to decide', async () => {
    const wrong = input({
      title: ' ',
      html: '',
      proposedVedtak: [],
      deadline: { date: osloLocal(now).date, time: '12:00' },
    });
    await expect(service.start(council.as('tiril'), wrong, now)).rejects.toMatchObject({
      code: 'writtenProcedure.invalid',
      faults: [
        { path: '/title', code: 'writtenProcedure.titleMissing' },
        { path: '/html', code: 'writtenProcedure.textMissing' },
        { path: '/proposedVedtak', code: 'writtenProcedure.proposalMissing' },
        { path: '/deadline/date', code: 'writtenProcedure.tooSoon' },
      ],
    });
    await expect(service.start(council.as('dina'), input(), now)).rejects.toMatchObject({
      code: 'writtenProcedure.forbidden',
    });
  });
});

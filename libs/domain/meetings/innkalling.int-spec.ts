import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CouncilsModule } from '#domain/councils';
import { currentManager } from '#platform/database/current-manager';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { AgendaService } from './agenda.service.js';
import { InnkallingDocumentQueries } from './innkalling-document.queries.js';
import { InnkallingService } from './innkalling.service.js';
import { MeetingPlanningService } from './meeting-planning.service.js';
import { MeetingQueries, type MeetingView } from './meeting.queries.js';
import { MeetingsModule } from './meetings.module.js';

let session: DomainSession;
let council: TestCouncil;
let agenda: AgendaService;
let innkalling: InnkallingService;
let meetingId: string;
let year = 2020;

const item = (title: string) => ({ title, caseTypes: ['vedtak' as const], minutes: 10, guests: [] });
const view = (): Promise<MeetingView> =>
  session.features.get(MeetingQueries).byId(council.as('tiril'), meetingId);
const plan = (date: string) =>
  session.features.get(MeetingPlanningService).create(council.as('tiril'), {
    ...{ kind: 'ordinary', place: 'Zoom', link: null, chairedBy: council.people.aud },
    time: { date, startTime: '09:00', endTime: '12:00' },
  });
const send = async (sentAt = new Date('2021-02-12T09:00:00Z')) =>
  innkalling.send(council.as('tiril'), meetingId, (await view()).meeting.version, sentAt);

/** Sends a new issue, with its reason. */
const sendAgain = async (reason: string) =>
  innkalling.send(
    ...([council.as('tiril'), meetingId, (await view()).meeting.version] as const),
    new Date('2021-02-13T09:00:00Z'),
    { reason },
  );
const later = { changeNote: 'Ny tid', paperNote: '' };
const unchanged = { changeNote: '', paperNote: '' };
const printed = (who: 'tiril' | 'dina' = 'tiril') =>
  session.features.get(InnkallingDocumentQueries).model(council.as(who), meetingId);

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule, MeetingsModule);
  council = await aCouncil(session, { standingItems: [] });
  agenda = session.features.get(AgendaService);
  innkalling = session.features.get(InnkallingService);
});

afterAll(() => session.close());

beforeEach(async () => {
  year += 1;
  meetingId = (await plan(`${year}-02-26`)).id;
  for (const title of ['A', 'B', 'C']) await agenda.add(council.as('tiril'), meetingId, item(title));
});

describe('the innkalling', () => {
  it('is written as a draft that nobody else sees, and a sent issue is not written in', async () => {
    const tiril = council.as('tiril');
    await innkalling.write(tiril, meetingId, '<p>Velkommen.</p>');
    expect((await view()).innkallinger).toMatchObject([
      { issue: 1, sentAt: null, html: '<p>Velkommen.</p>' },
    ]);
    await send();
    await innkalling.write(tiril, meetingId, '<p>Ny saksliste.</p>');
    expect((await view()).innkallinger.map(({ html }) => html)).toEqual([
      '<p>Velkommen.</p>',
      '<p>Ny saksliste.</p>',
    ]);
    const seen = await session.features.get(MeetingQueries).byId(council.as('dina'), meetingId);
    expect(seen.innkallinger.map(({ issue }) => issue)).toEqual([1]);
  });

  it('refuses text outside the subset, with every fault', async () => {
    const html = '<p onclick="x()">Hei</p><script>alert(1)</script>';
    const refused = await innkalling
      .write(council.as('tiril'), meetingId, html)
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'innkalling.htmlNotAllowed' });
    expect((refused as { faults: unknown[] }).faults.length).toBeGreaterThan(1);
  });

  it('is printed with number, time, guests and what is withdrawn', async () => {
    const [a, b] = (await view()).agenda;
    await agenda.update(council.as('tiril'), b.id, b.version, {
      guests: [{ personId: council.people.nora, role: 'innleder' }],
    });
    await innkalling.write(council.as('tiril'), meetingId, '<p>Velkommen.</p>');
    await send();
    const withdrawn = (await view()).agenda.find(({ id }) => id === a.id)!;
    await agenda.withdraw(council.as('tiril'), a.id, withdrawn.version);
    await sendAgain('A utgår');
    const vedlegg = new Map([[b.id, [{ id: 'v', number: 1, title: 'Notat', note: '' }]]]);
    const model = await session.features
      .get(InnkallingDocumentQueries)
      .model(council.as('tiril'), meetingId, vedlegg);
    expect(model.agenda).toEqual([
      {
        id: `sak-1-1-${year}`,
        number: `1/1/${year}`,
        title: 'A',
        caseType: 'Vedtakssak',
        time: '',
        guests: [],
        vedlegg: [],
        statusNote: 'Trukket',
        ...unchanged,
      },
      {
        ...{
          id: `sak-2-1-${year}`,
          number: `2/1/${year}`,
          title: 'B',
          caseType: 'Vedtakssak',
          time: '09.00–09.10',
        },
        guests: ['Nora Lie, Helse- og omsorgsdepartementet (innleder)'],
        vedlegg: [{ id: 'v', number: 1, title: 'Notat', note: '' }],
        statusNote: '',
        ...later,
      },
      {
        id: `sak-3-1-${year}`,
        number: `3/1/${year}`,
        title: 'C',
        caseType: 'Vedtakssak',
        time: '09.10–09.20',
        guests: [],
        vedlegg: [],
        statusNote: '',
        ...later,
      },
    ]);
    expect(model).toMatchObject({
      version: 'Versjon 2, sendt 13. februar 2021',
      changes: {
        heading: 'Endringer siden versjon 1',
        reason: 'A utgår',
        lines: [
          `Sak 1/1/${year} er trukket: A.`,
          `Sak 2/1/${year} har ny tid: 09.00–09.10 (før: 09.10–09.20), B.`,
          `Sak 3/1/${year} har ny tid: 09.10–09.20 (før: 09.20–09.30), C.`,
        ],
      },
      signature: { name: 'Tiril Lund', title: 'sekretariatsleder' },
      apologyNotice: `Meld forfall til sekretariatet så snart som mulig, og senest 19. februar ${year}.`,
    });
    expect(model.meta.mark).toBeUndefined();
    expect(model.recipients.map(({ label, people }) => [label, people.length])).toEqual([
      ['Medlemmer', 4],
      ['Observatører', 1],
    ]);
  });

  it('is marked as a draft before it is sent, with provisional numbers', async () => {
    const model = await session.features.get(InnkallingDocumentQueries).model(council.as('tiril'), meetingId);
    expect(model.meta.mark).toBe('UTKAST versjon 1');
    expect(model.agenda.map(({ number }) => number)).toEqual(['foreløpig 1', 'foreløpig 2', 'foreløpig 3']);
  });

  it('says what it said when it was sent, until the next issue is', async () => {
    await send();
    const [a] = (await view()).agenda;
    await agenda.update(council.as('tiril'), a.id, a.version, { title: 'A med mer' });
    await agenda.add(council.as('tiril'), meetingId, item('D'));
    const seen = await printed('dina');
    expect([seen.version, seen.agenda.map(({ title }) => title)]).toEqual([
      'Versjon 1, sendt 12. februar 2021',
      ['A', 'B', 'C'],
    ]);
    const next = await printed();
    expect(next.meta.mark).toBe('UTKAST versjon 2');
    expect(next.changes?.lines).toEqual([
      `Sak 1/1/${year} har ny tittel: A med mer (før: A).`,
      expect.stringMatching(/^Ny sak .*: D\.$/),
    ]);
    await sendAgain('D er kommet til');
    const sent = await printed('dina');
    expect(sent.agenda.map(({ title, changeNote }) => [title, changeNote])).toEqual([
      ['A med mer', 'Ny tittel'],
      ['B', ''],
      ['C', ''],
      ['D', 'Ny'],
    ]);
  });

  it('needs a reason for each issue but the first, and keeps what was sent from being changed', async () => {
    await send();
    await expect(sendAgain(' ')).rejects.toMatchObject({ code: 'innkalling.reasonMissing' });
    await expect(sendAgain('x'.repeat(501))).rejects.toMatchObject({ code: 'innkalling.reasonTooLong' });
    const change = session.unitOfWork.run(council.as('tiril'), 'test', () =>
      currentManager().query(`update innkalling set html = 'omskrevet' where meeting_id = $1`, [meetingId]),
    );
    await expect(change).rejects.toMatchObject({ code: 'innkalling.sentKept' });
  });
});

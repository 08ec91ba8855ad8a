import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MeetingQueries } from '#domain/meetings';
import { currentManager } from '#platform/database/current-manager';
import type { PersonKey } from '#test/builders/a-council';
import { beforeMeeting, InnkallingDesk } from '#test/domain/innkalling-desk';
import { AnswerLinkQueries } from './answer-link.queries.js';
import { ResponseQueries } from './response.queries.js';
import { ResponseService } from './response.service.js';
import { VaraCallingService } from './vara-calling.service.js';

let desk: InnkallingDesk;

beforeAll(async () => {
  desk = await InnkallingDesk.open();
});

afterAll(() => desk?.session.close());

beforeEach(() => desk.planMeeting());

const apology = (person: PersonKey) =>
  desk.get(ResponseService).answer(desk.council.as(person), desk.meetingId, desk.council.people[person], {
    ...{ answer: 'apology', reason: '' },
  });

describe('answering', () => {
  beforeEach(() => desk.send());

  it('by the link in the mail changes the attendance list, and can be changed again', async () => {
    const token = await desk.tokenOf('ingrid@radet.example');
    const links = desk.get(AnswerLinkQueries);
    expect(await links.invitation(token, beforeMeeting)).toMatchObject({
      personName: 'Ingrid Dal',
      response: null,
    });
    await desk
      .get(ResponseService)
      .answerByLink(token, { answer: 'apology', reason: 'Reise' }, beforeMeeting);
    expect(await desk.rowOf('ingrid')).toMatchObject({ status: 'apology', groupKey: 'apology' });
    const { response } = await links.invitation(token, beforeMeeting);
    expect(response).toMatchObject({ answer: 'apology', reason: 'Reise', via: 'link' });
    await desk.get(ResponseService).answerByLink(token, { answer: 'coming', reason: '' }, beforeMeeting);
    expect(await desk.rowOf('ingrid')).toMatchObject({ status: 'expected', groupKey: 'present' });
    expect((await desk.seat(4)).state.status).toBe('coming');
  });

  it('keeps neither the secret of a link nor the reason in the audit trail', async () => {
    const token = await desk.tokenOf('ingrid@radet.example');
    await desk
      .get(ResponseService)
      .answerByLink(token, { answer: 'apology', reason: 'Hemmelig grunn' }, beforeMeeting);
    const [{ found }] = await desk.session.unitOfWork.read(desk.tiril, () =>
      currentManager().query<{ found: number }[]>(
        `select count(*)::int as found from audit_event e
          where to_jsonb(e)::text like '%Hemmelig grunn%' or to_jsonb(e)::text like '%secret_hash": "%'`,
      ),
    );
    expect(found).toBe(0);
  });

  it('does not work with a link that was changed, with none at all, or after the meeting', async () => {
    const token = await desk.tokenOf('dina@radet.example');
    const links = desk.get(AnswerLinkQueries);
    const other = token.slice(0, -1) + (token.endsWith('A') ? 'E' : 'A');
    await expect(links.open(other, beforeMeeting)).rejects.toMatchObject({ code: 'response.linkUnknown' });
    await expect(links.open('x', beforeMeeting)).rejects.toMatchObject({ code: 'response.linkUnknown' });
    await expect(links.open(token, new Date(`${desk.year}-02-26T11:00:01Z`))).rejects.toMatchObject({
      code: 'response.linkExpired',
    });
  });

  it('is one’s own; the secretariat may note what it is told, and reads the answers alone', async () => {
    const answers = desk.get(ResponseService);
    const { ingrid, dina } = desk.council.people;
    const coming = { answer: 'coming', reason: '' };
    await expect(
      answers.answer(desk.council.as('dina'), desk.meetingId, ingrid, coming),
    ).rejects.toMatchObject({
      code: 'response.notReadable',
    });
    await expect(
      desk.get(ResponseQueries).ofMeeting(desk.council.as('dina'), desk.meetingId),
    ).rejects.toMatchObject({
      code: 'response.notReadable',
    });
    expect(await answers.answer(desk.tiril, desk.meetingId, dina, coming)).toMatchObject({
      via: 'secretariat',
    });
    expect(await answers.answer(desk.council.as('ingrid'), desk.meetingId, ingrid, coming)).toMatchObject({
      via: 'portal',
    });
  });

  it('refuses an answer that is none, with every fault, and one from somebody not listed', async () => {
    const answers = desk.get(ResponseService);
    const wrong = { answer: 'kanskje', reason: 'x'.repeat(301) };
    await expect(
      answers.answer(desk.council.as('dina'), desk.meetingId, desk.council.people.dina, wrong),
    ).rejects.toMatchObject({
      code: 'response.invalid',
      faults: [{ path: '/answer' }, { path: '/reason' }],
    });
    await expect(apology('lars')).rejects.toMatchObject({ code: 'response.notListed' });
  });
});

describe('calling a vara in', () => {
  beforeEach(() => desk.send());

  const call = () =>
    desk
      .get(VaraCallingService)
      .call(desk.tiril, desk.meetingId, desk.council.people.ingrid, desk.council.people.lars, beforeMeeting);

  it('offers the vara of the seat when its member is away, and opens the meeting to them', async () => {
    await expect(
      desk.get(MeetingQueries).byId(desk.council.as('lars'), desk.meetingId),
    ).rejects.toMatchObject({
      code: 'meeting.notReadable',
    });
    await apology('ingrid');
    const { state, candidates } = await desk.seat(4);
    expect([state.status, candidates.map(({ person, availability }) => [person.name, availability])]).toEqual(
      ['unfilled', [['Lars Ro', 'free']]],
    );
    expect(await call()).toMatchObject({ mailed: true, memberName: 'Ingrid Dal' });
    expect((await desk.get(MeetingQueries).byId(desk.council.as('lars'), desk.meetingId)).meeting.id).toBe(
      desk.meetingId,
    );
    expect(await desk.rowOf('lars')).toMatchObject({ attendsForName: 'Ingrid Dal', votes: true });
    expect((await desk.mails()).at(-1)).toMatchObject({
      ...{ kind: 'vara', address: 'lars@radet.example', attachments: 1 },
      subject: `Du er kalt inn som vara til møte 1/${desk.year} i Prøverådet`,
    });
    expect((await desk.seat(4)).state.status).toBe('varaAsked');
  });

  it('twice at once is one call and one mail', async () => {
    await apology('ingrid');
    const both = await Promise.allSettled([call(), call()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await desk.mails()).filter(({ kind }) => kind === 'vara')).toHaveLength(1);
  });

  it('is answered by the vara like by a member', async () => {
    await apology('ingrid');
    await call();
    const token = await desk.tokenOf('lars@radet.example');
    await desk.get(ResponseService).answerByLink(token, { answer: 'coming', reason: '' }, beforeMeeting);
    expect((await desk.seat(4)).state.status).toBe('varaComing');
    await desk.get(ResponseService).answerByLink(token, { answer: 'apology', reason: '' }, beforeMeeting);
    expect((await desk.seat(4)).state.status).toBe('unfilled');
    await call();
    expect((await desk.seat(4)).state).toMatchObject({ status: 'varaAsked', vara: [{ answer: null }] });
  });

  it('ends in both being shown and the member voting when the member turns up after all', async () => {
    await apology('ingrid');
    await call();
    const back = { answer: 'coming', reason: '' };
    await desk
      .get(ResponseService)
      .answer(desk.council.as('ingrid'), desk.meetingId, desk.council.people.ingrid, back);
    const { state } = await desk.seat(4);
    expect(state).toMatchObject({ status: 'coming', member: { votes: true }, vara: [{ votes: false }] });
  });

  it('is taken back by the secretariat: seat, vote and access end, and a mail takes the meeting out of the calendar', async () => {
    await apology('ingrid');
    await call();
    const service = desk.get(VaraCallingService);
    const lars = desk.council.people.lars;
    expect(await service.release(desk.tiril, desk.meetingId, lars, beforeMeeting)).toMatchObject({
      mailed: true,
    });
    expect(await desk.rowOf('lars')).toBeUndefined();
    const mail = (await desk.mails()).at(-1);
    expect([mail?.kind, mail?.attachments]).toEqual(['varaReleased', 0]);
    expect(mail?.calendar).toMatch(/METHOD:CANCEL/);
    await expect(
      desk.get(MeetingQueries).byId(desk.council.as('lars'), desk.meetingId),
    ).rejects.toMatchObject({ code: 'meeting.notReadable' });
    await expect(service.release(desk.tiril, desk.meetingId, lars)).rejects.toMatchObject({
      code: 'vara.notCalledIn',
    });
    expect((await desk.seat(4)).state.status).toBe('unfilled');
  });

  it('ends the vara’s access when they cannot come either', async () => {
    await apology('ingrid');
    await call();
    await apology('lars');
    await expect(
      desk.get(MeetingQueries).byId(desk.council.as('lars'), desk.meetingId),
    ).rejects.toMatchObject({ code: 'meeting.notReadable' });
  });

  it('is refused for a member who comes, and twice', async () => {
    await expect(call()).rejects.toMatchObject({ code: 'vara.memberNotAway' });
    await apology('ingrid');
    await call();
    await expect(call()).rejects.toMatchObject({ code: 'vara.alreadyCalled' });
  });
});

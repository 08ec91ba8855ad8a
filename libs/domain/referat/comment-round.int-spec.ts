import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#kernel/actor';
import { MailDeliveryQueries } from '#platform/mail/mail-delivery.queries';
import { usualPatience } from '#platform/mail/delivery.rules';
import { CommentDesk } from '#test/domain/comment-desk';
import { MailCatcher } from '#test/mail/mail-catcher';
import { PostOffice, transportTo } from '#test/mail/post-office';
import { CommentReminderService } from './comment-reminder.service.js';
import { CommentRoundPlanQueries } from './comment-round-plan.queries.js';
import { CommentRoundService } from './comment-round.service.js';
import { CommentQueries } from './comment.queries.js';
import { CommentService } from './comment.service.js';
import { CommentWaitingQueries } from './comment-waiting.queries.js';
import { ReferatApprovalService } from './referat-approval.service.js';
import { ReferatDraftingService } from './referat-drafting.service.js';

const at = (moment: string) => new Date(moment);
let desk: CommentDesk;

beforeAll(async () => {
  desk = await CommentDesk.open();
});

afterAll(() => desk?.session.close());

describe('sending a referat for comment', () => {
  it('shows who gets it and by when, and what stops it', async () => {
    await desk.prepare();
    const plans = desk.get(CommentRoundPlanQueries);
    const plan = await plans.of(desk.tiril, desk.meeting.id, undefined, at('2021-01-29T10:00:00Z'));
    expect(plan).toMatchObject({ deadline: '2021-02-05', withoutAddress: [] });
    expect(plan.recipients.map(({ name }) => name)).toEqual([
      ...['Aud Holm', 'Bjarne Vik', 'Dina Moe', 'Ingrid Dal', 'Lars Ro'],
    ]);
    expect(plan.remindAt).toEqual(at('2021-02-04T08:00:00Z'));
    expect(plan.refusal).toBeUndefined();
    const early = plans.of(desk.tiril, desk.meeting.id, '2021-01-28', at('2021-01-29T10:00:00Z'));
    await expect(early).rejects.toMatchObject({ faults: [{ code: 'commentRound.deadlinePassed' }] });
    await expect(
      plans.of(desk.council.as('aud'), desk.meeting.id, undefined, at('2021-01-29T10:00:00Z')),
    ).rejects.toMatchObject({ code: 'referat.forbidden' });
  });

  it('sends what was shown, or nothing', async () => {
    await desk.prepare();
    const order = { deadline: '2021-02-05', fingerprint: 'noe annet' };
    const send = desk
      .get(CommentRoundService)
      .send(desk.tiril, desk.meeting.id, order, at('2021-01-29T10:00:00Z'));
    await expect(send).rejects.toMatchObject({ code: 'commentRound.changed' });
    expect(await desk.referat()).toMatchObject({ status: 'draft' });
    expect(await desk.mails('commentRequest')).toEqual([]);
  });

  it('is ended early when the secretariat takes the referat back, and members still read what they got', async () => {
    await desk.prepare();
    await desk.send(at('2021-01-29T10:00:00Z'));
    const { version } = await desk.referat();
    const head = (commentDeadline: string) =>
      desk.get(ReferatDraftingService).changeHead(desk.tiril, desk.meeting.id, { commentDeadline }, version);
    await expect(head('2021-02-20')).rejects.toMatchObject({
      ...{ code: 'referat.deadlineTold', params: { date: '5. februar 2021' } },
    });
    await desk.get(ReferatApprovalService).takeBack(desk.tiril, desk.meeting.id, version);
    const seen = await desk.get(CommentQueries).ofMeeting(desk.council.as('bjarne'), desk.meeting.id);
    expect(seen.round.closedAt).not.toBeNull();
    expect(seen.text.map(({ key }) => key)).toContain('referat-sak-2-1-2021/account');
    const observer = desk.get(CommentQueries).ofMeeting(desk.council.as('nora'), desk.meeting.id);
    await expect(observer).rejects.toMatchObject({ code: 'referat.notVisible' });
    await desk.send(at('2021-02-08T10:00:00Z'), '2021-02-12');
    expect(await desk.referat()).toMatchObject({ status: 'forComment', draftVersion: 2 });
  });
});

/** The same round twice: nine o’clock and midnight of Oslo are other moments after the clocks were changed. */
const changes = [
  {
    ...{ to: 'summer', sentAt: '2021-03-22T10:00:00Z', deadline: '2021-03-30', day: 'tirsdag 30. mars 2021' },
    ...{ answered: '2021-03-24T09:00:00Z', nine: '2021-03-29T07:00:00Z', midnight: '2021-03-30T22:00:00Z' },
  },
  {
    ...{
      to: 'winter',
      sentAt: '2021-10-25T10:00:00Z',
      deadline: '2021-11-02',
      day: 'tirsdag 2. november 2021',
    },
    ...{ answered: '2021-10-27T09:00:00Z', nine: '2021-11-01T08:00:00Z', midnight: '2021-11-02T23:00:00Z' },
  },
];

describe.each(changes)('a round with 25 recipients over the change to $to time', (round) => {
  const { deadline, nine, midnight } = round;
  const aSecondBefore = (moment: string) => new Date(at(moment).getTime() - 1000).toISOString();
  let members: Actor[];
  let roundId: string;
  let catcher: MailCatcher;
  let office: PostOffice;
  let folder: string;
  const bouncing = ['medlem1@radet.example', 'medlem15@radet.example', 'medlem20@radet.example'];
  const look = (moment: string) => desk.get(CommentReminderService).look(desk.council.system, at(moment));
  const deliver = async (kind: 'commentRequest' | 'commentReminder') => {
    for (const { id } of await desk.mails(kind))
      await office.send.handle({ councilId: desk.council.id, deliveryId: id }, { id: 'test' });
  };

  beforeAll(async () => {
    members = await desk.prepare({}, 20);
    catcher = await MailCatcher.start();
    folder = await mkdtemp(join(tmpdir(), 'saksgang-round-'));
    office = await PostOffice.open({
      ...{ databaseUrl: desk.session.database.appUrl, dataDir: folder, patience: usualPatience },
      from: { name: 'Prøverådet', address: 'post@radet.example' },
      transport: transportTo(catcher.url, usualPatience),
    });
    for (const address of bouncing) catcher.misbehaviour.refuseRecipient(address, 550, 'No such user');
    roundId = await desk.send(at(round.sentAt), deadline);
    await deliver('commentRequest');
  });

  afterAll(async () => {
    await office?.close();
    await catcher?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('gives each a mail of their own, and tells which bounced', async () => {
    expect(catcher.mails).toHaveLength(22);
    expect(catcher.mails[0].parsed.text).toContain('https://saker.radet.example/referat/1-2021/comments');
    expect(catcher.mails[0].parsed.text).toContain(round.day);
    const counts = await desk
      .get(MailDeliveryQueries)
      .counts(desk.tiril, { entity: 'comment_round', id: roundId });
    expect(counts).toMatchObject({ sent: 22, refused: 3 });
  });

  it('reminds those who have not answered at nine by Oslo’s clocks, once', async () => {
    const comments = desk.get(CommentService);
    for (const member of members.slice(0, 8))
      await comments.write(member, desk.meeting.id, { body: 'Fint referat.' }, at(round.answered));
    for (const member of members.slice(8, 13))
      await comments.noRemarks(member, desk.meeting.id, at(round.answered));
    const waits = async (actor: Actor) => (await desk.get(CommentWaitingQueries).of(actor)).length;
    expect([await waits(members[0]), await waits(members[9]), await waits(members[15])]).toEqual([0, 0, 1]);
    expect(await desk.get(CommentWaitingQueries).of(desk.tiril)).toEqual([
      { meetingNumber: '1/2021', deadline, toSettle: 8 },
    ]);
    expect(await waits(desk.council.as('nora'))).toBe(0);
    expect(await look(aSecondBefore(nine))).toEqual({ reminded: 0, closed: 0 });
    catcher.clear();
    for (const address of bouncing) catcher.misbehaviour.refuseRecipient(address, 550, 'No such user');
    const twoWorkers = [look(nine), look(nine)];
    const reminded = (await Promise.all(twoWorkers)).map((done) => done.reminded);
    expect(reminded.sort((a, b) => a - b)).toEqual([0, 12]);
    expect(await look(new Date(at(nine).getTime() + 300_000).toISOString())).toEqual({
      reminded: 0,
      closed: 0,
    });
    await deliver('commentReminder');
    const expected = [
      ...['aud', 'bjarne', 'dina', 'ingrid', 'lars'],
      ...[14, 16, 17, 18, 19].map((number) => `medlem${number}`),
    ].map((name) => `${name}@radet.example`);
    expect(catcher.mails.flatMap(({ to }) => to).sort()).toEqual(expected.sort());
    expect(catcher.mails[0].parsed.subject).toBe(
      'Påminnelse: referat fra møte 1/2021 i Prøverådet til merknad',
    );
  });

  it('closes at the end of its last day, and takes what comes after it as late', async () => {
    const comments = desk.get(CommentService);
    const write = (member: Actor, moment: string) =>
      comments.write(member, desk.meeting.id, { body: 'En merknad.' }, at(moment));
    expect(await look(aSecondBefore(midnight))).toEqual({ reminded: 0, closed: 0 });
    await write(members[13], aSecondBefore(midnight));
    expect(await look(midnight)).toEqual({ reminded: 0, closed: 1 });
    await write(members[14], midnight);
    const { comments: read } = await desk.get(CommentQueries).ofMeeting(desk.tiril, desk.meeting.id);
    expect(read.filter(({ late }) => late).map(({ name }) => name)).toEqual(['Medlem15 Nes']);
    expect(read).toHaveLength(10);
  });
});

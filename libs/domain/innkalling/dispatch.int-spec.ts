import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MeetingQueries } from '#domain/meetings';
import {
  SaksframleggQueries,
  SaksframleggWritingService,
  SaksframleggStatusService,
} from '#domain/saksframlegg';
import { MailDeliveryQueries } from '#platform/mail/mail-delivery.queries';
import { beforeMeeting, InnkallingDesk } from '#test/domain/innkalling-desk';
import { CallOffService } from './call-off.service.js';
import { dispatchGroups } from './dispatch-plan.rules.js';
import { DispatchService } from './dispatch.service.js';
import { InnkallingCheckQueries } from './innkalling-check.queries.js';

let desk: InnkallingDesk;

beforeAll(async () => {
  desk = await InnkallingDesk.open();
});

afterAll(() => desk?.session.close());

beforeEach(() => desk.planMeeting());

describe('sending an innkalling', () => {
  it('shows exactly who gets what, and who cannot be reached', async () => {
    const { recipients, withoutAddress, groups } = await desk.plan(['members', 'observers']);
    expect(recipients.map(({ name }) => name)).toEqual(['Aud Holm', 'Dina Moe', 'Ingrid Dal', 'Nora Lie']);
    expect(withoutAddress.map(({ name }) => name)).toEqual(['Bjarne Vik']);
    expect(groups.map(({ group, chosen }) => [group, chosen])).toEqual([
      ['members', true],
      ['observers', true],
      ['secretariat', false],
    ]);
  });

  it('gives numbers, keeps the PDF, and puts one mail for each in the queue, with a link of their own', async () => {
    const dispatch = await desk.send(['members', 'observers']);
    expect(dispatch).toMatchObject({ kind: 'innkalling', sequence: 0 });
    const { meeting, agenda } = await desk.get(MeetingQueries).byId(desk.tiril, desk.meetingId);
    expect([meeting.status, agenda[0]?.sequence]).toEqual(['called', 1]);
    const mails = await desk.mails();
    expect(mails.map(({ address }) => address)).toEqual([
      'aud@radet.example',
      'dina@radet.example',
      'ingrid@radet.example',
      'nora@radet.example',
    ]);
    for (const { subject, attachments, calendar, address } of mails) {
      expect(subject).toBe(`Innkalling til møte 1/${desk.year} i Prøverådet`);
      expect(attachments).toBe(1);
      const unfolded = (calendar ?? '').replace(/\r\n /g, '');
      expect(unfolded).toMatch(/METHOD:REQUEST[^]*SEQUENCE:0/);
      expect(unfolded.match(/mailto:[^\r]+/g)).toEqual(['mailto:post@radet.example', `mailto:${address}`]);
    }
    const links = mails.map(({ text }) => /\/invitation\/\S+/.exec(text)?.[0]);
    expect(new Set(links).size).toBe(4);
    const counts = await desk
      .get(MailDeliveryQueries)
      .counts(desk.tiril, { entity: 'meeting', id: desk.meetingId });
    expect(counts).toMatchObject({ queued: 4, sent: 0 });
  });

  it('is refused, and nothing is sent, when anything has changed since it was shown', async () => {
    const { fingerprint } = await desk.plan();
    await desk.addItem('Ny sak');
    const order = { groups: dispatchGroups, fingerprint };
    await expect(desk.get(DispatchService).send(desk.tiril, desk.meetingId, order)).rejects.toMatchObject({
      code: 'dispatch.changed',
    });
    expect(await desk.mails()).toEqual([]);
  });

  it('is stopped by a check, with what stops it, and is told of what does not', async () => {
    await desk.planMeeting([]);
    const checks = () =>
      desk.get(InnkallingCheckQueries).ofMeeting(desk.tiril, desk.meetingId, beforeMeeting);
    expect((await checks())[0]).toMatchObject({ check: 'noItems', severity: 'error' });
    await expect(desk.send()).rejects.toMatchObject({ code: 'dispatch.checksFailed', params: { count: 1 } });
    expect((await desk.get(MeetingQueries).byId(desk.tiril, desk.meetingId)).meeting.status).toBe('planned');
    await desk.addItem('Uten type', []);
    expect((await checks()).map(({ check, severity }) => [check, severity])).toEqual([
      ['typeMissing', 'warning'],
      ['addressMissing', 'warning'],
    ]);
  });

  it('again is a new issue with a higher sequence, and calling off is the last', async () => {
    await desk.send(['members']);
    expect(await desk.send(['members'])).toMatchObject({ sequence: 1 });
    expect((await desk.mails()).at(-1)?.subject).toBe(
      `Ny versjon av innkallingen til møte 1/${desk.year} i Prøverådet (versjon 2)`,
    );
    const { recipients, kind } = await desk.get(CallOffService).plan(desk.tiril, desk.meetingId);
    expect([kind, recipients.map(({ name }) => name)]).toEqual([
      'cancellation',
      ['Aud Holm', 'Dina Moe', 'Ingrid Dal'],
    ]);
    await expect(desk.callOff(' ')).rejects.toMatchObject({ code: 'dispatch.reasonMissing' });
    expect((await desk.view()).meeting.status).toBe('called');
    expect(await desk.callOff()).toMatchObject({ kind: 'cancellation', sequence: 2 });
    const mail = (await desk.mails()).at(-1);
    expect(mail?.calendar).toMatch(/METHOD:CANCEL[^]*SEQUENCE:2/);
    expect(mail?.text).toContain('Grunn: Møteleder er syk');
    expect((await desk.view()).meeting.status).toBe('cancelled');
    await expect(desk.callOff()).rejects.toMatchObject({ code: 'dispatch.twice' });
    await expect(desk.send()).rejects.toMatchObject({ code: 'dispatch.calledOff' });
  });

  it('again, pressed twice, is one new issue and one mail each', async () => {
    await desk.send(['members']);
    await desk.addItem('Ny sak');
    const { fingerprint } = await desk.plan(['members']);
    const order = { groups: ['members'] as const, fingerprint, reason: 'Ny sak', papersLater: true };
    const send = () => desk.get(DispatchService).send(desk.tiril, desk.meetingId, order, beforeMeeting);
    const both = await Promise.allSettled([send(), send()]);
    expect(both.flatMap((each) => (each.status === 'rejected' ? [each.reason as object] : []))).toMatchObject(
      [{ code: 'dispatch.changed' }],
    );
    expect(await desk.mails()).toHaveLength(6);
    expect((await desk.view()).innkallinger.map(({ issue }) => issue)).toEqual([1, 2]);
  });

  it('takes the papers that are ready along, and says which follow', async () => {
    await desk.addItem('Uten papir');
    const [first, second] = (await desk.view()).agenda;
    const papers = desk.get(SaksframleggQueries);
    const writing = desk.get(SaksframleggWritingService);
    const paper = await writing.create(desk.tiril, first.id);
    const written = await writing.save(desk.tiril, paper.id, paper.version, {
      sections: [{ kind: 'text', heading: null, html: '<p>Bakgrunn.</p>' }],
    });
    const { papers: planned } = await desk.plan();
    expect(planned.later.map(({ itemId }) => itemId)).toEqual([first.id, second.id]);
    const { fingerprint } = await desk.plan();
    const order = { groups: dispatchGroups, fingerprint };
    const service = desk.get(DispatchService);
    await expect(service.send(desk.tiril, desk.meetingId, order, beforeMeeting)).rejects.toMatchObject({
      code: 'dispatch.checksFailed',
    });
    await desk.get(SaksframleggStatusService).take(desk.tiril, paper.id, written.version, 'approve');
    // What was shown is no longer so: the paper goes out now.
    await expect(service.send(desk.tiril, desk.meetingId, order, beforeMeeting)).rejects.toMatchObject({
      code: 'dispatch.changed',
    });
    await desk.send();
    expect((await papers.ofItem(desk.council.as('dina'), first.id)).paper).toMatchObject({
      status: 'sent',
      sentAt: beforeMeeting,
    });
    const model = await desk.printed();
    expect(model.agenda.map(({ title, paperNote }) => [title, paperNote])).toEqual([
      ['Nasjonal plan', ''],
      ['Uten papir', 'Saksframlegget ettersendes.'],
    ]);
  });

  it('in a new issue tells every reader what has changed and why', async () => {
    await desk.send(['members']);
    await desk.addItem('Budsjett');
    const { since, issue } = await desk.plan();
    expect([issue, since?.changes.map(({ kind }) => kind)]).toEqual([2, ['added']]);
    await desk.send(['members'], 'Budsjettet er kommet');
    const { text } = (await desk.mails()).at(-1)!;
    expect(text).toMatch(
      /Grunn: Budsjettet er kommet[^]*Endringer siden versjon 1:\n- Ny sak .*: Budsjett\./,
    );
  });

  it('is the secretariat’s', async () => {
    const order = { groups: dispatchGroups, fingerprint: '' };
    await expect(
      desk.get(DispatchService).send(desk.council.as('aud'), desk.meetingId, order),
    ).rejects.toMatchObject({
      code: 'meeting.notAllowed',
    });
  });
});

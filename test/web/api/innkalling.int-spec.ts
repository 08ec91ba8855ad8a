import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { meetingUid } from '#platform/calendar/meeting-uid';
import type { ApiClient } from '#test/web/api-client';
import { startWeb, type WebUnderTest } from '#test/web/web-under-test';

const token = 'a-token-of-at-least-32-characters!!';
const year = new Date().getFullYear() + 2;

let web: WebUnderTest;
let client: ApiClient;
let meeting: string;

beforeAll(async () => {
  web = await startWeb({ MAIL_GATEWAY_TOKEN: token });
  client = await web.as('secretariat');
});

afterAll(() => web.close());

const post = (path: string, body: unknown) => client.call('post', `${meeting}/${path}`, { body });

/** Plans a meeting with one item and calls it, as the API asks for it. */
async function called(): Promise<void> {
  const time = { date: `${year}-02-25`, startTime: '09:00', endTime: '12:00' };
  const body = { kind: 'ordinary', time, place: 'Zoom', link: null, chairedBy: null };
  meeting = (await client.call('post', '/api/v1/meetings', { body })).headers['location']!;
  await post('agenda', { title: 'Nasjonal plan', caseTypes: ['vedtak'], minutes: 30, guests: [] });
  const { body: plan } = await client.get(`${meeting}/innkalling/plan?groups=members`);
  const sent = await post('innkalling/send', {
    ...{ fingerprint: plan['fingerprint'], groups: ['members'], papersLater: true },
  });
  expect([sent.status, sent.body['code']]).toEqual([201, undefined]);
}

/** Ingrid Dal, whose seat has a vara, with the address she is called at. */
async function aMember(): Promise<{ personId: string; address: string }> {
  const { body } = await client.get(`${meeting}/cancellation-plan`);
  const [{ people }] = body['groups'] as unknown as {
    people: { personId: string; name: string; address: string }[];
  }[];
  return people.find(({ name }) => name === 'Ingrid Dal')!;
}

const allDeliveries = async () =>
  (await client.get(`${meeting}/deliveries?limit=200`)).body['items'] as unknown as {
    id: string;
    subject: string;
  }[];

describe('an innkalling over the API', () => {
  it('is checked, planned and sent as the page does it: with mail, and only as it was shown', async () => {
    await called();
    const { body: plan } = await client.get(`${meeting}/innkalling/plan?groups=members`);
    expect(plan).toMatchObject({ kind: 'innkalling', issue: 2, changes: [] });
    const reachable = (
      plan['groups'] as unknown as { chosen: boolean; people: { address: string | null }[] }[]
    )
      .filter(({ chosen }) => chosen)
      .flatMap(({ people }) => people.filter(({ address }) => address !== null));
    expect(await allDeliveries()).toHaveLength(reachable.length);
    const { fingerprint } = plan as unknown as { fingerprint: string };
    const again = { fingerprint, groups: ['members'], papersLater: true };
    expect((await post('innkalling/send', again)).body['code']).toBe('innkalling.reasonMissing');
    await post('agenda', { title: 'Budsjett', caseTypes: ['vedtak'], minutes: 30, guests: [] });
    expect((await post('innkalling/send', { ...again, reason: 'Budsjett' })).body['code']).toBe(
      'dispatch.changed',
    );
    const { body: next } = await client.get(`${meeting}/innkalling/plan?groups=members`);
    expect([...next['changes']][0]).toMatch(/^Ny sak .*: Budsjett\.$/);
    const withoutPapers = { fingerprint: next['fingerprint'], groups: ['members'], reason: 'Budsjett' };
    expect((await post('innkalling/send', withoutPapers)).body['code']).toBe('dispatch.checksFailed');
    expect((await client.get(`${meeting}/innkalling/check`)).body['findings']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ check: 'paperMissing', severity: 'error', mayFollow: true }),
      ]),
    );
    expect((await post('innkalling/send', { ...withoutPapers, papersLater: true })).body).toMatchObject({
      kind: 'innkalling',
      sequence: 1,
    });
    expect(await allDeliveries()).toHaveLength(2 * reachable.length);
  });

  it('is answered by whom it concerns and by what the secretariat is told; vara are called and called back', async () => {
    const { personId } = await aMember();
    expect(await post('answers', { personId, answer: 'apology', reason: 'Reise' })).toMatchObject({
      status: 200,
      body: { answer: 'apology', via: 'secretariat' },
    });
    const { body } = await client.get(`${meeting}/answers`);
    const seats = body['seats'] as unknown as {
      memberId: string;
      status: string;
      candidates: { personId: string }[];
    }[];
    const seat = seats.find(({ memberId }) => memberId === personId)!;
    expect(seat.status).toBe('unfilled');
    const [{ personId: varaId }] = seat.candidates;
    const before = (await allDeliveries()).length;
    const call = await post('attendance/vara', { memberId: personId, varaId });
    expect(call).toMatchObject({
      status: 201,
      body: { mailed: true, row: { attendsFor: personId, votes: true } },
    });
    expect(await allDeliveries()).toHaveLength(before + 1);
    expect((await post('attendance/vara', { memberId: personId, varaId })).body['code']).toBe(
      'vara.alreadyCalled',
    );
    expect((await post('attendance/vara/release', { varaId })).status).toBe(204);
    expect((await post('attendance/vara/release', { varaId })).body['code']).toBe('vara.notCalledIn');
    const member = await web.as('member');
    expect((await member.get(`${meeting}/answers/own`)).body).toMatchObject({ asked: true });
    const own = await member.call('post', `${meeting}/answers/own`, { body: { answer: 'coming' } });
    expect(own.body).toMatchObject({ answer: 'coming', via: 'portal' });
    expect((await member.get(`${meeting}/answers`)).status).toBe(403);
  });

  it('takes answers out of calendars from the mail gateway alone, and says why when it does not', async () => {
    const { personId, address } = await aMember();
    const { body: session } = await client.get('/api/v1/sessions/current');
    const { body: found } = await client.get(meeting);
    const uid = meetingUid({
      councilId: String(session['councilId']),
      meetingId: String(found['id']),
    });
    const stamp = new Date(Date.now() + 60_000).toISOString().replace(/[-:]|\.\d+/g, '');
    const calendar = (sequence: number) =>
      ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//T//NO', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${uid}`]
        .concat(`SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${address}`)
        .concat('END:VEVENT', 'END:VCALENDAR', '')
        .join('\r\n');
    const hand = (body: unknown, given = token) =>
      web
        .anonymous()
        .call('post', '/api/v1/calendar-replies', { body, headers: { Authorization: `Bearer ${given}` } });
    const right = { from: address, calendar: calendar(1) };
    expect(await hand(right, 'feil')).toMatchObject({ status: 401, body: { code: 'web.gatewayUnknown' } });
    expect((await client.call('post', '/api/v1/calendar-replies', { body: right })).status).toBe(401);
    expect(await hand(right)).toMatchObject({ status: 200, body: { outcome: 'taken', personId } });
    expect(await hand(right)).toMatchObject({ status: 200, body: { outcome: 'unchanged' } });
    expect((await hand({ ...right, calendar: calendar(0) })).body['code']).toBe('calendar.reply.outdated');
    expect((await hand({ ...right, from: 'annen@annet.example' })).body['code']).toBe(
      'calendar.reply.foreignSender',
    );
    expect((await hand({ ...right, calendar: 'Hei' })).body['code']).toBe('calendar.reply.notCalendar');
  });

  it('lets a vedlegg follow a paper that has been sent, to those who are chosen', async () => {
    const { body: agenda } = await client.get(`${meeting}/agenda`);
    const item = [...agenda['items']].find((row) => row['title'] === 'Nasjonal plan')!;
    const place = `/api/v1/agenda-items/${String(item['id'])}`;
    const paper = await client.call('post', `${place}/saksframlegg`, { body: {} });
    expect(paper.status).toBe(201);
    const { personId } = await aMember();
    const fields = { title: 'Nye tall', kind: 'note', status: 'final', recipients: personId };
    const file = { name: 'tall.txt', bytes: Buffer.from('Nye tall fra KS\n') };
    const late = () => client.call('post', `${place}/late-vedlegg`, { file, fields });
    expect((await late()).body['code']).toBe('vedlegg.paperNotSent');
    expect(
      (await client.call('post', `${place}/late-paper`, { body: { recipients: [personId] } })).body['code'],
    ).toBe('saksframlegg.wrongState');
    expect((await client.get(`${place}/late-plan`)).body['recipients']).toEqual(
      expect.arrayContaining([expect.objectContaining({ personId })]),
    );
  });

  it('is called off with mail to those who were called, once, and says so to who answers then', async () => {
    const { body: plan } = await client.get(`${meeting}/cancellation-plan`);
    const { fingerprint } = plan as unknown as { fingerprint: string };
    expect((await post('cancel', { fingerprint })).body['code']).toBe('dispatch.reasonMissing');
    const before = (await allDeliveries()).length;
    expect(await post('cancel', { fingerprint, reason: 'Møteleder er syk' })).toMatchObject({
      status: 200,
      body: { dispatch: { kind: 'cancellation', sequence: 2 } },
    });
    expect((await allDeliveries()).length).toBeGreaterThan(before);
    expect((await client.get(meeting)).body['status']).toBe('cancelled');
    const { personId } = await aMember();
    expect((await post('answers', { personId, answer: 'coming' })).body['code']).toBe('response.calledOff');
    const retry = (await allDeliveries())[0];
    expect((await post(`deliveries/${retry.id}/retry`, { address: 'ikke en adresse' })).body['code']).toBe(
      'mail.addressInvalid',
    );
  });
});

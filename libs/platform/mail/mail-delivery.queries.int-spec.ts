import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel/ids';
import { type MailSession, openMailSession } from '#test/mail/mail-session';
import type { DeliveryLine } from './mail-delivery.queries.js';

const related = { entity: 'innkalling', id: newId() };
let session: MailSession;
let first: string[];

beforeAll(async () => {
  session = await openMailSession();
  const people = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `Medlem ${index}`,
      address: `m${index}@fjord.example`,
    }));
  first = await session.enqueue({ related, recipients: people(5) });
  await new Promise((wake) => setTimeout(wake, 5));
  await session.enqueue({ related, kind: 'endring', subject: 'Ny saksliste', recipients: people(2) });
  await session.enqueue({ related: { entity: 'innkalling', id: newId() } });
  await session.enqueue({});
  session.catcher.misbehaviour.refuseRecipient('m1@fjord.example', 550, 'Ukjent', 1);
  const { councilId } = session.secretary;
  for (const deliveryId of first.slice(0, 3))
    await session.office.send.handle({ councilId, deliveryId }, { id: 'test' });
});
afterAll(() => session?.close());

describe('the delivery list of a row', () => {
  it('comes page by page, letter after letter, in the order of the recipients', async () => {
    const { deliveries } = session.office;
    const lines: DeliveryLine[] = [];
    let cursor: string | undefined;
    do {
      const page = await deliveries.list(session.secretary, related, {
        limit: 3,
        ...(cursor ? { cursor } : {}),
      });
      lines.push(...page.rows);
      cursor = page.next;
    } while (cursor);
    expect(lines.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      ...[0, 1, 2, 3, 4].map((index) => `innkalling Medlem ${index}`),
      ...[0, 1].map((index) => `endring Medlem ${index}`),
    ]);
    expect(lines[1]).toMatchObject({
      id: first[1],
      address: 'm1@fjord.example',
      subject: 'Innkalling til møte 2/2021',
      status: 'refused',
      attempts: 1,
      trouble: 'recipientRefused',
      replyCode: 550,
      finishedAt: expect.any(Date),
    });
  });

  it('is counted by status', async () => {
    expect(await session.office.deliveries.counts(session.secretary, related)).toEqual({
      queued: 4,
      sending: 0,
      sent: 2,
      filed: 0,
      refused: 1,
      gaveUp: 0,
    });
  });

  it('is empty for a row that nothing was sent about, and for another council', async () => {
    const { deliveries } = session.office;
    const nothing = { rows: [] };
    expect(await deliveries.list(session.secretary, { ...related, id: newId() }, { limit: 10 })).toEqual(
      nothing,
    );
    const stranger = { ...session.secretary, councilId: newId() };
    expect(await deliveries.list(stranger, related, { limit: 10 })).toEqual(nothing);
  });

  it('refuses a cursor that is none of ours', async () => {
    const { deliveries } = session.office;
    for (const cursor of [
      'x',
      'WzEsMl0',
      Buffer.from(JSON.stringify([newId(), 1.5])).toString('base64url'),
    ]) {
      await expect(deliveries.list(session.secretary, related, { limit: 10, cursor })).rejects.toMatchObject({
        code: 'mail.pageUnknown',
      });
    }
  });

  it("is the secretariat's", async () => {
    for (const role of ['chair', 'deputyChair', 'member', 'vara', 'observer'] as const) {
      const actor = { ...session.secretary, role };
      await expect(session.office.deliveries.list(actor, related, { limit: 10 })).rejects.toMatchObject({
        code: 'mail.notAllowed',
      });
      await expect(session.office.deliveries.counts(actor, related)).rejects.toMatchObject({
        code: 'mail.notAllowed',
      });
    }
  });
});

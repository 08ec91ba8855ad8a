import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { hastyPatience, type MailSession, openMailSession } from '#test/mail/mail-session';
import { OutboxTransport } from './outbox-transport.js';

let session: MailSession;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saksgang-outbox-'));
  session = await openMailSession(hastyPatience, () => new OutboxTransport(join(folder, 'outbox')));
});
afterAll(async () => {
  await session?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('without a mail server', () => {
  it('mail becomes a file that mail programs open, and the delivery says that it was not sent', async () => {
    const [deliveryId] = await session.enqueue({});
    const { councilId } = session.secretary;
    await session.office.send.handle({ councilId, deliveryId: deliveryId }, { id: 'test' });
    const delivery = await session.delivery(deliveryId);
    expect(delivery.status).toBe('filed');
    expect(await readdir(join(folder, 'outbox'))).toEqual([delivery.replyText]);
    const path = join(folder, 'outbox', delivery.replyText!);
    const mail = await simpleParser(await readFile(path));
    expect(mail).toMatchObject({ messageId: delivery.messageId, subject: 'Innkalling til møte 2/2021' });
    expect((await stat(path)).mode & 0o077).toBe(0);
  });
});

describe('OutboxTransport', () => {
  const consignment = {
    id: '01978c3e-5b1a-7c40-9d2e-3f4a5b6c7d8e',
    date: new Date('2026-11-22T12:00:00Z'),
    envelope: { from: 'post@radet.example', to: 'ase@fjord.example' },
  };

  it('replaces a file that it has made before, and leaves nothing unfinished', async () => {
    const place = join(folder, 'again');
    const transport = new OutboxTransport(place);
    await transport.send(consignment, Buffer.from('den lange første utgaven'));
    const outcome = await transport.send(consignment, Buffer.from('den andre'));
    const name = '2026-11-22T120000-01978c3e-5b1a-7c40-9d2e-3f4a5b6c7d8e.eml';
    expect(outcome).toEqual({ kind: 'filed', answer: name });
    expect(await readdir(place)).toEqual([name]);
    expect(await readFile(join(place, name), 'utf8')).toBe('den andre');
  });
});

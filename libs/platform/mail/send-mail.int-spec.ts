import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { type MailSession, openMailSession } from '#test/mail/mail-session';
import { anHourPasses, leasesRunOut } from '#test/mail/time-passes';
import { usualPatience } from './delivery.rules.js';

const to = 'ase@fjord.example';
let session: MailSession;

const attempt = (deliveryId: string) =>
  session.office.send.handle({ councilId: session.secretary.councilId, deliveryId }, { id: 'test' });
const sweep = () => session.office.sweep.handle({}, { id: 'test' });
const enqueueOne = async (letter: Parameters<MailSession['enqueue']>[0] = {}) =>
  (await session.enqueue(letter))[0];
const jobsOf = async (deliveryId: string, command = 'select id from pgboss.job') => {
  const client = new pg.Client({ connectionString: session.database.superuserUrl });
  await client.connect();
  try {
    const ofLetter = `${command} where name = 'mail.send' and data ->> 'deliveryId' = $1`;
    return (await client.query(ofLetter, [deliveryId])).rows as unknown[];
  } finally {
    await client.end();
  }
};
const passed = (milliseconds: number) => new Promise<void>((wake) => setTimeout(wake, milliseconds));

describe('sending a mail', () => {
  beforeAll(async () => (session = await openMailSession()));
  afterEach(() => session.catcher.clear());
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => session?.close());

  it('hands it over once, with everything that was enqueued', async () => {
    const { sha256 } = await session.office.files.put(Buffer.from('%PDF-1.7'));
    const id = await enqueueOne({
      html: '<p>Hei</p>',
      replyTo: { name: 'Sekretariatet', address: 'sekretariatet@radet.example' },
      attachments: [{ name: 'Innkalling.pdf', contentType: 'application/pdf', sha256 }],
    });
    await attempt(id);
    await attempt(id);
    const [mail, ...more] = session.catcher.mailsTo(to);
    expect(more).toEqual([]);
    const delivery = await session.delivery(id);
    expect(mail?.parsed).toMatchObject({
      messageId: delivery.messageId,
      subject: 'Innkalling til møte 2/2021',
    });
    expect(mail?.parsed.from?.value[0]).toEqual({ name: 'Kystrådet', address: 'post@radet.example' });
    expect(mail?.parsed.attachments[0]?.content.toString()).toBe('%PDF-1.7');
    expect(delivery).toMatchObject({ status: 'sent', attempts: 1, takenUntil: null, trouble: null });
    expect(delivery.replyText).toMatch(/^250 /);
    expect(await session.office.attachedFiles.referenced([sha256, 'f'.repeat(64)])).toEqual(
      new Set([sha256]),
    );
  });

  it('tries again after a passing refusal, and sends the same mail', async () => {
    session.catcher.misbehaviour.refuseContent(to, 451, 'Vent litt', 1);
    const id = await enqueueOne();
    await attempt(id);
    expect(await session.delivery(id)).toMatchObject({
      status: 'queued',
      trouble: 'busy',
      replyCode: 451,
      replyText: '451 Vent litt',
      nextAttemptAt: expect.any(Date),
    });
    await attempt(id);
    expect(await session.delivery(id)).toMatchObject({
      status: 'sent',
      attempts: 2,
      trouble: null,
      replyCode: null,
    });
  });

  it('gives up at once when the address is refused for good, and keeps the reason', async () => {
    session.catcher.misbehaviour.refuseRecipient(to, 550, 'Ukjent bruker', 1);
    const id = await enqueueOne();
    await attempt(id);
    await attempt(id);
    expect(session.catcher.mails).toEqual([]);
    expect(await session.delivery(id)).toMatchObject({
      status: 'refused',
      attempts: 1,
      trouble: 'recipientRefused',
      replyCode: 550,
      replyText: '550 Ukjent bruker',
      finishedAt: expect.any(Date),
    });
  });

  it('is sent again to a mended address when somebody asks for it', async () => {
    session.catcher.misbehaviour.refuseRecipient(to, 550, 'Ukjent bruker', 1);
    const id = await enqueueOne();
    await attempt(id);
    await expect(session.office.retries.retry(session.secretary, id, 'ase at fjord')).rejects.toMatchObject({
      code: 'mail.addressInvalid',
    });
    await session.office.retries.retry(session.secretary, id, 'ase@hav.example');
    await attempt(id);
    expect(session.catcher.mailsTo('ase@hav.example')).toHaveLength(1);
    await expect(session.office.retries.retry(session.secretary, id)).rejects.toMatchObject({
      code: 'mailDelivery.wrongState',
    });
  });

  it('may be asked for again by the secretariat only', async () => {
    const id = await enqueueOne();
    for (const role of ['chair', 'deputyChair', 'member', 'vara', 'observer'] as const) {
      await expect(session.office.retries.retry({ ...session.secretary, role }, id)).rejects.toMatchObject({
        code: 'mail.notAllowed',
      });
    }
  });

  it('is given up after the time we keep trying', async () => {
    session.catcher.misbehaviour.refuseRecipient(to, 450, 'Senere');
    const id = await enqueueOne();
    const { sending } = session.office;
    const late = { now: () => new Date(Date.now() + usualPatience.keepTrying) };
    const taken = await sending.take(session.secretary, id);
    const failure = {
      kind: 'failed',
      permanent: false,
      trouble: 'busy',
      replyCode: 450,
      answer: '450 Senere',
    } as const;
    await sending.note(session.secretary, taken!, failure, late);
    expect(await session.delivery(id)).toMatchObject({
      status: 'gaveUp',
      trouble: 'busy',
      nextAttemptAt: null,
    });
  });

  it('is not taken by two workers at once', async () => {
    session.catcher.misbehaviour.beforeAnswering(to, () => passed(300));
    const id = await enqueueOne();
    await Promise.all([attempt(id), attempt(id), attempt(id)]);
    expect(session.catcher.mailsTo(to)).toHaveLength(1);
  });

  it('comes twice, and is the same mail, when the server hangs up after it took it', async () => {
    session.catcher.misbehaviour.hangUpInsteadOfAnswer(to);
    const id = await enqueueOne();
    await attempt(id);
    expect(await session.delivery(id)).toMatchObject({ status: 'queued', trouble: 'connectionLost' });
    await attempt(id);
    const [first, second] = session.catcher.mailsTo(to);
    expect(second?.bytes.equals(first.bytes)).toBe(true);
    expect(await session.delivery(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('comes once when the database is away for a moment after the server took it', async () => {
    const id = await enqueueOne();
    jest.spyOn(session.office.sending, 'note').mockRejectedValueOnce(new Error('database away'));
    await attempt(id);
    expect(session.catcher.mailsTo(to)).toHaveLength(1);
    expect(await session.delivery(id)).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('is found by the sweep and sent again, the same, when its worker died before it could note it', async () => {
    const address = 'bo@fjord.example';
    const id = await enqueueOne({ recipients: [{ name: 'Bo Lie', address }] });
    await new Promise<void>((died) => {
      jest.spyOn(session.office.sending, 'note').mockImplementationOnce(() => {
        died();
        return new Promise(() => undefined);
      });
      void attempt(id);
    });
    await jobsOf(id, 'delete from pgboss.job');
    await attempt(id);
    await sweep();
    expect(await jobsOf(id)).toEqual([]);
    expect(session.catcher.mailsTo(address)).toHaveLength(1);

    await leasesRunOut(session.database);
    await sweep();
    await sweep();
    expect(await jobsOf(id)).toHaveLength(1);
    await attempt(id);
    const [first, second] = session.catcher.mailsTo(address);
    expect(second?.bytes.equals(first.bytes)).toBe(true);
    expect(await session.delivery(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('is found by the sweep when its job was lost', async () => {
    const id = await enqueueOne();
    await jobsOf(id, 'delete from pgboss.job');
    await sweep();
    expect(await jobsOf(id)).toEqual([]);
    await anHourPasses(session.database);
    await sweep();
    expect(await jobsOf(id)).toHaveLength(1);
  });

  it('that a server took stays sent, whatever another attempt says later', async () => {
    const id = await enqueueOne();
    const { sending } = session.office;
    const taken = await sending.take(session.secretary, id);
    await sending.note(session.secretary, taken!, { kind: 'sent', answer: '250 OK' });
    const failure = { kind: 'failed', permanent: true, trouble: 'recipientRefused', answer: '550' } as const;
    await sending.note(session.secretary, taken!, failure);
    expect(await session.delivery(id)).toMatchObject({ status: 'sent', replyText: '250 OK' });
  });

  it('says so when a file that goes with it is missing', async () => {
    const attachments = [{ name: 'a.pdf', contentType: 'application/pdf', sha256: '0'.repeat(64) }];
    const id = await enqueueOne({ attachments });
    await attempt(id);
    expect(await session.delivery(id)).toMatchObject({ status: 'refused', trouble: 'attachmentMissing' });
    expect(session.catcher.mails).toEqual([]);
  });

  it('does nothing for a delivery that is not there', async () => {
    await attempt('01978c3e-5b1a-7c40-9d2e-3f4a5b6c7d8e');
    expect(session.catcher.mails).toEqual([]);
  });
});

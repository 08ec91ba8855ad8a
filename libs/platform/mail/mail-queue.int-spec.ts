import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '#kernel/ids';
import { type MailSession, openMailSession } from '#test/mail/mail-session';

let session: MailSession;
beforeAll(async () => (session = await openMailSession()));
afterAll(() => session?.close());

const rows = async <Row>(statement: string, values: unknown[] = []): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: session.database.superuserUrl });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows as Row[];
  } finally {
    await client.end();
  }
};

const three = ['ase', 'bo', 'cecilie'].map((name) => ({
  name,
  address: `${name}@fjord.example`,
  personId: newId(),
}));

describe('MailQueue', () => {
  afterEach(() => rows('delete from pgboss.job'));

  it('writes one delivery and one job for each recipient', async () => {
    const ids = await session.enqueue({ recipients: three });
    expect(ids).toHaveLength(3);
    const jobs = await rows<{ id: string }>(
      `select data ->> 'deliveryId' as id from pgboss.job where name = 'mail.send' order by (data ->> 'deliveryId') collate "C"`,
    );
    expect(jobs.map((job) => job.id)).toEqual(ids.toSorted());
    const [first] = await Promise.all(ids.map((id) => session.delivery(id)));
    expect(first).toMatchObject({
      status: 'queued',
      position: 1,
      attempts: 0,
      personId: three[0]?.personId,
      senderAddress: 'post@radet.example',
      messageId: `<${ids[0]}@radet.example>`,
    });
  });

  it('leaves nothing when the unit of work is undone', async () => {
    const before = await rows<{ n: number }>('select count(*)::int as n from mail_delivery');
    const { office, secretary } = session;
    const undone = office.unitOfWork.run(secretary, 'test.send', async () => {
      await office.queue.enqueue({ kind: 'forfall', subject: 'x', text: 'x', recipients: three });
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect(await rows('select count(*)::int as n from mail_delivery')).toEqual(before);
    expect(await rows('select id from pgboss.job')).toEqual([]);
  });

  it('keeps the wording, with its personal links, out of the audit trail', async () => {
    const [id] = await session.enqueue({
      text: 'https://radet.example/svar/hemmelig-lenke',
      html: '<p>hemmelig-lenke',
    });
    const events = await rows<{ event: string }>(
      `select after::text as event from audit_event where council_id = $1`,
      [session.secretary.councilId],
    );
    expect(events.some(({ event }) => event.includes(id))).toBe(true);
    expect(events.some(({ event }) => event.includes('hemmelig-lenke'))).toBe(false);
  });

  it('refuses the whole letter when one address is wrong, and names it', async () => {
    const wrong = session.enqueue({
      recipients: [...three, { name: 'Ola', address: 'ola@x\r\nRCPT TO:<a@b.example>' }],
    });
    await expect(wrong).rejects.toMatchObject({
      code: 'mail.recipientsInvalid',
      faults: [{ path: '/recipients/3/address', code: 'mail.addressInvalid' }],
    });
    expect(await rows('select id from pgboss.job')).toEqual([]);
  });

  it('refuses a letter to nobody, and to the same person twice', async () => {
    await expect(session.enqueue({ recipients: [] })).rejects.toMatchObject({ code: 'mail.noRecipients' });
    const outside = { name: 'Ola', address: 'ola@nord.example' };
    await expect(session.enqueue({ recipients: [outside, outside] })).rejects.toMatchObject({
      code: 'mail.recipientTwice',
    });
  });

  it('lets two persons share an address', async () => {
    const shared = three.map((person) => ({ ...person, address: 'post@fjord.example' }));
    expect(await session.enqueue({ recipients: shared })).toHaveLength(3);
  });

  it('refuses a calendar entry that says another method than its mail', async () => {
    const calendar = {
      method: 'CANCEL' as const,
      content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
    };
    await expect(session.enqueue({ calendar })).rejects.toThrow('method');
  });

  it('cannot be used outside a unit of work', async () => {
    const { queue } = session.office;
    await expect(queue.enqueue({ kind: 'x', subject: 'x', text: 'x', recipients: three })).rejects.toThrow(
      'unit of work',
    );
  });

  it('lets no program change a letter afterwards', async () => {
    const { office, secretary } = session;
    const change = office.unitOfWork.run(secretary, 'test.change', () =>
      office.dataSource.query(`update mail_letter set text = 'noe annet'`),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it("hides one council's mail from another", async () => {
    const [id] = await session.enqueue({});
    const stranger = { ...session.secretary, councilId: newId() };
    await expect(session.office.retries.retry(stranger, id)).rejects.toMatchObject({
      code: 'mail.notFound',
    });
  });
});

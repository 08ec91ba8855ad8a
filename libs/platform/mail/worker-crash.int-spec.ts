import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hastyPatience, type MailSession, openMailSession } from '#test/mail/mail-session';
import { leasesRunOut } from '#test/mail/time-passes';
import type { WorkerOrders } from '#test/mail/worker-process';

/** How many mails a worker has in its hands at most (`sendMailJob.concurrency`). */
const atOnce = 4;

let session: MailSession;
const workers: ChildProcess[] = [];

beforeAll(async () => (session = await openMailSession(hastyPatience)));
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await session?.close();
});

function startWorkerProcess(): ChildProcess {
  const { database, dataDir, catcher } = session;
  const orders: WorkerOrders = {
    databaseUrl: database.appUrl,
    dataDir,
    smtpUrl: catcher.url,
    patience: hastyPatience,
  };
  const loader = `${process.cwd()}/test/postgres/typescript-sources.mjs`;
  const script = `${process.cwd()}/test/mail/worker-process.ts`;
  const worker = spawn(process.execPath, ['--import', loader, script, JSON.stringify(orders)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  workers.push(worker);
  return worker;
}

async function kill(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
  await leasesRunOut(session.database);
}

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Medlem ${index}`,
    address: `medlem${index}@fjord.example`,
  }));

async function untilAllSent(ids: readonly string[]): Promise<void> {
  const deadline = Date.now() + 200_000;
  for (;;) {
    const deliveries = await Promise.all(ids.map((id) => session.delivery(id)));
    const open = deliveries.filter(({ status }) => status !== 'sent');
    if (open.length === 0) return;
    if (Date.now() > deadline)
      throw new Error(`${open.length} not sent: ${open[0]?.status} ${open[0]?.trouble}`);
    await new Promise((wake) => setTimeout(wake, 200));
  }
}

describe('a worker that is killed while it sends', () => {
  it('has forgotten nobody; who gets a mail twice gets the very same one, with the same Message-ID', async () => {
    const recipients = people(20);
    const { catcher } = session;
    // Killed between the server's taking of the mail and its answer, and once more in the midst of the next ones.
    const first = startWorkerProcess();
    const firstDied = new Promise<void>((died) =>
      catcher.misbehaviour.beforeAnswering('medlem3@fjord.example', () => kill(first).then(died)),
    );
    // Others make trouble meanwhile, as servers do.
    catcher.misbehaviour.refuseRecipient('medlem5@fjord.example', 450, 'Greylisted', 1);
    catcher.misbehaviour.refuseContent('medlem9@fjord.example', 451, 'Disk full', 1);
    catcher.misbehaviour.hangUpInsteadOfAnswer('medlem12@fjord.example');
    const ids = await session.enqueue({ recipients });
    await firstDied;

    const second = startWorkerProcess();
    const secondDied = new Promise<void>((died) =>
      catcher.misbehaviour.beforeAnswering('medlem10@fjord.example', () => kill(second).then(died)),
    );
    await secondDied;
    startWorkerProcess();
    await untilAllSent(ids);

    const twice: string[] = [];
    for (const { address } of recipients) {
      const [mail, ...copies] = catcher.mailsTo(address);
      expect(mail).toBeDefined();
      for (const copy of copies) {
        twice.push(address);
        expect(copy.parsed.messageId).toBe(mail?.parsed.messageId);
        expect(copy.bytes.equals(mail.bytes)).toBe(true);
      }
    }
    expect(twice).toEqual(expect.arrayContaining(['medlem3@fjord.example', 'medlem10@fjord.example']));
    expect(twice).toContain('medlem12@fjord.example');
    expect(twice.length).toBeLessThanOrEqual(2 * atOnce + 1);
    const messageIds = new Set(catcher.mails.map((mail) => mail.parsed.messageId));
    expect(messageIds.size).toBe(recipients.length);
  });
});

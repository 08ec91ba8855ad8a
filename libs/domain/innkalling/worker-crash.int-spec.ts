import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InnkallingDesk } from '#test/domain/innkalling-desk';
import { MailCatcher } from '#test/mail/mail-catcher';
import { hastyPatience } from '#test/mail/mail-session';
import { leasesRunOut } from '#test/mail/time-passes';
import type { WorkerOrders } from '#test/mail/worker-process';

let desk: InnkallingDesk;
let catcher: MailCatcher;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  [desk, catcher] = await Promise.all([InnkallingDesk.open(), MailCatcher.start()]);
});

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await catcher?.stop();
  await desk?.session.close();
});

function startWorker(): ChildProcess {
  const orders: WorkerOrders = {
    ...{ databaseUrl: desk.session.database.appUrl, dataDir: desk.session.folder },
    ...{ smtpUrl: catcher.url, patience: hastyPatience },
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
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
  await leasesRunOut(desk.session.database);
}

/** Starts a worker that dies between the server's taking of the mail to an address and its answer, and then another. */
async function killedAt(address: string): Promise<void> {
  const first = startWorker();
  await new Promise<void>((died) =>
    catcher.misbehaviour.beforeAnswering(address, () => kill(first).then(died)),
  );
  startWorker();
}

/** The mails that each address was given by Message-ID, all of them the same bytes under one id. */
async function untilEverybodyHas(ids: number): Promise<void> {
  const addresses = ['aud', 'dina', 'ingrid'].map((name) => `${name}@radet.example`);
  const distinct = (address: string) =>
    new Set(catcher.mailsTo(address).map(({ parsed }) => parsed.messageId)).size;
  const deadline = Date.now() + 200_000;
  while (addresses.some((address) => distinct(address) < ids)) {
    if (Date.now() > deadline) throw new Error(`Mails by address: ${addresses.map(distinct).join(', ')}`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
  expect(addresses.map(distinct)).toEqual(addresses.map(() => ids));
  for (const { parsed, bytes, to } of catcher.mails) {
    const twin = catcher.mailsTo(to[0]).find((mail) => mail.parsed.messageId === parsed.messageId);
    expect(twin?.bytes.equals(bytes)).toBe(true);
  }
}

/** The mail whose sender was killed comes once more, when its job is taken up again. */
async function untilSomebodyHasItTwice(): Promise<void> {
  const deadline = Date.now() + 200_000;
  while (catcher.mails.length <= 9) {
    if (Date.now() > deadline) throw new Error('No mail was repeated.');
    await new Promise((wake) => setTimeout(wake, 100));
  }
}

const calendarTo = (address: string) =>
  catcher.mailsTo(address).map(({ bytes }) => {
    const text = bytes.toString('latin1');
    return /BEGIN:VCALENDAR|text\/calendar/.test(text) ? /method=(\w+)/i.exec(text)?.[1] : undefined;
  });

describe('a worker that is killed in the midst of', () => {
  it('a new issue, and of a meeting called off, has forgotten nobody; who gets a mail twice gets the same one', async () => {
    await desk.planMeeting();
    await desk.send(['members']);
    await killedAt('dina@radet.example');
    await untilEverybodyHas(1);
    await Promise.all(workers.map(kill));
    await desk.addItem('Budsjett');
    await desk.send(['members'], 'Budsjettet er kommet');
    await killedAt('aud@radet.example');
    await untilEverybodyHas(2);
    await Promise.all(workers.map(kill));
    await desk.callOff();
    await killedAt('ingrid@radet.example');
    await untilEverybodyHas(3);
    await untilSomebodyHasItTwice();
    expect(new Set(calendarTo('ingrid@radet.example'))).toEqual(new Set(['REQUEST', 'CANCEL']));
  });
});

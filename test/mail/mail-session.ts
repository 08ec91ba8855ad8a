import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { type SendingPatience, usualPatience } from '#platform/mail/delivery.rules';
import type { Letter } from '#platform/mail/letter';
import { MailDelivery } from '#platform/mail/mail-delivery.entity';
import type { MailTransport } from '#platform/mail/mail-transport';
import { createTestDatabase, type TestDatabase } from '#test/postgres/test-database';
import { MailCatcher } from './mail-catcher.js';
import { PostOffice, transportTo } from './post-office.js';

/**
 * For workers that are killed: they try again at once. A slow machine is no silent server, so an attempt may take as
 * long as it does elsewhere; when a worker is dead its leases are let run out (`time-passes.ts`).
 */
export const hastyPatience: SendingPatience = { ...usualPatience, waits: [300], overdue: 700 };

/** A post office on a migrated database, with a mail server that does as it is told. */
export interface MailSession {
  readonly database: TestDatabase;
  readonly dataDir: string;
  readonly catcher: MailCatcher;
  readonly office: PostOffice;
  /** The secretariat of the council that sends. */
  readonly secretary: Actor;
  enqueue(letter: Partial<Letter>): Promise<string[]>;
  /** A delivery as it stands in the database. */
  delivery(id: string): Promise<MailDelivery>;
  close(): Promise<void>;
}

/** Opens a session; `beforeAll` opens, `afterAll` closes and removes all. */
export async function openMailSession(
  patience: SendingPatience = usualPatience,
  transport?: (catcher: MailCatcher) => MailTransport,
): Promise<MailSession> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'saksgang-mail-'));
  const catcher = await MailCatcher.start();
  const office = await PostOffice.open({
    databaseUrl: database.appUrl,
    dataDir,
    from: { name: 'Kystrådet', address: 'post@radet.example' },
    patience,
    transport: transport?.(catcher) ?? transportTo(catcher.url, patience),
  });
  const secretary: Actor = { councilId: newId(), personId: newId(), role: 'secretariat' };
  return {
    database,
    dataDir,
    catcher,
    office,
    secretary,
    enqueue: (letter) =>
      office.unitOfWork.run(secretary, 'test.send', () => office.queue.enqueue({ ...aLetter(), ...letter })),
    delivery: (id) =>
      office.unitOfWork.read(secretary, () => currentManager().findOneByOrFail(MailDelivery, { id })),
    async close() {
      await office.close();
      await catcher.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** An innkalling to one member. */
export function aLetter(): Letter {
  return {
    kind: 'innkalling',
    subject: 'Innkalling til møte 2/2021',
    text: 'Hei\n\nVelkommen til møte.',
    recipients: [{ name: 'Åse Østensjø', address: 'ase@fjord.example' }],
  };
}

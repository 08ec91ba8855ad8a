import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { systemActor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { loadConfig } from '#platform/config/config';
import { DatabaseModule } from '#platform/database/database.module';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FilesModule } from '#platform/files/files.module';
import { JobsModule } from '#platform/jobs/jobs.module';
import { LoggingModule } from '#platform/logging/logging.module';
import { createTestDatabase, type TestDatabase } from '#test/postgres/test-database';
import { MailDeliveryQueries } from './mail-delivery.queries.js';
import { mailEntities } from './mail-entities.js';
import { MailFileQueries } from './mail-file.queries.js';
import { MailQueue } from './mail-queue.js';
import { MailRetryService } from './mail-retry.service.js';
import { MailModule } from './mail.module.js';
import { mailConstraints } from './mail.errors.js';
import { SendMailJob } from './send-mail.job.js';
import { SweepMailJob } from './sweep-mail.job.js';

let database: TestDatabase;
let dataDir: string;
let app: TestingModule;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'saksgang-mail-module-'));
  const config = loadConfig({ DATABASE_APP_URL: database.appUrl, DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  app = await Test.createTestingModule({
    imports: [
      LoggingModule.forRoot(config, 'worker'),
      DatabaseModule.forRoot({
        config,
        entities: mailEntities,
        migrations: [],
        constraints: mailConstraints,
      }),
      FilesModule.forRoot(config),
      JobsModule.forRoot(config),
      MailModule.forRoot(config),
    ],
  }).compile();
  app.enableShutdownHooks();
  await app.init();
});

afterAll(async () => {
  await app?.close();
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('MailModule', () => {
  it('gives the program all of mail, and without a mail server writes to the outbox of the data folder', async () => {
    for (const part of [MailRetryService, MailDeliveryQueries, MailFileQueries, SweepMailJob])
      expect(app.get(part)).toBeInstanceOf(part);
    const actor = systemActor(newId());
    const letter = {
      kind: 'innkalling',
      subject: 'Innkalling',
      text: 'Hei',
      recipients: [{ name: 'Åse', address: 'ase@fjord.example' }],
    };
    const [deliveryId] = await app
      .get(UnitOfWork)
      .run(actor, 'test', () => app.get(MailQueue).enqueue(letter));
    await app.get(SendMailJob).handle({ councilId: actor.councilId, deliveryId: deliveryId }, { id: 'test' });
    expect(await readdir(join(dataDir, 'outbox'))).toEqual([expect.stringContaining(deliveryId)]);
  });
});

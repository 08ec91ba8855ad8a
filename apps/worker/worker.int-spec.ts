import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PinoLogger } from 'nestjs-pino';
import pg from 'pg';
import { newId } from '#kernel/ids';
import { loadConfig } from '#platform/config/config';
import { FileStore } from '#platform/files/file-store';
import { keyOfHash } from '#platform/files/content-key';
import { JobWorker } from '#platform/jobs/job-worker';
import { createTestDatabase, type TestDatabase } from '#test/postgres/test-database';
import { AuditVerificationJob } from './jobs/audit-verification.job.js';
import { FileCleaningJob } from './jobs/file-cleaning.job.js';
import { SessionCleaningJob } from './jobs/session-cleaning.job.js';
import { registerJobs } from './register-jobs.js';
import { WorkerModule } from './worker.module.js';

const lastMonth = new Date(Date.now() - 30 * 86_400_000);
const council = newId();
let database: TestDatabase;
let dataDir: string;
let app: INestApplicationContext;
let superuser: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'saksgang-worker-'));
  const config = loadConfig({ DATABASE_APP_URL: database.appUrl, DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: false,
    abortOnError: false,
  });
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  // Rows for these tests need not hang together with the rest of a council; the audit trail works all the same.
  await superuser.query(`do $$ declare c record; begin
    for c in select conname, conrelid::regclass as held from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace
    loop execute format('alter table %s drop constraint %I', c.held, c.conname); end loop; end $$`);
});

afterAll(async () => {
  await superuser?.end();
  await app?.close();
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Stores content as if it had been done a month ago. */
async function storedLastMonth(text: string): Promise<string> {
  const { sha256 } = await app.get(FileStore).put(Buffer.from(text));
  await utimes(join(dataDir, 'files', keyOfHash(sha256)), lastMonth, lastMonth);
  return sha256;
}

/** A row of a file; `releasedAt` when nothing uses it any more. */
async function register(sha256: string, releasedAt: Date | null) {
  await superuser.query(
    `insert into stored_file (id, council_id, sha256, size, media_type, name, created_at, released_at)
     values ($1, $2, $3, 1, 'text/plain', 'a.txt', now(), $4)`,
    [newId(), council, sha256, releasedAt],
  );
}

describe('the worker', () => {
  it('has a handler for every job, starts and stops', async () => {
    const worker = app.get(JobWorker);
    registerJobs(app, worker);
    await worker.start();
    await worker.stop();
    const { rows } = await superuser.query<{ name: string }>(
      'select name from pgboss.schedule order by name',
    );
    expect(rows.map((row) => row.name)).toEqual(
      expect.arrayContaining([
        'audit.verify',
        'contactData.delete',
        'file.clean',
        'session.clean',
        'writtenProcedure.look',
      ]),
    );
  });
});

describe('cleaning of files', () => {
  it('removes what has been out of use for two weeks, and keeps everything that somebody refers to', async () => {
    const [used, released, recent, unknown] = await Promise.all(
      ['i bruk', 'sluppet', 'nylig sluppet', 'glemt'].map((text) => storedLastMonth(text)),
    );
    await register(used, null);
    await register(released, lastMonth);
    await register(recent, new Date());
    await app.get(FileCleaningJob).handle();
    const files = app.get(FileStore);
    const left = await Promise.all([used, released, recent, unknown].map((hash) => files.has(hash)));
    expect(left).toEqual([true, false, true, false]);
  });

  it('asks for every column that holds hashes of files', async () => {
    const { rows } = await superuser.query<{ place: string }>(
      `select table_name || '.' || column_name as place from information_schema.columns
        where table_schema = 'public' and column_name like '%sha256%' order by place`,
    );
    expect(rows.map((row) => row.place)).toEqual(['mail_attachment.sha256', 'stored_file.sha256']);
  });
});

describe('cleaning of sessions', () => {
  it('removes those that have ended', async () => {
    await superuser.query(
      `insert into sign_in_session (id, council_id, person_id, role, secret_hash, created_at, expires_at)
       select gen_random_uuid(), $1, $1, 'member', 'x', now() - interval '2 hours', now() + after
         from unnest(array[interval '-1 hour', interval '1 hour']) as after`,
      [council],
    );
    await app.get(SessionCleaningJob).handle();
    const { rows } = await superuser.query('select from sign_in_session');
    expect(rows).toHaveLength(1);
  });
});

describe('the nightly look at the audit trail', () => {
  it('writes every chain to the log with its end, and a fault as an error', async () => {
    const info = jest.spyOn(PinoLogger.prototype, 'info');
    const error = jest.spyOn(PinoLogger.prototype, 'error');
    await app.get(AuditVerificationJob).handle();
    expect(info.mock.calls).toMatchObject([
      [{ audit: { councilId: council, faults: [] } }, 'audit trail in order'],
    ]);
    await superuser.query('set session_replication_role = replica');
    await superuser.query(`update audit_event set action = 'endret' where seq = 1`);
    await superuser.query('set session_replication_role = origin');
    await app.get(AuditVerificationJob).handle();
    const faults = [{ kind: 'changed', seq: 1 }];
    expect(error.mock.calls).toMatchObject([
      [{ audit: { councilId: council, faults } }, 'audit trail faulty'],
    ]);
    jest.restoreAllMocks();
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateDatabase } from '#platform/database/migrate-database';
import { platformMigrations } from '#platform/database/platform-migrations';
import { withRole } from '#platform/database/data-source-options';
import { EmbeddedPostgres } from '#platform/postgres/embedded-postgres';
import { domainMigrations } from '#domain/migrations';

/** What the tests are told about the database server. */
export interface TestServer {
  /** Login that makes and drops databases, and that tampers. */
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Name of the migrated database that test databases are copied from. */
  readonly template: string;
  /** Data folder of the demo that `demoTemplate` makes when somebody first needs it. */
  readonly demoFolder: string;
}

/**
 * Nothing that tests write has to survive a power cut, and nobody but the tests may be connected to a template: one
 * that autovacuum is in cannot be copied.
 */
const fast = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'shared_buffers=64MB',
  'max_connections=200',
  // The log may lie in memory.
  'max_wal_size=128MB',
];

/** Starts a server of our own in a temporary folder, or prepares a database on the one in TEST_DATABASE_URL. */
export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  return given ? useServer(given) : startOwnServer();
}

async function startOwnServer() {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-test-'));
  const postgres = await EmbeddedPostgres.start({ dataDir: folder, settings: fast });
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await migrateDatabase(postgres.ownerUrl, [...platformMigrations, ...domainMigrations]);
  } catch (error) {
    await stop();
    throw error;
  }
  const { superuserUrl, ownerUrl, appUrl } = postgres;
  const demoFolder = join(folder, 'demo');
  return { server: { superuserUrl, ownerUrl, appUrl, template: 'saksgang', demoFolder }, stop };
}

async function useServer(url: string) {
  const template = `saksgang_template_${process.pid}`;
  const ownerUrl = new URL(url);
  ownerUrl.pathname = `/${template}`;
  await execute(url, `create database ${template}`);
  await migrateDatabase(ownerUrl.href, [...platformMigrations, ...domainMigrations]);
  const appUrl = withRole(ownerUrl.href, 'saksgang_app');
  const demoFolder = await mkdtemp(join(tmpdir(), 'saksgang-test-demo-'));
  const stop = async () => {
    for (const name of [template, `${template}_demo`, `${template}_demo_making`])
      await execute(url, `drop database if exists ${name} with (force)`);
    await rm(demoFolder, { recursive: true, force: true });
  };
  return { server: { superuserUrl: url, ownerUrl: ownerUrl.href, appUrl, template, demoFolder }, stop };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

import { randomBytes } from 'node:crypto';
import { cp } from 'node:fs/promises';
import pg from 'pg';
import { besideAll, copyDatabase, withDatabase } from './copy-database.js';
import { demoTemplate } from './demo-template.js';
import type { TestServer } from './test-server.js';

/** A database of one test file's own. */
export interface TestDatabase {
  /** Login that owns the tables. */
  readonly ownerUrl: string;
  /** Login in the role of the running program, bound by row-level security. */
  readonly appUrl: string;
  /** Login that nothing binds: for tampering, and for looking past the wall. */
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/** What it holds: the tables without rows, the demo councils, or nothing at all, for testing migrations. */
export type TestDatabaseContent = 'migrated' | 'demo' | 'empty';

/**
 * Makes a database for one test file. Call `drop` in `afterAll`.
 * @throws Error outside the Jest projects `integration` and `e2e`
 */
export async function createTestDatabase(content: TestDatabaseContent = 'migrated'): Promise<TestDatabase> {
  const server = testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const owner = decodeURIComponent(new URL(server.ownerUrl).username);
  const template = await templateFor(content, server);
  await copyDatabase(server.superuserUrl, { from: template, to: name, owner });
  return {
    ownerUrl: withDatabase(server.ownerUrl, name),
    appUrl: withDatabase(server.appUrl, name),
    superuserUrl: withDatabase(server.superuserUrl, name),
    drop: () => execute(server.superuserUrl, `drop database if exists ${name} with (force)`),
  };
}

/** A database with the demo councils, and their stored files in `dataDir`. Call `drop` in `afterAll`. */
export async function createDemoDatabase(dataDir: string): Promise<TestDatabase> {
  const database = await createTestDatabase('demo');
  await cp(testServer().demoFolder, dataDir, { recursive: true });
  return database;
}

function testServer(): TestServer {
  const told = process.env['SAKSGANG_TEST_SERVER'];
  if (!told) throw new Error('No test database server: call the file *.int-spec.ts or *.e2e-spec.ts.');
  return JSON.parse(told) as TestServer;
}

function templateFor(content: TestDatabaseContent, server: TestServer): string | Promise<string> {
  if (content === 'demo') return demoTemplate(server);
  return content === 'migrated' ? server.template : 'template0';
}

async function execute(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: besideAll(address) });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

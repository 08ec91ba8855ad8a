import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { besideAll, copyDatabase, withDatabase } from './copy-database.js';
import type { TestServer } from './test-server.js';

/** Taken by whoever makes the demo; any number will do that nobody else locks on in the database `postgres`. */
const makingDemo = 20210226;

/**
 * Name of the migrated database with the demo councils in it, to copy from. The first test file of a run that asks
 * has it made, in a process of its own; those that ask meanwhile wait. Its stored files
 * lie in `server.demoFolder`.
 */
export async function demoTemplate(server: TestServer): Promise<string> {
  const client = new pg.Client({ connectionString: besideAll(server.superuserUrl) });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [makingDemo]);
    const name = `${server.template}_demo`;
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await makeDemo(client, server, name);
    return name;
  } finally {
    await client.end();
  }
}

/** Under another name until it is whole, so that an attempt that failed leaves nothing to copy from. */
async function makeDemo(client: pg.Client, server: TestServer, name: string): Promise<void> {
  const making = `${name}_making`;
  await client.query(`drop database if exists ${making} with (force)`);
  await copyDatabase(server.superuserUrl, { from: server.template, to: making });
  await promisify(execFile)(
    process.execPath,
    [
      ...['--disable-warning=ExperimentalWarning', '--import'],
      join(import.meta.dirname, 'typescript-sources.mjs'),
      join(import.meta.dirname, 'load-demo.ts'),
    ],
    {
      env: {
        ...process.env,
        ...{ NODE_OPTIONS: '', DATABASE_URL: '', DATABASE_APP_URL: withDatabase(server.appUrl, making) },
        ...{ DATA_DIR: server.demoFolder, SAKSGANG_DEMO: '1' },
      },
    },
  );
  await client.query(`alter database ${making} rename to ${name}`);
}

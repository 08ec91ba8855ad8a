/** What the pages are measured on: one Postgres with the demo archive and the large one, and a web process for each. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeLargeArchive } from './pages-archive.mjs';

const dist = (path) => import(`../../dist/${path}.js`);

/** Builds both archives and starts both programs. @returns `small`, `large`, what the large one holds, and `stop()` */
export async function openStand(firstPort) {
  const folder = mkdtempSync(join(tmpdir(), 'saksgang-bench-'));
  const { EmbeddedPostgres } = await dist('libs/platform/postgres/embedded-postgres');
  const postgres = await EmbeddedPostgres.start({
    dataDir: folder,
    settings: ['fsync=off', 'autovacuum=off'],
  });
  const programs = [];
  const stop = async () => {
    for (const program of programs) await program.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const base = {
      DATA_DIR: folder,
      DATABASE_APP_URL: postgres.appUrl,
      SAKSGANG_DEMO: '1',
      LOG_LEVEL: 'silent',
    };
    const rows = await prepare(postgres, base);
    const database = (name) => Object.assign(new URL(postgres.appUrl), { pathname: `/${name}` }).href;
    for (const [i, name] of ['small', 'saksgang'].entries()) {
      const env = { ...process.env, ...base, DATABASE_APP_URL: database(name), PORT: String(firstPort + i) };
      programs.push(await startProgram(env, firstPort + i));
    }
    const [small, large] = programs;
    return { small, large, rows, people: await accounts(postgres), stop, database: postgres.superuserUrl };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepare(postgres, env) {
  const { migrateDatabase } = await dist('libs/platform/database/migrate-database');
  const { allMigrations } = await dist('apps/cli/application/open-database');
  const { loadDemo } = await dist('apps/cli/serve/load-demo');
  const { loadConfig } = await dist('libs/platform/config/config');
  await migrateDatabase(postgres.ownerUrl, allMigrations);
  await loadDemo(loadConfig(env));
  await using(postgres.superuserUrl, 'postgres', (client) =>
    client.query('create database small template saksgang'),
  );
  await using(postgres.superuserUrl, 'small', (client) => client.query('vacuum analyze'));
  return using(postgres.superuserUrl, 'saksgang', makeLargeArchive);
}

/** Somebody to sign in as, by role, in the first council; the same people are in both archives. */
async function accounts(postgres) {
  const { rows } = await using(postgres.superuserUrl, 'saksgang', (client) =>
    client.query(`select distinct on (a.role) a.role, a.council_id as "councilId", a.person_id as "personId"
      from appointment a join council c on c.id = a.council_id
     where c.key = 'ho21' and now() >= a.from_date and (a.to_date is null or a.to_date >= now()) order by a.role, a.id`),
  );
  return Object.fromEntries(rows.map(({ role, ...who }) => [role, { role, ...who }]));
}

async function using(url, database, work) {
  const client = new pg.Client({
    connectionString: Object.assign(new URL(url), { pathname: `/${database}` }).href,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function startProgram(env, port) {
  const child = fork(join(import.meta.dirname, 'pages-web.mjs'), {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [word] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (word !== 'ready') throw new Error('The web application did not start.');
  return {
    address: `http://127.0.0.1:${port}`,
    /** SQL statements so far, and resident memory in bytes. */
    async tell() {
      child.send('count');
      const [told] = await once(child, 'message');
      return told;
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

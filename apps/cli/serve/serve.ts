import { DomainError } from '#kernel/domain-error';
import { type Config, environmentOf, loadConfig } from '#platform/config/config';
import { runtimeUrl } from '#platform/database/data-source-options';
import { toldToStop } from '#platform/process/stop-signals';
import { migrate, openDatabase, type OpenDatabase } from '../application/open-database.js';
import { ChildProgram } from './child-program.js';
import { hasCouncils } from './has-councils.js';
import { requireFreePort } from './free-port.js';
import { waitUntilReady } from './wait-until-ready.js';
import { welcome } from './welcome.js';
import { whyDatabaseStopped } from './why-database-stopped.js';

/**
 * Runs the whole program: database, migrations, web application and worker, until it is told to stop. Then
 * everything stops in the opposite order. When one part ends by itself the others are stopped too.
 * @throws DomainError with a sentence about what is missing
 */
export async function serve(): Promise<void> {
  const stopping = toldToStop();
  const config = loadConfig(process.env);
  await requireFreePort(config.port, config.bindAddress);
  let databaseLost = (): void => undefined;
  const lost = new Promise<void>((resolve) => (databaseLost = resolve));
  const database = await openDatabase(config, databaseLost);
  try {
    await database.embedded?.claimServing();
    if (database.ownerUrl) await migrate(database);
    if (config.demo) await fillWhenEmpty(database.runtimeConfig);
    await runPrograms(database, stopping, lost);
  } finally {
    await database.close();
  }
}

/** The demo needs the whole domain, which takes a second to load; most starts find a council and need none of it. */
async function fillWhenEmpty(config: Config): Promise<void> {
  if (await hasCouncils(runtimeUrl(config))) return;
  const { loadDemo } = await import('./load-demo.js');
  await loadDemo(config);
}

async function runPrograms(
  database: OpenDatabase,
  stopping: Promise<string>,
  lost: Promise<void>,
): Promise<void> {
  const config: Config = database.runtimeConfig;
  const env = { ...environmentOf(config), DATABASE_URL: '' };
  const web = new ChildProgram('web', env);
  const programs = [web];
  const told = stopping.then(() => undefined);
  try {
    if ((await Promise.race([waitUntilReady(config, web), told.then(() => 'told')])) !== 'told') {
      // Only now, so that whoever waits for the first page does not wait for the worker to load.
      programs.push(new ChildProgram('worker', env));
      process.stdout.write(welcome(config, database.embedded !== undefined));
    }
    const end = await Promise.race([told, firstEnd(programs), databaseEnd(lost, database)]);
    if (end) throw end;
    process.stderr.write('\nStopper …\n');
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
  }
}

async function firstEnd(programs: readonly ChildProgram[]): Promise<DomainError> {
  const program = await Promise.race(programs.map((one) => one.hasEnded().then(() => one.name)));
  return new DomainError('serve.stopped', 'unavailable', { program });
}

async function databaseEnd(lost: Promise<void>, { embedded }: OpenDatabase): Promise<DomainError> {
  await lost;
  return whyDatabaseStopped(embedded?.logFile ?? '');
}

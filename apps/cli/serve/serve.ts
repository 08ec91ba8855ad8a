import { DomainError } from '#kernel/domain-error';
import { type Config, environmentOf, loadConfig } from '#platform/config/config';
import { toldToStop } from '#platform/process/stop-signals';
import { migrate, openDatabase, type OpenDatabase } from '../application/open-database.js';
import { ChildProgram } from './child-program.js';
import { requireFreePort } from './free-port.js';
import { loadDemo } from './load-demo.js';
import { waitUntilReady } from './wait-until-ready.js';
import { welcome } from './welcome.js';

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
    if (config.demo) await loadDemo(database.runtimeConfig);
    await runPrograms(database, stopping, lost);
  } finally {
    await database.close();
  }
}

async function runPrograms(
  database: OpenDatabase,
  stopping: Promise<string>,
  lost: Promise<void>,
): Promise<void> {
  const config: Config = database.runtimeConfig;
  const env = { ...environmentOf(config), DATABASE_URL: '' };
  const programs = [new ChildProgram('web', env), new ChildProgram('worker', env)];
  const told = stopping.then(() => undefined);
  const failed = Promise.race([
    ...programs.map(async (program) => {
      await program.hasEnded();
      return new DomainError('serve.stopped', 'unavailable', { program: program.name });
    }),
    lost.then(
      () => new DomainError('postgres.stopped', 'unavailable', { log: database.embedded?.logFile ?? '' }),
    ),
  ]);
  try {
    const early = await Promise.race([waitUntilReady(config, programs), told.then(() => 'told' as const)]);
    if (early === 'told') return;
    process.stdout.write(welcome(config, database.embedded !== undefined));
    const end = await Promise.race([told, failed]);
    if (end) throw end;
    process.stderr.write('\nStopper …\n');
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
  }
}

import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { appRole } from '#platform/database/data-source-options';
import { jobSchema } from './boss-settings.js';

/**
 * Installs or upgrades the tables of pg-boss as the owner, and lets the running program's role work with the
 * rows, and with nothing else.
 * @param owner an initialised data source with the owner's login
 */
export async function installJobs(ownerUrl: string, owner: DataSource): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobSchema,
    application_name: 'saksgang-migrate',
    supervise: false,
    schedule: false,
    max: 1,
  });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  try {
    await boss.start();
  } finally {
    await boss.stop({ graceful: false });
  }
  if (failures.length > 0) throw failures[0];
  await owner.query(`
    grant usage on schema ${jobSchema} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${jobSchema} to ${appRole};
    grant execute on all functions in schema ${jobSchema} to ${appRole};
    revoke insert, update, delete on ${jobSchema}.version from ${appRole};
    grant update on ${jobSchema}.version to ${appRole}`);
}

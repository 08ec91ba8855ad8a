import type { ConstructorOptions, PgBoss } from 'pg-boss';
import type { JobDefinition } from './job-definition.js';

/** Schema of pg-boss. It belongs to the owner; the running program may only work with its rows. */
export const jobSchema = 'pgboss';

/** What every pg-boss of the running program has in common: it never changes the schema. */
export function runtimeBossOptions(connectionString: string): ConstructorOptions {
  return {
    connectionString,
    schema: jobSchema,
    application_name: 'saksgang-jobs',
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  };
}

/**
 * Makes the queue of a job, or brings its settings up to date. The policy `short` keeps a second job with the same
 * key out while the first one waits; jobs without a key of their own get a random one.
 */
export async function putQueueInPlace(boss: PgBoss, job: JobDefinition): Promise<void> {
  const settings = {
    retryLimit: job.retryLimit ?? 5,
    retryDelay: 10,
    retryBackoff: true,
    expireInSeconds: job.expireInSeconds ?? 900,
  };
  await boss.createQueue(job.name, { policy: 'short', ...settings });
  await boss.updateQueue(job.name, settings);
}

import pg from 'pg';
import type { TestDatabase } from '#test/postgres/test-database';

/** Whoever was sending has been dead for as long as others wait: what they had may be taken. Call it when they are dead. */
export const leasesRunOut = (database: TestDatabase): Promise<void> =>
  change(database, `update mail_delivery set taken_until = now() where status = 'sending'`);

/** What waits has waited for an hour. */
export const anHourPasses = (database: TestDatabase): Promise<void> =>
  change(
    database,
    `update mail_delivery set queued_at = queued_at - interval '1 hour' where status = 'queued'`,
  );

/** Past the triggers: time that passes is nobody's change. */
async function change({ superuserUrl }: TestDatabase, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(statement);
  } finally {
    await client.end();
  }
}

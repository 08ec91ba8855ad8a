import pg from 'pg';

/** Whether a database has had a council; asked without loading anything that knows what a council is. */
export async function hasCouncils(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from council_directory limit 1');
    return (rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}

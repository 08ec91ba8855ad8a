import pg from 'pg';

const objectInUse = '55006';
const patience = 120_000;

/** The same login to another database of the server. */
export function withDatabase(address: string, name: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

/** Where one stands when databases are made: nobody may be connected to the one that is copied. */
export const besideAll = (address: string): string => withDatabase(address, 'postgres');

/**
 * Makes a database as a copy of another. Postgres copies none that somebody is connected to, and waits five seconds
 * for them to go; on a busy machine a connection that was just closed may take longer.
 * @param address login that may make databases
 * @param owner whoever is logged in, when left out
 */
export async function copyDatabase(
  address: string,
  names: { readonly from: string; readonly to: string; readonly owner?: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: besideAll(address) });
  await client.connect();
  const owner = names.owner ? ` owner ${names.owner}` : '';
  try {
    await untilNobodyIsIn(() => client.query(`create database ${names.to} template ${names.from}${owner}`));
  } finally {
    await client.end();
  }
}

async function untilNobodyIsIn(copy: () => Promise<unknown>): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      await copy();
      return;
    } catch (error) {
      const isInUse = error instanceof pg.DatabaseError && error.code === objectInUse;
      if (!isInUse || Date.now() > end) throw error;
    }
  }
}

import { appUser, type Credentials, databaseName, ownerUser } from './credentials.js';
import type { ServerLease } from './server-lease.js';

/**
 * Makes the database and its two logins the first time: an owner who is not a superuser, so that what works here
 * works on a managed Postgres too, and the role of the running program, which owns nothing.
 */
export async function prepareServer(lease: ServerLease, credentials: Credentials): Promise<void> {
  const [made] = await lease.query('select from pg_database where datname = $1', [databaseName]);
  if (made) return;
  for (const login of [ownerUser, appUser] as const) {
    const [exists] = await lease.query('select from pg_roles where rolname = $1', [login]);
    if (exists) continue;
    // The password is base64url: nothing in it needs quoting.
    await lease.query(
      `create role ${login} login nosuperuser nocreatedb nocreaterole password '${credentials[login]}'`,
    );
  }
  await lease.query(`grant ${appUser} to ${ownerUser}`);
  await lease.query(`create database ${databaseName} owner ${ownerUser}`);
  await lease.query(`revoke all on database ${databaseName} from public`);
  await lease.query(`grant connect on database ${databaseName} to ${appUser}`);
}

import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The three logins of the embedded database: who made it, who owns the tables, and who runs the program. */
export const superuser = 'postgres';
export const ownerUser = 'saksgang_owner';
export const appUser = 'saksgang_app';
export const databaseName = 'saksgang';

/** Passwords by login. */
export type Credentials = Readonly<Record<typeof superuser | typeof ownerUser | typeof appUser, string>>;

/** Reads the passwords, or makes them for a database that is about to be made. The file is for its owner only. */
export function readOrMakeCredentials(file: string): Credentials {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Credentials;
  const password = () => randomBytes(24).toString('base64url');
  const credentials: Credentials = {
    [superuser]: password(),
    [ownerUser]: password(),
    [appUser]: password(),
  };
  writeFileSync(`${file}.part`, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.part`, file);
  return credentials;
}

/** The address of a database on this machine for one of the logins. */
export function addressOf(
  login: keyof Credentials,
  credentials: Credentials,
  port: number,
  database = databaseName,
): string {
  return `postgres://${login}:${credentials[login]}@127.0.0.1:${port}/${database}`;
}

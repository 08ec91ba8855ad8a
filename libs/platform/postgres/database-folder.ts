import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '#kernel/domain-error';
import { canReach, type SystemUser } from './unprivileged-user.js';

/** Where the embedded database keeps things. */
export interface DatabaseFolder {
  /** DATA_DIR/postgres: passwords and log, for the user who started the program only. */
  readonly folder: string;
  /** Folder that the database user reaches; the cluster lies in it. Almost always the same as `folder`. */
  readonly home: string;
  readonly credentialsFile: string;
  readonly logFile: string;
}

/**
 * Prepares DATA_DIR/postgres. When root has put DATA_DIR where the database user is not let in (below /root), the
 * cluster lies in /var/lib/saksgang instead, and DATA_DIR/postgres/location.json says where.
 * @throws DomainError `postgres.folderNotWritable`, `postgres.diskFull`, `postgres.cannotReachFolder`
 */
export function prepareDatabaseFolder(dataDir: string, user: SystemUser | undefined): DatabaseFolder {
  const folder = join(dataDir, 'postgres');
  explainingFolder(dataDir, () => {
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, user ? 0o711 : 0o700);
    // DATA_DIR is ours: the database user may pass through it, and sees no more of it than before.
    if (user) chmodSync(dataDir, (statSync(dataDir).mode & 0o777) | 0o011);
  });
  return {
    folder,
    home: user ? explainingFolder(dataDir, () => reachableHome(folder, user)) : folder,
    credentialsFile: join(folder, 'credentials.json'),
    logFile: join(folder, 'server.log'),
  };
}

function reachableHome(folder: string, user: SystemUser): string {
  const note = join(folder, 'location.json');
  if (existsSync(note)) return (JSON.parse(readFileSync(note, 'utf8')) as { folder: string }).folder;
  const real = realpathSync(folder);
  if (canReach(user, real)) return folder;
  const name = createHash('sha256').update(real).digest('hex').slice(0, 12);
  const home = join('/var/lib/saksgang', name);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  if (!canReach(user, home))
    throw new DomainError('postgres.cannotReachFolder', 'unavailable', { user: user.name, folder });
  writeFileSync(note, `${JSON.stringify({ folder: home })}\n`, { mode: 0o644 });
  return home;
}

/** Says in one sentence why nothing can be written in a folder. */
export function explainingFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
      throw new DomainError('postgres.folderNotWritable', 'unavailable', { folder });
    }
    if (['ENOSPC', 'EDQUOT'].includes(code))
      throw new DomainError('postgres.diskFull', 'unavailable', { folder });
    throw error;
  }
}

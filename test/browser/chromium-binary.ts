import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#kernel/project-folder';

const cache = join(projectFolder(), 'node_modules', '.cache', 'saksgang', 'chromium');
const lock = join(cache, 'unpacking');
const ready = join(cache, 'ready');
const staleAfter = 120_000;

/** Where Chromium is, and what its process needs to find its libraries. */
export interface ChromiumBinary {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium that comes with the project's own packages, unpacked once. Test files run side by side, so whoever
 * comes first unpacks and the others wait. A system browser named by SAKSGANG_CHROMIUM is used instead.
 */
export async function chromiumBinary(): Promise<ChromiumBinary> {
  const named = process.env['SAKSGANG_CHROMIUM'];
  if (named) return { path: named, env: {} };
  mkdirSync(cache, { recursive: true });
  while (!existsSync(ready) && !takeLock()) await new Promise((wake) => setTimeout(wake, 200));
  try {
    return await unpack();
  } finally {
    mkdirSync(ready, { recursive: true });
    rmSync(lock, { recursive: true, force: true });
  }
}

function takeLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const isStale = existsSync(lock) && Date.now() - statSync(lock).mtimeMs > staleAfter;
    if (isStale) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** The package unpacks into the folder for temporary files; ours is kept between runs and out of others' way. */
async function unpack(): Promise<ChromiumBinary> {
  const before = { ...process.env };
  process.env['TMPDIR'] = cache;
  const bare = !hasLibrary('libnss3.so');
  if (bare) process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    return { path, env: bare ? { LD_LIBRARY_PATH: join(cache, 'al2023', 'lib') } : {} };
  } finally {
    restore('TMPDIR', before['TMPDIR']);
    restore('AWS_LAMBDA_JS_RUNTIME', before['AWS_LAMBDA_JS_RUNTIME']);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

function hasLibrary(name: string): boolean {
  const listed = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.includes(name);
}

import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pom = join(import.meta.dirname, 'pom.xml');
const cache = join(import.meta.dirname, '../../node_modules/.cache/verapdf');
/** A changed pom (a newer veraPDF) gets a folder of its own, so an old download is never used by mistake. */
const home = join(cache, createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12));

const runs = (program: string) => spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0;

/** Why veraPDF cannot run on this machine, in one phrase, or undefined where it can. Maven is needed only once. */
export function whyNoVeraPdf(): string | undefined {
  if (!runs('java')) return 'no Java';
  if (!existsSync(home) && !runs('mvn')) return 'no Maven to fetch it with';
  return undefined;
}

/**
 * The folder with veraPDF's jars, fetched through Maven the first time and then used without a network.
 * Several test processes may ask at once: each fetches into a folder of its own and the first to finish gives it
 * its final name, so nobody ever sees half a download.
 */
export async function veraPdfJars(): Promise<string> {
  if (existsSync(home)) return home;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'fetching-'));
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${fresh}`, '-DincludeScope=runtime'];
  await run('mvn', ['-B', '-q', '-f', pom, ...goal], { timeout: 300_000 });
  await rename(fresh, home).catch(async (fault: NodeJS.ErrnoException) => {
    if (!existsSync(home)) throw fault;
    await rm(fresh, { recursive: true, force: true });
  });
  return home;
}

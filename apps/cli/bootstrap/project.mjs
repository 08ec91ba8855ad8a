import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the clone. */
export const root = join(fileURLToPath(new URL('.', import.meta.url)), '../../..');

/** Ends the program with one sentence that says what to do. */
export function stopWith(sentence, exitCode = 1) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(exitCode);
}

/** Progress goes to stderr, so that what a command prints can be piped. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** SHA-256 over the names and contents of files below some folders of the project. */
export function fingerprint(paths, accept = () => true) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path, accept);
  return hash.digest('hex');
}

function addTo(hash, path, accept) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const entries = safeList(full);
  if (!entries) {
    if (accept(path)) hash.update(path).update('\0').update(readFileSync(full)).update('\0');
    return;
  }
  for (const entry of entries.sort()) addTo(hash, `${path}/${entry}`, accept);
}

function safeList(full) {
  try {
    return readdirSync(full);
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Text of a small file, or undefined when it is not there. */
export function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

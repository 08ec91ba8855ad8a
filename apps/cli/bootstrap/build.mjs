import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readIfThere, root, say, stopWith } from './project.mjs';
import { programNode } from './runtime.mjs';

const stamp = join(root, 'dist', '.saksgang-build');
const sources = ['apps', 'libs', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const isCompiled = (path) => /\.(ts|json)$/.test(path) && !/\.(int-|e2e-)?spec\.ts$/.test(path);

/**
 * Compiles the TypeScript when a source has changed since the last time; no-op otherwise. Types are not checked:
 * `npm test` and `npm run build` do that, and whoever starts the program need not wait for it.
 */
export function ensureBuilt() {
  const wanted = fingerprint(sources, isCompiled);
  if (readIfThere(stamp) === wanted) return;
  say('Bygger programmet …');
  const compiler = join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
  const result = spawnSync(programNode(), [compiler, '-p', 'tsconfig.build.json', '--noCheck'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  const islands = spawnSync(programNode(), [join(import.meta.dirname, 'islands.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0 || islands.status !== 0)
    stopWith('Programmet lot seg ikke bygge. Se meldingene over.');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}

if (process.argv[1] === import.meta.filename) ensureBuilt();

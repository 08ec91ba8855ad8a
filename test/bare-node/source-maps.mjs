import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiled } from '../postgres/typescript-sources.mjs';

const folder = join(import.meta.dirname, '../../node_modules/.cache/saksgang/source-maps');

/**
 * What Jest asks for the maps of compiled files when it shows where a test failed: file by address, to the file that
 * has its map. Made when they are asked for, which is when something fails.
 */
export class SourceMaps extends Map {
  get(source) {
    if (typeof source !== 'string' || !source.endsWith('.ts') || !source.startsWith('file:'))
      return undefined;
    if (!super.has(source)) super.set(source, mapOf(fileURLToPath(source)));
    return super.get(source);
  }
}

/** Under a name that its contents give, and whole when it stands there: other processes may want the same. */
function mapOf(path) {
  const { map } = compiled(path, { sourceMaps: true });
  const file = join(folder, `${createHash('sha256').update(map).digest('hex')}.map`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, map);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}

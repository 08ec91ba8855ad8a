import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const folder = join(root, 'apps', 'web', 'islands');

/**
 * Bundles the scripts of the pages: each file that lies directly in `apps/web/islands` becomes `dist/islands/<name>.js`
 * with the libraries it uses; what several share comes in a chunk of its own. Types are tsc's to check.
 */
export async function bundleIslands() {
  const { build } = await import('esbuild');
  const outdir = join(root, 'dist', 'islands');
  if (existsSync(outdir)) rmSync(outdir, { recursive: true });
  const entries = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  await build({
    entryPoints: entries.map((name) => join(folder, name)),
    outdir,
    ...{ bundle: true, splitting: true, format: 'esm', minify: true, sourcemap: true },
    ...{ target: 'es2022', platform: 'browser', legalComments: 'linked', logLevel: 'warning' },
    tsconfigRaw: '{}',
  });
}

if (process.argv[1] === import.meta.filename) await bundleIslands();

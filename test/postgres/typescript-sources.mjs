import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

/**
 * Lets Node run the TypeScript sources as they are: `node --import ./test/postgres/typescript-sources.mjs`. The tests
 * themselves are loaded by it too (`test/bare-node`).
 */
const root = dirname(dirname(import.meta.dirname));

/** @type {[RegExp, (part: RegExpExecArray) => string][]} */
const aliases = [
  [/^#(kernel|platform|documents)\/(.+)$/, (part) => `libs/${part[1]}/${part[2]}.ts`],
  [/^#domain\/(.+)$/, (part) => `libs/domain/${part[1]}/index.ts`],
  [/^#test\/(.+)$/, (part) => `test/${part[1]}.ts`],
];

const options = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

/** A TypeScript file as JavaScript; with its map when it is asked for. Takes half a millisecond: nothing is kept. */
export function compiled(path, { sourceMaps }) {
  return transformSync(readFileSync(path, 'utf8'), { ...options, filename: path, sourceMaps });
}

registerHooks({
  resolve(specifier, context, next) {
    for (const [pattern, target] of aliases) {
      const part = pattern.exec(specifier);
      if (part) return { url: pathToFileURL(join(root, target(part))).href, shortCircuit: true };
    }
    if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
      const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(source)) return { url: source.href, shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const { code } = compiled(fileURLToPath(url), { sourceMaps: false });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

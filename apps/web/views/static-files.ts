import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { projectFolder } from '#kernel/project-folder';

const aYear = 365 * 24 * 60 * 60 * 1000;

/** Where each part of `/static/…` lies; the first that has a file serves it. */
const folders: readonly { readonly place: string; readonly folder: string }[] = [
  { place: '', folder: join(projectFolder(), 'apps', 'web', 'assets') },
  { place: 'islands/', folder: join(projectFolder(), 'dist', 'islands') },
  { place: 'ds/', folder: packageFolder('@digdir/designsystemet-css', 'dist/src') },
  { place: 'ds/', folder: packageFolder('@digdir/designsystemet-web', 'dist/umd') },
  { place: 'font/', folder: packageFolder('@fontsource/inter', 'files') },
];

/** What stands for the content of all static files in their addresses: a changed file has a new address. */
const edition = editionOf(folders.map(({ folder }) => folder).filter((folder) => existsSync(folder)));

/** The address of a static file: `app.css`, `ds/index.css`. Files that name each other do so relative to it. */
export function staticAddress(file: string): string {
  return `/static/${edition}/${file}`;
}

/**
 * Styles, scripts and fonts, all served by ourselves: no page waits on, or tells anything to, a third party. A browser
 * keeps them for good, because an address never gets another content. Express marks all of them with ETag as well.
 */
export function serveStaticFiles(app: NestExpressApplication): void {
  for (const { place, folder } of folders) {
    app.useStaticAssets(folder, {
      prefix: staticAddress(place),
      ...{ index: false, fallthrough: true, dotfiles: 'ignore', maxAge: aYear, immutable: true },
    });
  }
}

function editionOf(all: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of all) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
      hash.update(path.slice(folder.length)).update(readFileSync(path));
  }
  return hash.digest('base64url').slice(0, 16);
}

/** By path: the packages that hold only files export no entry that could be resolved. */
function packageFolder(name: string, inside: string): string {
  return join(projectFolder(), 'node_modules', name, inside);
}

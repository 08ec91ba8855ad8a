import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { projectFolder } from '#kernel/project-folder';

const require = createRequire(import.meta.url);
const aDay = 24 * 60 * 60 * 1000;

/** Styles, scripts and fonts, all served by ourselves: no page waits on, or tells anything to, a third party. */
export function serveStaticFiles(app: NestExpressApplication): void {
  const options = { maxAge: aDay, index: false, fallthrough: true, dotfiles: 'ignore' as const };
  app.useStaticAssets(join(projectFolder(), 'apps', 'web', 'assets'), { ...options, prefix: '/static/' });
  app.useStaticAssets(packageFolder('@digdir/designsystemet-css', 'dist/src'), {
    ...options,
    prefix: '/static/ds/',
  });
  app.useStaticAssets(packageFolder('@digdir/designsystemet-web', 'dist/umd'), {
    ...options,
    prefix: '/static/ds/',
  });
  app.useStaticAssets(packageFolder('@fontsource/inter', 'files'), { ...options, prefix: '/static/font/' });
}

function packageFolder(name: string, inside: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), inside);
}

import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { projectFolder } from '#kernel/project-folder';

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

/** By path: the packages that hold only files export no entry that could be resolved. */
function packageFolder(name: string, inside: string): string {
  return join(projectFolder(), 'node_modules', name, inside);
}

import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { projectFolder } from '#kernel/project-folder';
import { ViewStore } from './view-store.js';

/** Lets `response.render` and `@Render` use the views of `templates/pages`. */
export function useViews(app: NestExpressApplication): void {
  const folder = join(projectFolder(), 'templates', 'pages');
  const store = new ViewStore(folder);
  app.engine('hbs', (path: string, model: object, done: (error: unknown, html?: string) => void) => {
    try {
      const name = path.slice(folder.length + 1, -'.hbs'.length).replaceAll('\\', '/');
      done(null, store.render(name, model));
    } catch (error) {
      done(error);
    }
  });
  app.setBaseViewsDir(folder);
  app.setViewEngine('hbs');
}

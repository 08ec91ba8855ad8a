import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Method } from './api-client.js';

/** One address that the program answers, as it is declared: `get /meetings/:number`. */
export interface Route {
  readonly method: Method;
  readonly path: string;
}

interface RouterLayer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** Every route that stands in the running program, in the order they are asked; those for all addresses left out. */
export function everyRoute(app: NestExpressApplication): readonly Route[] {
  const { router } = app.getHttpAdapter().getInstance() as unknown as {
    readonly router: { readonly stack: readonly RouterLayer[] };
  };
  const routes = router.stack.flatMap(({ route }) =>
    Object.keys(route?.methods ?? {}).map((method) => ({ method: method as Method, path: route!.path })),
  );
  return routes.filter(({ path }) => !path.includes('*'));
}

/** An address of a route that leads nowhere, but has the right form. */
export function addressOf({ path }: Route): string {
  return path
    .replace(/:(number|meeting|which)\b/g, '9-1999')
    .replace(/:(item|caseNumber)\b/g, '9-9-1999')
    .replace(/:kind\b/g, 'referat')
    .replace(/:(ordinal|year)\b/g, '1')
    .replace(/:\w+/g, '018f0000-0000-7000-8000-000000000000');
}

/**
 * What is open to anybody: signing in, a personal link, what a council has opened, the API's own
 * description, health; and what the mail gateway delivers with its own key.
 */
const open = [
  ...['/health/', '/accessibility', '/sign-in', '/sign-out', '/invitation/', '/public'],
  ...['/api/openapi.json', '/api/schema/', '/api/problems/', '/api/v1/program', '/api/v1/sessions'],
  ...['/api/v1/calendar-replies', '/api/v1/public'],
];

/** Whether an address is answered without asking who one is; a new one has to be written down here. */
export function isOpen(path: string): boolean {
  return open.some((start) => path.startsWith(start));
}

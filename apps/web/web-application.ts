import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import helmet from 'helmet';
import type { Config } from '#platform/config/config';
import { AppLogger } from '#platform/logging/app-logger';
import { AppModule } from './app.module.js';
import { validationError } from './errors/validation-error.js';
import { serveStaticFiles } from './views/static-files.js';
import { useViews } from './views/use-views.js';

/**
 * How long a connection may rest between two requests. Proxies keep theirs for a minute; a connection that we closed
 * first, while a request was on its way down it, would be an error to somebody.
 */
const restMilliseconds = 75_000;

/** The web application, put together but not yet listening. */
export async function createWebApplication(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), {
    bufferLogs: true,
    bodyParser: false,
  });
  setUpWebApplication(app, config);
  app.enableShutdownHooks();
  return app;
}

/** Everything between the listening socket and the routes; the tests set up theirs with the very same. */
export function setUpWebApplication(app: NestExpressApplication, config: Config): void {
  app.useLogger(app.get(AppLogger));
  app.getHttpServer().keepAliveTimeout = restMilliseconds;
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(helmet(securityHeaders(config)));
  // Pages, JSON and styles; what is packed already (PDF, pictures, fonts) goes as it is.
  app.use(compression());
  serveStaticFiles(app);
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: validationError,
    }),
  );
  useViews(app);
}

/** Only our own files may be loaded, and nobody may frame us. */
function securityHeaders(config: Config) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(config.secureCookies ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: config.secureCookies ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' as const },
  };
}

import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import type { Config } from '#platform/config/config';
import { AppLogger } from '#platform/logging/app-logger';
import { AppModule } from './app.module.js';
import { readJsonBodies } from './api/json-bodies.js';
import { sameOrigin } from './access/same-origin.middleware.js';
import { validationError } from './errors/validation-error.js';
import { serveStaticFiles } from './views/static-files.js';
import { useViews } from './views/use-views.js';

const pageBodyLimit = '2mb';

/** The web application, put together but not yet listening. The tests start the very same. */
export async function createWebApplication(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(config), {
    bufferLogs: true,
    bodyParser: false,
  });
  app.useLogger(app.get(AppLogger));
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(helmet(securityHeaders(config)));
  serveStaticFiles(app);
  app.use(sameOrigin);
  app.useBodyParser('urlencoded', { extended: false, limit: pageBodyLimit, parameterLimit: 2000 });
  readJsonBodies(app);
  app.useGlobalPipes(
    new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      exceptionFactory: validationError,
    }),
  );
  useViews(app);
  app.enableShutdownHooks();
  return app;
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

import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { CouncilsModule } from '#domain/councils';
import { domainConstraints, domainEntities, domainMigrations } from '#domain/migrations';
import type { Config } from '#platform/config/config';
import { DatabaseModule } from '#platform/database/database.module';
import { platformMigrations } from '#platform/database/platform-migrations';
import { FilesModule } from '#platform/files/files.module';
import { HealthModule } from '#platform/health/health.module';
import { JobsModule } from '#platform/jobs/jobs.module';
import { LiveModule } from '#platform/live/live.module';
import { LoggingModule } from '#platform/logging/logging.module';
import { mailEntities } from '#platform/mail/mail-entities';
import { mailConstraints } from '#platform/mail/mail.errors';
import { MailModule } from '#platform/mail/mail.module';
import { LayoutPresenter } from './access/layout.presenter.js';
import { PermissionGuard } from './access/permission.guard.js';
import { RoutePermissionsCheck } from './access/route-permissions.check.js';
import { sameOrigin } from './access/same-origin.middleware.js';
import { OpenReadingLimit } from './access/open-reading-limit.middleware.js';
import { SessionMiddleware } from './access/session.middleware.js';
import { emptyForm, formBodies } from './bodies/form-bodies.js';
import { jsonBodies } from './bodies/json-bodies.js';
import { ConfigModule } from './config.module.js';
import { ErrorFilter } from './errors/error.filter.js';
import { HealthController } from './health/health.controller.js';
import { OpenConnections } from './health/open-connections.js';
import { ApiModule } from './api/api.module.js';
import { PagesModule } from './pages/pages.module.js';

/** The web application: pages, API and health, on the domain and the platform. */
@Module({})
export class AppModule implements NestModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        LoggingModule.forRoot(config, 'web'),
        DatabaseModule.forRoot({
          config,
          entities: [...domainEntities, ...mailEntities],
          migrations: [...platformMigrations, ...domainMigrations],
          constraints: { ...domainConstraints, ...mailConstraints },
        }),
        FilesModule.forRoot(config),
        JobsModule.forRoot(config),
        LiveModule.forRoot(config),
        MailModule.forRoot(config),
        HealthModule.forRoot(config),
        DiscoveryModule,
        CouncilsModule,
        ApiModule,
        PagesModule,
      ],
      controllers: [HealthController],
      providers: [
        LayoutPresenter,
        RoutePermissionsCheck,
        OpenConnections,
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }

  /** After the logger's own middleware, so that whatever these refuse has its number and its line in the log. */
  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(sameOrigin, formBodies, jsonBodies, emptyForm, SessionMiddleware, OpenReadingLimit)
      .forRoutes('{*path}');
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { ArchiveModule } from '#domain/archive';
import { CouncilsModule } from '#domain/councils';
import { domainConstraints, domainEntities } from '#domain/migrations';
import { PaperSetModule } from '#domain/paper-set';
import type { Config } from '#platform/config/config';
import { DatabaseModule } from '#platform/database/database.module';
import { FilesModule } from '#platform/files/files.module';
import { JobsModule } from '#platform/jobs/jobs.module';
import { LoggingModule } from '#platform/logging/logging.module';
import { allMigrations } from './open-database.js';

/** The application as the command line sees it. */
@Module({})
export class CliModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: CliModule,
      imports: [
        // What a command has to say it prints; the log is for the programs that go on.
        LoggingModule.forRoot({ ...config, logLevel: 'silent' }, 'cli'),
        DatabaseModule.forRoot({
          config,
          entities: domainEntities,
          migrations: allMigrations,
          constraints: domainConstraints,
        }),
        FilesModule.forRoot(config),
        JobsModule.forRoot(config),
        CouncilsModule,
        ArchiveModule,
        PaperSetModule,
      ],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { InnsynModule } from '#domain/innsyn';
import { domainConstraints, domainEntities, domainMigrations } from '#domain/migrations';
import { PaperSetEditionsModule, PaperSetModule } from '#domain/paper-set';
import { CommentRoundModule, ReferatModule } from '#domain/referat';
import { WrittenProcedureModule } from '#domain/written-procedure';
import type { Config } from '#platform/config/config';
import { DatabaseModule } from '#platform/database/database.module';
import { platformMigrations } from '#platform/database/platform-migrations';
import { FilesModule } from '#platform/files/files.module';
import { JobsModule } from '#platform/jobs/jobs.module';
import { LoggingModule } from '#platform/logging/logging.module';
import { mailEntities } from '#platform/mail/mail-entities';
import { mailConstraints } from '#platform/mail/mail.errors';
import { MailModule } from '#platform/mail/mail.module';
import { AuditVerificationJob } from './jobs/audit-verification.job.js';
import { CommentRoundJob } from './jobs/comment-round.job.js';
import { ContactDataJob } from './jobs/contact-data.job.js';
import { FileCleaningJob } from './jobs/file-cleaning.job.js';
import { PaperSetCleaningJob, PaperSetSweepJob } from './jobs/paper-set-care.job.js';
import { PaperSetKeepingJob } from './jobs/paper-set-keeping.job.js';
import { PaperSetMakingJob } from './jobs/paper-set-making.job.js';
import { FileScanJob } from './jobs/file-scan.job.js';
import { InnsynEmptyingJob } from './jobs/innsyn-emptying.job.js';
import { ReferatFilingJob } from './jobs/referat-filing.job.js';
import { SessionCleaningJob } from './jobs/session-cleaning.job.js';
import { WrittenProcedureJob } from './jobs/written-procedure.job.js';
import { PublicAddressModule } from './public-address.module.js';

/** The application as the worker sees it: no web, every job. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        LoggingModule.forRoot(config, 'worker'),
        DatabaseModule.forRoot({
          config,
          entities: [...domainEntities, ...mailEntities],
          migrations: [...platformMigrations, ...domainMigrations],
          constraints: { ...domainConstraints, ...mailConstraints },
        }),
        FilesModule.forRoot(config),
        JobsModule.forRoot(config),
        MailModule.forRoot(config),
        CouncilsModule,
        DocumentsRegisterModule,
        PublicAddressModule.forRoot(config),
        ...[
          CommentRoundModule,
          InnsynModule,
          PaperSetEditionsModule,
          PaperSetModule,
          ReferatModule,
          WrittenProcedureModule,
        ],
      ],
      providers: [
        AuditVerificationJob,
        CommentRoundJob,
        ContactDataJob,
        FileCleaningJob,
        FileScanJob,
        InnsynEmptyingJob,
        PaperSetCleaningJob,
        PaperSetKeepingJob,
        PaperSetMakingJob,
        PaperSetSweepJob,
        ReferatFilingJob,
        SessionCleaningJob,
        WrittenProcedureJob,
      ],
    };
  }
}

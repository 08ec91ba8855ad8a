import type { INestApplicationContext } from '@nestjs/common';
import type { JobWorker } from '#platform/jobs/job-worker';
import { SendMailJob } from '#platform/mail/send-mail.job';
import { SweepMailJob } from '#platform/mail/sweep-mail.job';
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

/** Gives the worker a handler for every kind of job. */
export function registerJobs(app: INestApplicationContext, worker: JobWorker): void {
  worker.register(app.get(AuditVerificationJob));
  worker.register(app.get(CommentRoundJob));
  worker.register(app.get(ContactDataJob));
  worker.register(app.get(FileCleaningJob));
  worker.register(app.get(PaperSetCleaningJob));
  worker.register(app.get(PaperSetKeepingJob));
  worker.register(app.get(PaperSetMakingJob));
  worker.register(app.get(PaperSetSweepJob));
  worker.register(app.get(FileScanJob));
  worker.register(app.get(InnsynEmptyingJob));
  worker.register(app.get(ReferatFilingJob));
  worker.register(app.get(SessionCleaningJob));
  worker.register(app.get(SendMailJob));
  worker.register(app.get(SweepMailJob));
  worker.register(app.get(WrittenProcedureJob));
}

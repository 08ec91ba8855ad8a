import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { AuditTrail } from '#platform/audit/audit-trail';
import { defineJob } from '#platform/jobs/job-definition';
import type { JobHandler } from '#platform/jobs/job-handler';

export const verifyAuditTrail = defineJob({
  name: 'audit.verify',
  schedule: '15 3 * * *',
  expireInSeconds: 7200,
});

/**
 * Verifies the audit trail every night. The end of each chain goes to the log, which is kept elsewhere: against it
 * even a chain that was rewritten from beginning to end can be found out.
 */
@Injectable()
export class AuditVerificationJob implements JobHandler {
  readonly job = verifyAuditTrail;

  constructor(
    private readonly trail: AuditTrail,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(AuditVerificationJob.name);
  }

  async handle(): Promise<void> {
    for (const report of await this.trail.verify()) {
      if (report.faults.length === 0) this.logger.info({ audit: report }, 'audit trail in order');
      else this.logger.error({ audit: report }, 'audit trail faulty');
    }
  }
}

import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { ContactDataService } from '#domain/councils';
import { defineJob } from '#platform/jobs/job-definition';
import type { JobHandler } from '#platform/jobs/job-handler';

export const deleteContactData = defineJob({ name: 'contactData.delete', schedule: '30 2 * * *' });

/** Deletes, every night, the addresses of people who left office as long ago as their council's plan says. */
@Injectable()
export class ContactDataJob implements JobHandler {
  readonly job = deleteContactData;

  constructor(
    private readonly contactData: ContactDataService,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ContactDataJob.name);
  }

  async handle(): Promise<void> {
    const people = await this.contactData.deleteDue();
    this.logger.info({ people }, 'contact data deleted by plan');
  }
}

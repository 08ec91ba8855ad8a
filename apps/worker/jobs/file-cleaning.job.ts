import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { StoredFileCleaningService, StoredFileQueries } from '#domain/documents-register';
import { FileHousekeeping } from '#platform/files/file-housekeeping';
import { defineJob } from '#platform/jobs/job-definition';
import type { JobHandler } from '#platform/jobs/job-handler';
import { MailFileQueries } from '#platform/mail/mail-file.queries';

export const cleanFiles = defineJob({ name: 'file.clean', schedule: '45 3 * * *', expireInSeconds: 7200 });

/** Days that a file nobody uses is kept: long enough to notice that it is gone, and for any upload to finish. */
const daysKept = 14;

/** Removes files that nothing has used for two weeks: first what is known of them, then the content nobody else has. */
@Injectable()
export class FileCleaningJob implements JobHandler {
  readonly job = cleanFiles;

  constructor(
    private readonly register: StoredFileCleaningService,
    private readonly queries: StoredFileQueries,
    private readonly mail: MailFileQueries,
    private readonly housekeeping: FileHousekeeping,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(FileCleaningJob.name);
  }

  async handle(): Promise<void> {
    const before = new Date(Date.now() - daysKept * 86_400_000);
    const released = await this.register.removeReleased(before);
    const removed = await this.housekeeping.removeUnreferenced(before, (hashes) => this.referenced(hashes));
    this.logger.info({ released, removed }, 'unused files removed');
  }

  /** What papers use, and what a mail was sent with. */
  private async referenced(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set([...(await this.queries.referenced(hashes)), ...(await this.mail.referenced(hashes))]);
  }
}

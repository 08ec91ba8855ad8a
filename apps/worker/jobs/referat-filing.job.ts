import { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { type Actor, systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { StoredFileService } from '#domain/documents-register';
import { DocumentService } from '#domain/paper-set';
import { ReferatFilingService, type UnfiledVersion } from '#domain/referat';
import { CouncilDirectory } from '#platform/database/council-directory';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { defineJob } from '#platform/jobs/job-definition';
import type { JobHandler, JobRun } from '#platform/jobs/job-handler';

export const fileReferater = defineJob({ name: 'referat.file', schedule: '* * * * *', retryLimit: 0 });

/**
 * Makes the PDF/A of every approved or corrected referat and keeps it in the register. What is left to do is read from
 * the database each minute, so nothing is forgotten when a worker dies in between.
 */
@Injectable()
export class ReferatFilingJob implements JobHandler {
  readonly job = fileReferater;

  constructor(
    private readonly councils: CouncilDirectory,
    private readonly filing: ReferatFilingService,
    private readonly documents: DocumentService,
    private readonly files: StoredFileService,
    private readonly logger: PinoLogger,
  ) {
    logger.setContext(ReferatFilingJob.name);
  }

  async handle(_payload: object, run: Pick<JobRun, 'id'>): Promise<void> {
    await eachOnItsOwn(await this.councils.councilIds(), async (councilId) => {
      const actor = systemActor(councilId, run.id);
      await eachOnItsOwn(await this.filing.unfiled(actor), (version) => this.file(actor, version));
    });
  }

  private async file(actor: Actor, { versionId, meetingNumber }: UnfiledVersion): Promise<void> {
    const chunks: Buffer[] = [];
    const out = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    });
    const { fileName: name } = await this.documents.write(actor, 'referat', meetingNumber, out);
    const content = { name, mediaType: 'application/pdf', bytes: Buffer.concat(chunks) };
    const { file } = await this.files.keepChecked(actor, content);
    await this.filing.note(actor, versionId, file.id, systemClock.now());
    this.logger.info({ councilId: actor.councilId, versionId }, 'referat filed');
  }
}

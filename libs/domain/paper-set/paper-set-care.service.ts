import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor';
import { CouncilDirectory } from '#platform/database/council-directory';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { JobQueue } from '#platform/jobs/job-queue';
import { StoredFileService } from '#domain/documents-register';
import { PaperSetBuildRepository } from './paper-set-build.repository.js';
import { PaperSetEditionRepository } from './paper-set-edition.repository.js';
import { makePaperSet } from './paper-set-jobs.js';
import { daysUnsentKept, patienceMilliseconds } from './paper-set-patience.rules.js';

/** Looks after packages: what a dead worker left is made by another, and what nobody was sent goes away again. */
@Injectable()
export class PaperSetCare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilDirectory,
    private readonly builds: PaperSetBuildRepository,
    private readonly editions: PaperSetEditionRepository,
    private readonly files: StoredFileService,
    private readonly jobs: JobQueue,
  ) {}

  /** Gives packages that nobody seems to make a new job. One that waits already is not doubled. @returns how many there are */
  async sweep(now: Date, requestId?: string): Promise<number> {
    const since = new Date(now.getTime() - patienceMilliseconds);
    let stranded = 0;
    await eachOnItsOwn(await this.councils.councilIds(), (councilId) =>
      this.unitOfWork.run(systemActor(councilId, requestId), 'paperSet.sweep', async () => {
        for (const buildId of await this.builds.stranded(since)) {
          await this.jobs.enqueue(makePaperSet, { councilId, buildId }, { onceKey: buildId });
          stranded++;
        }
      }),
    );
    return stranded;
  }

  /** Lets go of versions that were never sent, and of files that no version has. @returns how many files */
  async clean(now: Date, requestId?: string): Promise<number> {
    const before = new Date(now.getTime() - daysUnsentKept * 86_400_000);
    let released = 0;
    await eachOnItsOwn(await this.councils.councilIds(), async (councilId) => {
      const actor = systemActor(councilId, requestId);
      await this.unitOfWork.run(actor, 'paperSet.clean', async () => {
        await this.editions.removeUnsent(before);
        const files = await this.builds.removeUnused(before);
        for (const id of files) await this.files.releaseMade(actor, id, now);
        released += files.length;
      });
    });
    return released;
  }
}

import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor';
import { CouncilDirectory } from '#platform/database/council-directory';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { StoredFileRepository } from './stored-file.repository.js';

/** For the nightly job: lets go of what nothing has used for a while. The content goes when no row names its hash. */
@Injectable()
export class StoredFileCleaningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilDirectory,
    private readonly files: StoredFileRepository,
  ) {}

  /** Removes rows released before a moment, council by council. @returns how many */
  async removeReleased(before: Date): Promise<number> {
    let removed = 0;
    await eachOnItsOwn(await this.councils.councilIds(), async (councilId) => {
      removed += await this.unitOfWork.run(systemActor(councilId), 'storedFile.clean', () =>
        this.files.removeReleasedBefore(before),
      );
    });
    return removed;
  }
}

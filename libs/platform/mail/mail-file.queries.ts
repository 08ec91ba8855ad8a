import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor';
import { CouncilDirectory } from '#platform/database/council-directory';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';

/** Which stored files mail refers to; the housekeeping of the file store asks. */
@Injectable()
export class MailFileQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilDirectory,
  ) {}

  /** Those of the hashes that a letter of any council has as attachment; they must stay as long as the letter does. */
  async referenced(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const councilId of await this.councils.councilIds()) {
      const rows = await this.unitOfWork.read(systemActor(councilId), () =>
        currentManager().query<{ sha256: string }[]>(
          'select distinct sha256 from mail_attachment where sha256 = any ($1::text[])',
          [hashes],
        ),
      );
      for (const { sha256 } of rows) found.add(sha256);
    }
    return found;
  }
}

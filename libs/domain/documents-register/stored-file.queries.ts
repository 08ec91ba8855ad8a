import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';

/** No council has this id: reading as it sees no council's rows. */
const nowhere = '00000000-0000-0000-0000-000000000000';

/** What the housekeeping of the file store asks, and what is closed. */
@Injectable()
export class StoredFileQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of the hashes that a file of any council has; the others may be removed from the store. */
  async referenced(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.read(systemActor(nowhere), () =>
      currentManager().query<{ sha256: string }[]>(
        'select sha256 from saksgang_referenced_files($1::text[]) as referenced (sha256)',
        [hashes],
      ),
    );
    return new Set(rows.map((row) => row.sha256));
  }
}

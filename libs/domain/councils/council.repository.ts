import { Injectable } from '@nestjs/common';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { Council } from './council.entity.js';
import { councilError } from './councils.errors.js';
import { EarlierCase } from './earlier-case.entity.js';

/** The row of the council that the unit of work is for. */
@Injectable()
export class CouncilRepository {
  /** @throws DomainError `council.notFound` */
  async current(): Promise<Council> {
    const council = await currentManager().findOneBy(Council, { id: currentActor().councilId });
    if (!council) throw councilError('council.notFound');
    return council;
  }

  /** Loads it to change it. @throws DomainError `council.notFound`, or `database.stale` for another version */
  async locked(expectedVersion: number): Promise<Council> {
    const council = await lockRow(Council, currentActor().councilId, expectedVersion);
    if (!council) throw councilError('council.notFound');
    return council;
  }

  async save(council: Council): Promise<Council> {
    return currentManager().save(Council, council);
  }

  /** Adds to the register of cases from before the program, behind those it has. */
  async addEarlierCases(cases: readonly EarlierCase[]): Promise<void> {
    const before = await currentManager().maximum(EarlierCase, 'position', {});
    cases.forEach((earlier, i) => (earlier.position = (before ?? 0) + i + 1));
    await currentManager().insert(EarlierCase, [...cases]);
  }
}

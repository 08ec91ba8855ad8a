import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ReferatFiling } from './referat-filing.entity.js';
import { ReferatMilestones } from './referat-milestones.service.js';
import { Referat } from './referat.entity.js';
import { mayWriteReferat } from './referat.policy.js';
import { ReferatWords } from './referat-words.queries.js';
import { ReferatQueries } from './referat.queries.js';

/** A version that is to be kept as PDF. */
export interface UnfiledVersion {
  readonly versionId: string;
  /** "1/2021". */
  readonly meetingNumber: string;
}

/** A version that is kept as PDF. */
export interface FiledVersion {
  readonly ordinal: number;
  readonly reason: 'approved' | 'corrected';
  readonly madeAt: Date;
  readonly storedFileId: string;
}

/** Approved referater as they are kept: one PDF for the approved version, and one for each correction. */
@Injectable()
export class ReferatFilingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly milestones: ReferatMilestones,
    private readonly queries: ReferatQueries,
    private readonly words: ReferatWords,
  ) {}

  /**
   * What stands to be kept in the council: the last version of each approved referat. One that came in from a file has
   * no version of its own yet and gets it now. @param actor the program itself
   */
  async unfiled(actor: Actor): Promise<readonly UnfiledVersion[]> {
    return this.unitOfWork.run(actor, 'referat.findUnfiled', async () => {
      refuseIf(mayWriteReferat(actor));
      const manager = currentManager();
      const without = await manager.query<{ id: string }[]>(
        `select r.id from referat r where r.status = 'approved' and not exists (
           select from referat_version v where v.referat_id = r.id and v.reason in ('approved', 'corrected'))`,
      );
      for (const { id } of without) {
        const referat = await manager.findOneByOrFail(Referat, { id });
        await this.milestones.keep(actor, referat, 'approved', referat.approvedIn);
      }
      return manager.query<UnfiledVersion[]>(
        `select v.id as "versionId", m.number || '/' || m.year as "meetingNumber"
           from referat r join meeting m on m.id = r.meeting_id
           join lateral (select id from referat_version where referat_id = r.id order by ordinal desc limit 1) v on true
          where r.status = 'approved' and not exists (select from referat_filing f where f.version_id = v.id)
          order by m.year, m.number`,
      );
    });
  }

  /** Notes that a version is kept as a stored file. Noting it twice changes nothing. */
  async note(actor: Actor, versionId: string, storedFileId: string, filedAt: Date): Promise<void> {
    await this.unitOfWork.run(actor, 'referat.file', async () => {
      refuseIf(mayWriteReferat(actor));
      if (await currentManager().existsBy(ReferatFiling, { versionId })) return;
      const { councilId } = actor;
      await currentManager().insert(ReferatFiling, {
        id: newId(),
        councilId,
        versionId,
        storedFileId,
        filedAt,
      });
    });
  }

  /**
   * The kept versions of an approved referat, last first; none for somebody who may not read all of it, because they are
   * kept whole. @throws DomainError `referat.notFound`, `referat.notVisible`
   */
  async filed(actor: Actor, meetingId: string): Promise<readonly FiledVersion[]> {
    return this.unitOfWork.read(actor, async () => {
      const referat = await this.queries.ofMeeting(actor, meetingId);
      if (!(await this.words.isWholeFor(actor, referat))) return [];
      return currentManager().query<FiledVersion[]>(
        `select v.ordinal, v.reason, v.made_at as "madeAt", f.stored_file_id as "storedFileId"
           from referat_version v join referat_filing f on f.version_id = v.id
          where v.referat_id = $1 order by v.ordinal desc`,
        [referat.id],
      );
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';

/** Corrections of one referat that the chair has to decide on. */
export interface WaitingCorrections {
  /** "1/2021". */
  readonly meetingNumber: string;
  readonly count: number;
}

/** Which corrections wait for the chair. */
@Injectable()
export class CorrectionWaitingQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those that are proposed, by referat; nothing for anybody but the chair. */
  async of(actor: Actor): Promise<readonly WaitingCorrections[]> {
    if (actor.role !== 'chair') return [];
    return this.unitOfWork.read(actor, () =>
      currentManager().query<WaitingCorrections[]>(
        `select m.number || '/' || m.year as "meetingNumber", count(*)::int as count
           from referat_correction c join referat f on f.id = c.referat_id join meeting m on m.id = f.meeting_id
          where c.status = 'proposed' group by m.id order by m.year, m.number`,
      ),
    );
  }
}

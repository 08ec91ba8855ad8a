import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';

/** A referat that waits for somebody: for their comments, or for comments to be settled. */
export interface WaitingReferat {
  /** "1/2021". */
  readonly meetingNumber: string;
  readonly deadline: string;
  /** Comments that nobody has settled; for the secretariat. */
  readonly toSettle: number;
}

/** What waits for an actor in the comment rounds of the council. */
@Injectable()
export class CommentWaitingQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For the secretariat: rounds with comments to settle. For those asked: open rounds that they have not answered. */
  async of(actor: Actor): Promise<readonly WaitingReferat[]> {
    const settles = actor.role === 'secretariat' || actor.role === 'system';
    if (!settles && !actor.personId) return [];
    return this.unitOfWork.read(actor, () =>
      currentManager().query<WaitingReferat[]>(
        `select m.number || '/' || m.year as "meetingNumber", r.deadline::text as deadline, open.count as "toSettle"
           from comment_round r join referat f on f.id = r.referat_id join meeting m on m.id = f.meeting_id
           cross join lateral (select count(*)::int from referat_comment c
                                where c.round_id = r.id and c.outcome = 'open') open
          where f.status <> 'approved' and case when $1 then open.count > 0
            else r.closed_at is null and exists (
              select from comment_recipient a where a.round_id = r.id and a.person_id = $2 and a.no_remarks_at is null
                and not exists (select from referat_comment c where c.round_id = r.id and c.person_id = $2)) end
          order by r.deadline, m.year, m.number`,
        [settles, actor.personId ?? null],
      ),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { mayReadActionPlan } from './action-plan.policy.js';
import type { ActivityStatus } from './activity.rules.js';
import { actionPlanError } from './action-plan.errors.js';

/** An activity with its area and what the program knows of when it came up. */
export interface ActivityView {
  readonly id: string;
  readonly key: string;
  readonly areaId: string;
  readonly areaKey: string;
  readonly subAreaKey: string | null;
  readonly title: string;
  readonly date: string | null;
  readonly status: ActivityStatus;
  /** Canonical number of the deciding case. */
  readonly sourceCase: string | null;
  /** Day of the meeting that decided it; null when that meeting is from before the program. */
  readonly decidedOn: string | null;
  /** Day of the first meeting it was reported at. */
  readonly reportedOn: string | null;
  readonly version: number;
}

const columns = `
  c.id, c.key, c.area_id as "areaId", a.key as "areaKey", s.key as "subAreaKey", c.title, c.date::text, c.status,
  c.source_case as "sourceCase", c.version,
  (select (m.starts_at at time zone 'Europe/Oslo')::date::text from meeting m
    where m.number = split_part(c.source_case, '/', 2)::int and m.year = split_part(c.source_case, '/', 3)::int)
    as "decidedOn",
  (select min((m.starts_at at time zone 'Europe/Oslo')::date)::text
     from reported_activity r join meeting m on m.id = r.meeting_id where r.activity_id = c.id) as "reportedOn"`;

const source = `activity c join area a on a.id = c.area_id left join sub_area s on s.id = c.sub_area_id`;

/** Reads activities. */
@Injectable()
export class ActivityQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The activities of a plan: by area in the plan's order, oldest first. */
  async ofPlan(actor: Actor, actionPlanId: string): Promise<ActivityView[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadActionPlan(actor));
      return oncePerRead(`activities:${actionPlanId}`, () =>
        currentManager().query<ActivityView[]>(
          `select ${columns} from ${source} where a.action_plan_id = $1
            order by a.position, c.date nulls last, c.key`,
          [actionPlanId],
        ),
      );
    });
  }

  /** One activity. @throws DomainError `activity.notFound` */
  async byId(actor: Actor, id: string): Promise<ActivityView> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadActionPlan(actor));
      const [row] = isId(id)
        ? await currentManager().query<ActivityView[]>(`select ${columns} from ${source} where c.id = $1`, [
            id,
          ])
        : [];
      if (!row) throw actionPlanError('activity.notFound');
      return row;
    });
  }

  /** The activities reported at a meeting, in the order of the report. */
  async reportedAt(actor: Actor, meetingId: string): Promise<ActivityView[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadActionPlan(actor));
      return currentManager().query<ActivityView[]>(
        `select ${columns} from ${source} join reported_activity o on o.activity_id = c.id
          where o.meeting_id = $1 order by o.position`,
        [meetingId],
      );
    });
  }

  /** Whether a case stands on an agenda or in the register of earlier cases. Called inside a unit of work. */
  async caseIsKnown(number: { sequence: number; meeting: number; year: number }): Promise<boolean> {
    const [row] = await currentManager().query<{ known: boolean }[]>(
      `select exists (select from agenda_item i join meeting m on m.id = i.meeting_id
                       where i.sequence = $1 and m.number = $2 and m.year = $3)
           or exists (select from earlier_case e
                       where e.sequence = $1 and e.meeting_number = $2 and e.year = $3) as known`,
      [number.sequence, number.meeting, number.year],
    );
    return row?.known === true;
  }

  /** Cases of an area with follow-ups that are still open: decisions waiting for something to be done. */
  async openDecisions(actor: Actor): Promise<{ areaKey: string; caseNumber: string }[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadActionPlan(actor));
      return currentManager().query<{ areaKey: string; caseNumber: string }[]>(
        `select distinct unnest(p.area_keys) as "areaKey",
                i.sequence || '/' || m.number || '/' || m.year as "caseNumber"
           from follow_up f join agenda_item i on i.id = f.agenda_item_id join meeting m on m.id = i.meeting_id
                join saksframlegg p on p.agenda_item_id = i.id
          where f.status = 'open' and i.sequence is not null
          order by 1, 2`,
      );
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { isId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { leftOfficeOn } from '#domain/councils';
import { mayReadActionPlan } from './action-plan.policy.js';
import { actionPlanError } from './action-plan.errors.js';

/** A reference group with its members in printed order. */
export interface ReferenceGroupView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly areaId: string;
  readonly areaKey: string;
  readonly appointedBy: string | null;
  readonly memberIds: readonly string[];
  readonly memberNames: readonly string[];
  /** Of the members: those who have left the council. Their places are for the council to fill. */
  readonly leftIds: readonly string[];
  readonly version: number;
}

const select = `
  select g.id, g.key, g.name, g.area_id as "areaId", a.key as "areaKey", g.appointed_by as "appointedBy", g.version,
         array(select r.person_id::text from reference_group_member r
                where r.reference_group_id = g.id order by r.position) as "memberIds",
         array(select p.given_name || ' ' || p.family_name from reference_group_member r join person p on p.id = r.person_id
                where r.reference_group_id = g.id order by r.position) as "memberNames",
         array(select r.person_id::text from reference_group_member r
                where r.reference_group_id = g.id and ${leftOfficeOn('r.person_id', '$2')} order by r.position) as "leftIds"
    from reference_group g join area a on a.id = g.area_id`;

/** Reads reference groups. */
@Injectable()
export class ReferenceGroupQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The groups of a plan, in the order of its areas. */
  async ofPlan(actor: Actor, actionPlanId: string): Promise<ReferenceGroupView[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadActionPlan(actor));
      return currentManager().query<ReferenceGroupView[]>(
        `${select} where a.action_plan_id = $1 order by a.position, g.name, g.id`,
        [actionPlanId, today()],
      );
    });
  }

  /** One group. @throws DomainError `referenceGroup.notFound` */
  async byId(actor: Actor, id: string): Promise<ReferenceGroupView> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadActionPlan(actor));
      const [row] = isId(id)
        ? await currentManager().query<ReferenceGroupView[]>(`${select} where g.id = $1`, [id, today()])
        : [];
      if (!row) throw actionPlanError('referenceGroup.notFound');
      return row;
    });
  }

  /** The groups reported at a meeting, in the order of the report. */
  async reportedAt(actor: Actor, meetingId: string): Promise<ReferenceGroupView[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadActionPlan(actor));
      return currentManager().query<ReferenceGroupView[]>(
        `${select} join reported_reference_group o on o.reference_group_id = g.id
          where o.meeting_id = $1 order by o.position`,
        [meetingId, today()],
      );
    });
  }
}

function today(): string {
  return osloLocal(systemClock.now()).date;
}

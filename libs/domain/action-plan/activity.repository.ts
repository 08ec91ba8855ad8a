import { Injectable } from '@nestjs/common';
import { isId, newId } from '#kernel/ids';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { actionPlanError } from './action-plan.errors.js';
import { Activity } from './activity.entity.js';
import { ReportedActivity } from './reported-activity.entity.js';

/** Activities, and the meetings they were reported at. */
@Injectable()
export class ActivityRepository {
  async byKey(key: string): Promise<Activity | null> {
    return currentManager().findOneBy(Activity, { key });
  }

  /** @throws DomainError `activity.notFound`, `database.stale` */
  async locked(id: string, expectedVersion: number): Promise<Activity> {
    const activity = isId(id) ? await lockRow(Activity, id, expectedVersion) : null;
    if (!activity) throw actionPlanError('activity.notFound');
    return activity;
  }

  async add(activity: Omit<Activity, 'version'>): Promise<void> {
    await currentManager().insert(Activity, activity);
  }

  async save(activity: Activity): Promise<Activity> {
    return currentManager().save(Activity, activity);
  }

  async keys(): Promise<Set<string>> {
    const rows = await currentManager().find(Activity, { select: { key: true } });
    return new Set(rows.map((row) => row.key));
  }

  /** Puts the activities reported at a meeting in the place of the former list. */
  async replaceReported(meetingId: string, activityIds: readonly string[]): Promise<void> {
    const manager = currentManager();
    await manager.delete(ReportedActivity, { meetingId });
    const { councilId } = currentActor();
    const rows = activityIds.map((activityId, index) => ({
      ...{ id: newId(), councilId, meetingId, activityId, position: index + 1 },
    }));
    if (rows.length > 0) await manager.insert(ReportedActivity, rows);
  }
}

import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { ActionPlan } from './action-plan.entity.js';
import type { AreaRecord, PlanRecord } from './action-plan.rules.js';
import { AreaAlias } from './area-alias.entity.js';
import { Area } from './area.entity.js';
import { actionPlanError } from './action-plan.errors.js';
import { Goal } from './goal.entity.js';
import { SubArea } from './sub-area.entity.js';

/** The plan with its areas, sub-areas and goals. */
@Injectable()
export class ActionPlanRepository {
  /** Writes a whole plan in its order. @returns the id of the plan */
  async add(plan: PlanRecord): Promise<string> {
    const { councilId } = currentActor();
    const id = newId();
    const { key, title, versionLabel, from, to } = plan;
    await currentManager().insert(ActionPlan, {
      ...{ id, councilId, key, title, versionLabel },
      validFrom: from ?? null,
      validTo: to ?? null,
    });
    for (const [index, area] of plan.areas.entries()) await this.addArea(id, area, index + 1);
    return id;
  }

  async areaByKey(key: string): Promise<Area> {
    const area = await currentManager().findOneBy(Area, { key });
    if (!area) throw actionPlanError('area.notFound', { area: key });
    return area;
  }

  async subAreaByKey(key: string): Promise<SubArea> {
    const subArea = await currentManager().findOneBy(SubArea, { key });
    if (!subArea) throw actionPlanError('area.notFound', { area: key });
    return subArea;
  }

  /** @throws DomainError `area.notFound`, `database.stale` */
  async lockedArea(id: string, expectedVersion: number): Promise<Area> {
    const area = await lockRow(Area, id, expectedVersion);
    if (!area) throw actionPlanError('area.notFound', { area: id });
    return area;
  }

  /** Writes a new name; the version goes up even when only the aliases changed. */
  async renameArea(area: Area, name: string, aliases: readonly string[]): Promise<void> {
    const manager = currentManager();
    await manager.update(Area, { id: area.id }, { name });
    await manager.delete(AreaAlias, { areaId: area.id });
    await this.addAliases(area, aliases);
  }

  private async addArea(actionPlanId: string, record: AreaRecord, position: number): Promise<void> {
    const { councilId } = currentActor();
    const area = { id: newId(), councilId, actionPlanId, key: record.key, position, name: record.name };
    await currentManager().insert(Area, area);
    await this.addAliases(area, record.aliases);
    for (const [index, { key, name, goals }] of record.subAreas.entries()) {
      const subArea = { id: newId(), councilId, areaId: area.id, key, position: index + 1, name };
      await currentManager().insert(SubArea, subArea);
      const rows = goals.map((goal, place) => ({
        ...{ id: newId(), councilId, subAreaId: subArea.id, position: place + 1 },
        ...{ key: goal.key, text: goal.text },
      }));
      if (rows.length > 0) await currentManager().insert(Goal, rows);
    }
  }

  private async addAliases(area: Pick<Area, 'id' | 'councilId'>, aliases: readonly string[]): Promise<void> {
    const rows = aliases.map((alias, index) => ({
      ...{ id: newId(), councilId: area.councilId, areaId: area.id, position: index + 1, alias },
    }));
    if (rows.length > 0) await currentManager().insert(AreaAlias, rows);
  }
}

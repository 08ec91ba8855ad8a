import { Injectable } from '@nestjs/common';
import { groupBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { CaseParty } from './case-party.entity.js';

/** A party of an item with its name. */
export interface PartyOfItem {
  readonly agendaItemId: string;
  readonly organisationId: string;
  readonly name: string;
}

/** Which organisations agenda items are about. */
@Injectable()
export class CasePartyRepository {
  /** By item, in the order they were picked. */
  async ofItems(agendaItemIds: readonly string[]): Promise<ReadonlyMap<string, readonly PartyOfItem[]>> {
    const rows = await currentManager().query<PartyOfItem[]>(
      `select p.agenda_item_id as "agendaItemId", p.organisation_id as "organisationId", o.name
         from case_party p join organisation o on o.id = p.organisation_id
        where p.agenda_item_id = any ($1::uuid[]) order by p.position, o.position`,
      [agendaItemIds],
    );
    return groupBy(rows, (row) => row.agendaItemId);
  }

  /** Puts these parties in the place of those the item had. */
  async replace(councilId: string, agendaItemId: string, organisationIds: readonly string[]): Promise<void> {
    const manager = currentManager();
    await manager.delete(CaseParty, { agendaItemId });
    const rows = organisationIds.map((organisationId, index) => ({
      ...{ councilId, agendaItemId, organisationId, position: index + 1 },
    }));
    if (rows.length > 0) await manager.insert(CaseParty, rows);
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PaperBarService } from '#domain/saksframlegg';
import { currentManager } from '#platform/database/current-manager';
import { Disqualification } from './disqualification.entity.js';

/** Who was disqualified in which item, in printed order. */
@Injectable()
export class DisqualificationRepository {
  constructor(private readonly paperBars: PaperBarService) {}

  async ofItems(agendaItemIds: readonly string[]): Promise<Disqualification[]> {
    return currentManager().find(Disqualification, {
      where: { agendaItemId: In([...agendaItemIds]) },
      order: { agendaItemId: 'ASC', position: 'ASC' },
    });
  }

  /** Holds the item until the unit of work ends, so that of two writers of its list the second sees the first. */
  async hold(agendaItemId: string): Promise<void> {
    await currentManager().query('select id from agenda_item where id = $1 for no key update', [
      agendaItemId,
    ]);
  }

  /** Puts a whole list in the place of the item's former one. Papers are judged by it from now on. */
  async replace(agendaItemId: string, rows: Disqualification[]): Promise<void> {
    await currentManager().delete(Disqualification, { agendaItemId });
    if (rows.length > 0) await currentManager().insert(Disqualification, rows);
    await this.paperBars.set(
      agendaItemId,
      rows.map((row) => row.personId),
    );
  }
}

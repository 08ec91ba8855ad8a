import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { currentManager } from '#platform/database/current-manager';
import { HabilitetRuling } from './ruling.entity.js';

/** What the council ruled. */
@Injectable()
export class RulingRepository {
  async ofItems(agendaItemIds: readonly string[]): Promise<HabilitetRuling[]> {
    return currentManager().findBy(HabilitetRuling, { agendaItemId: In([...agendaItemIds]) });
  }

  /** The ruling about one person, held until the unit of work ends. */
  async locked(agendaItemId: string, personId: string): Promise<HabilitetRuling | null> {
    return currentManager().findOne(HabilitetRuling, {
      where: { agendaItemId, personId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async remove(id: string): Promise<void> {
    await currentManager().delete(HabilitetRuling, { id });
  }

  async save(ruling: HabilitetRuling): Promise<HabilitetRuling> {
    return currentManager().save(HabilitetRuling, ruling);
  }
}

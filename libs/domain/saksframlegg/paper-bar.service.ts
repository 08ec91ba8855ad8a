import { Injectable } from '@nestjs/common';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { PaperBar } from './paper-bar.entity.js';

/**
 * Told by the feature that knows who is disqualified, in the unit of work where that becomes so: from then on papers are
 * judged by it wherever they are read.
 */
@Injectable()
export class PaperBarService {
  /** Puts these people in the place of those who were disqualified in the item before; none = nobody is. */
  async set(agendaItemId: string, personIds: readonly string[]): Promise<void> {
    const { councilId } = currentActor();
    const manager = currentManager();
    await manager.delete(PaperBar, { agendaItemId });
    const rows = [...new Set(personIds)].map((personId) => ({ agendaItemId, personId, councilId }));
    if (rows.length > 0) await manager.insert(PaperBar, rows);
  }
}

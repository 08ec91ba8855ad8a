import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CouncilSettingsService } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { PaperBar } from './paper-bar.entity.js';

/** Which papers an actor does not get because they are disqualified in the item. */
@Injectable()
export class PaperBarQueries {
  constructor(private readonly settings: CouncilSettingsService) {}

  /**
   * Of these items, those whose papers the actor does not get. None where the council lets disqualified members read
   * (`disqualifiedReadPapers`). Called inside a unit of work.
   */
  async barred(actor: Actor, agendaItemIds: readonly string[]): Promise<ReadonlySet<string>> {
    const { personId } = actor;
    if (personId === undefined || agendaItemIds.length === 0) return new Set();
    if ((await this.settings.settings(actor)).disqualifiedReadPapers) return new Set();
    const rows = await currentManager().findBy(PaperBar, { personId, agendaItemId: In([...agendaItemIds]) });
    return new Set(rows.map((row) => row.agendaItemId));
  }
}

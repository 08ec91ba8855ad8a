import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { mayRecordVedtak } from './vedtak.policy.js';
import { VedtakRepository } from './vedtak.repository.js';
import type { VedtakContent } from './vedtak.rules.js';
import { VedtakService } from './vedtak.service.js';

/** A vedtak as it is handed over, with how far it had come. */
export interface VedtakRecord extends VedtakContent {
  /** Sealing is the referat's to do. */
  readonly state: 'open' | 'locked';
  /** Why it was opened again after it had been locked; null when it never was. */
  readonly reopenedBecause: string | null;
}

/** Takes vedtak in whole: those that stand, and those that were still being written. */
@Injectable()
export class VedtakRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedtak: VedtakRepository,
    private readonly service: VedtakService,
  ) {}

  /**
   * Writes a vedtak. One that is open is written as it is, as a draft may be; the caller has judged its HTML.
   * @throws DomainError `vedtak.forbidden`; for one that is locked also as `VedtakService.record` and `.lock`
   */
  async takeIn(actor: Actor, agendaItemId: string, record: VedtakRecord): Promise<void> {
    await this.unitOfWork.run(actor, 'vedtak.takeIn', async () => {
      refuseIf(mayRecordVedtak(actor));
      const { state, reopenedBecause, ...content } = record;
      if (state === 'open') await this.addOpen(actor, agendaItemId, record);
      else {
        await this.service.record(actor, agendaItemId, content);
        await this.service.lock(actor, agendaItemId);
        const row = await this.vedtak.lockOfItem(agendaItemId);
        if (row && reopenedBecause !== null) await this.vedtak.change(row.id, { reopenedBecause });
      }
    });
  }

  private async addOpen({ councilId }: Actor, agendaItemId: string, record: VedtakRecord): Promise<void> {
    const { outcome, paragraphs, changes, treatment, vote, statements, reopenedBecause } = record;
    const row = { id: newId(), councilId };
    await this.vedtak.add({
      ...{ ...row, agendaItemId, outcome, paragraphs: [...paragraphs], changes: [...changes] },
      ...{ state: 'open', lockedAt: null, reopenedBecause },
    });
    await this.vedtak.replaceTreatment(row, treatment);
    await this.vedtak.replaceVote(row, vote);
    await this.vedtak.replaceStatements(row, statements);
  }
}

import { Injectable } from '@nestjs/common';
import { hasReadExempted } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { message } from '#kernel/messages';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { PaperSetModel } from './paper-set.document.js';
import { PaperSetQueries } from './paper-set.queries.js';
import { ReaderNames } from './reader-name.queries.js';

/**
 * Gathers a møtepakke with the name of its reader, when it tells them something that is exempted. Without the moment: it is
 * made once and kept for them, and comes as the same file each time.
 */
@Injectable()
export class NamedPaperSets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly packages: PaperSetQueries,
    private readonly names: ReaderNames,
  ) {}

  /** @throws DomainError as `PaperSetQueries.model` */
  async model(actor: Actor, meetingId: string): Promise<PaperSetModel> {
    return this.unitOfWork.read(actor, async () => {
      const model = await this.packages.model(actor, meetingId);
      const reader = hasReadExempted() ? await this.names.of(actor, systemClock.now()) : null;
      if (!reader) return model;
      const { language } = model.meta;
      return { ...model, reader: message(language, 'document.paperSetReader', { name: reader.name }) };
    });
  }
}

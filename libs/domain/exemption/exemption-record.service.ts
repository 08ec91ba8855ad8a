import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { currentActor } from '#platform/database/current-manager';
import { Exemption } from './exemption.entity.js';
import { ExemptionRepository } from './exemption.repository.js';

/** An exemption as a file tells of it. */
export type ExemptionRecord = Omit<Exemption, 'id' | 'councilId' | 'version' | 'narrowedAt'>;

/** Takes in exemptions that were decided elsewhere. Whoever calls has checked them. */
@Injectable()
export class ExemptionRecordService {
  constructor(private readonly exemptions: ExemptionRepository) {}

  /** Called inside a unit of work. One whose key the council has already is the same one, and stays as it is. */
  async takeIn(records: readonly ExemptionRecord[]): Promise<void> {
    const known = new Set(
      (await this.exemptions.byKeys(records.map(({ key }) => key))).map(({ key }) => key),
    );
    for (const record of records.filter(({ key }) => !known.has(key))) {
      const { councilId } = currentActor();
      await this.exemptions.save(
        Object.assign(new Exemption(), record, { id: newId(), councilId, narrowedAt: null }),
      );
    }
  }
}

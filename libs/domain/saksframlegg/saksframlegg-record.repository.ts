import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';
import { EarlierTreatment } from './earlier-treatment.entity.js';
import { RemovedVedlegg } from './removed-vedlegg.entity.js';
import { SaksframleggSection } from './saksframlegg-section.entity.js';
import { Saksframlegg } from './saksframlegg.entity.js';
import { VedleggVersion } from './vedlegg-version.entity.js';
import { Vedlegg } from './vedlegg.entity.js';

/** Ids of the case that a number stands for: exactly one of the two. */
export type CaseIds = Pick<EarlierTreatment, 'agendaItemId' | 'earlierCaseId'>;

/** Writes whole papers and lists of vedlegg. */
@Injectable()
export class SaksframleggRecordRepository {
  async addPaper(
    paper: Omit<Saksframlegg, 'version'>,
    sections: SaksframleggSection[],
    earlier: EarlierTreatment[],
  ): Promise<void> {
    const manager = currentManager();
    await manager.insert(Saksframlegg, paper);
    if (sections.length > 0) await manager.insert(SaksframleggSection, sections);
    if (earlier.length > 0) await manager.insert(EarlierTreatment, earlier);
  }

  /** @param earlier how they stood before */
  async addVedlegg(rows: Omit<Vedlegg, 'version'>[], earlier: VedleggVersion[]): Promise<void> {
    if (rows.length > 0) await currentManager().insert(Vedlegg, rows);
    if (earlier.length > 0) await currentManager().insert(VedleggVersion, earlier);
  }

  /** @param versions how it stood, the last as it was left */
  async addRemovedVedlegg(row: RemovedVedlegg, versions: VedleggVersion[]): Promise<void> {
    await currentManager().insert(RemovedVedlegg, row);
    await currentManager().insert(VedleggVersion, versions);
  }

  /** The case with a number, on an agenda or in the register of earlier cases; null when there is none. */
  async caseWith(number: { sequence: number; meeting: number; year: number }): Promise<CaseIds | null> {
    const [row] = await currentManager().query<CaseIds[]>(
      `select i.id as "agendaItemId", null::uuid as "earlierCaseId"
         from agenda_item i join meeting m on m.id = i.meeting_id
        where i.sequence = $1 and m.number = $2 and m.year = $3
       union all
       select null, e.id from earlier_case e
        where e.sequence = $1 and e.meeting_number = $2 and e.year = $3
       limit 1`,
      [number.sequence, number.meeting, number.year],
    );
    return row ?? null;
  }
}

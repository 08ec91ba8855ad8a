import { Injectable } from '@nestjs/common';
import type { CaseType } from '#domain/meetings';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { SaksframleggVersion } from './saksframlegg-version.entity.js';
import { Saksframlegg } from './saksframlegg.entity.js';
import { saksframleggError } from './saksframlegg.errors.js';

/** A paper that was taken away while it waited for a meeting. */
export interface RemovedPaper {
  readonly id: string;
  readonly title: string;
  readonly caseTypes: readonly CaseType[];
  readonly removedAt: Date;
  /** Null when no person took it away. */
  readonly removedBy: string | null;
  /** How many vedlegg it has, those that were taken away from it before not counted. */
  readonly vedlegg: number;
  readonly version: number;
}

/** Papers that were taken away. */
@Injectable()
export class RemovedPaperRepository {
  /** The latest first. */
  async all(): Promise<RemovedPaper[]> {
    return currentManager().query<RemovedPaper[]>(
      `select s.id, s.waiting_title as title, s.waiting_case_types as "caseTypes", s.removed_at as "removedAt",
              p.given_name || ' ' || p.family_name as "removedBy", s.version,
              (select count(*)::int from vedlegg v where v.owner_kind = 'saksframlegg' and v.owner_id = s.id) as vedlegg
         from saksframlegg s left join person p on p.id = s.removed_by_id
        where s.removed_at is not null order by s.removed_at desc, s.id desc`,
    );
  }

  /** @throws DomainError `saksframlegg.notFound` for one that is not there, or was not taken away; `database.stale` */
  async locked(id: string, expectedVersion?: number): Promise<Saksframlegg> {
    const paper = isId(id) ? await lockRow(Saksframlegg, id, expectedVersion) : null;
    if (!paper || paper.removedAt === null) throw saksframleggError('saksframlegg.notFound');
    return paper;
  }

  /** Takes the rows of a paper away for good; its vedlegg are gone already. */
  async forget(id: string): Promise<void> {
    await currentManager().delete(SaksframleggVersion, { saksframleggId: id });
    await currentManager().delete(Saksframlegg, { id });
  }
}

import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { RemovedVedlegg } from './removed-vedlegg.entity.js';
import type { VedleggKind } from './vedlegg.rules.js';

/** A vedlegg that was taken away from a paper, as it was left. */
export interface RemovedVedleggLine extends Readonly<RemovedVedlegg> {
  readonly title: string;
  readonly kind: VedleggKind;
  readonly source: string | null;
  /** Date of the paper, `yyyy-mm-dd`. */
  readonly date: string | null;
  readonly removedBy: string | null;
}

/** Vedlegg that were taken away from papers. */
@Injectable()
export class RemovedVedleggRepository {
  /** The latest first. */
  async ofPaper(saksframleggId: string): Promise<RemovedVedleggLine[]> {
    return currentManager().query<RemovedVedleggLine[]>(`${lines} where r.saksframlegg_id = $1 ${order}`, [
      saksframleggId,
    ]);
  }

  async one(id: string): Promise<RemovedVedleggLine | undefined> {
    if (!isId(id)) return undefined;
    const [line] = await currentManager().query<RemovedVedleggLine[]>(`${lines} where r.id = $1`, [id]);
    return line;
  }

  async add(row: RemovedVedlegg): Promise<void> {
    await currentManager().insert(RemovedVedlegg, row);
  }

  /** @returns false when it was not there */
  async remove(id: string): Promise<boolean> {
    return ((await currentManager().delete(RemovedVedlegg, { id })).affected ?? 0) > 0;
  }
}

const lines = `
  select r.id, r.council_id as "councilId", r.saksframlegg_id as "saksframleggId", r.removed_at as "removedAt",
         r.removed_by_id as "removedById", p.given_name || ' ' || p.family_name as "removedBy",
         v.title, v.kind, v.source, v.date::text as date
    from removed_vedlegg r
    join lateral (select * from vedlegg_version x where x.vedlegg_id = r.id order by x.ordinal desc limit 1) v on true
    left join person p on p.id = r.removed_by_id`;
const order = 'order by r.removed_at desc, r.id desc';

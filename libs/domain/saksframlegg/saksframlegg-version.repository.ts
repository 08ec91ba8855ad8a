import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';
import { SaksframleggVersion } from './saksframlegg-version.entity.js';
import type { PaperContent } from './saksframlegg-version.rules.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { VedleggRepository } from './vedlegg.repository.js';

/** A version without what it says: a line of the history. */
export type PaperVersionLine = Readonly<Omit<SaksframleggVersion, 'content'>> & {
  /** Whoever was at work; null when no person was. */
  readonly keptBy: string | null;
};

/** The versions of papers. */
@Injectable()
export class SaksframleggVersionRepository {
  constructor(
    private readonly papers: SaksframleggRepository,
    private readonly vedlegg: VedleggRepository,
  ) {}

  /** First to last. */
  async ofPaper(saksframleggId: string): Promise<PaperVersionLine[]> {
    return currentManager().query<PaperVersionLine[]>(
      `select v.id, v.council_id as "councilId", v.saksframlegg_id as "saksframleggId", v.ordinal, v.reason, v.name,
              v.restored_from as "restoredFrom", v.kept_at as "keptAt", v.kept_by_id as "keptById", p.given_name || ' ' || p.family_name as "keptBy"
         from saksframlegg_version v left join person p on p.id = v.kept_by_id
        where v.saksframlegg_id = $1 order by v.ordinal`,
      [saksframleggId],
    );
  }

  async byOrdinal(saksframleggId: string, ordinal: number): Promise<SaksframleggVersion | null> {
    return currentManager().findOneBy(SaksframleggVersion, { saksframleggId, ordinal });
  }

  async last(saksframleggId: string): Promise<SaksframleggVersion | null> {
    const order = { ordinal: 'DESC' } as const;
    return currentManager().findOne(SaksframleggVersion, { where: { saksframleggId }, order });
  }

  async add(version: SaksframleggVersion): Promise<void> {
    await currentManager().insert(SaksframleggVersion, version);
  }

  /** What a paper says now. */
  async contentOf({ id, proposedVedtak }: Readonly<Saksframlegg>): Promise<PaperContent> {
    const vedlegg = await this.vedlegg.ofOwner({ kind: 'saksframlegg', id });
    return {
      sections: (await this.papers.sectionsOf([id])).map(({ kind, heading, html }) => ({
        ...{ kind, heading, html },
      })),
      proposedVedtak,
      vedlegg: vedlegg.map(({ key, title, storedFileId }) => ({ key, title, fileId: storedFileId })),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { currentManager } from '#platform/database/current-manager';
import { VedleggVersion } from './vedlegg-version.entity.js';

/** How a vedlegg stood before, with what is known of its file. */
export interface VedleggVersionLine extends Readonly<VedleggVersion> {
  readonly replacedBy: string | null;
  readonly fileName: string | null;
  readonly fileSize: number | null;
  /** When its file came; null for what has none. */
  readonly fileSince: Date | null;
}

/** The earlier versions of vedlegg. */
@Injectable()
export class VedleggVersionRepository {
  /** First to last. */
  async ofVedlegg(vedleggId: string): Promise<VedleggVersionLine[]> {
    return currentManager().query<VedleggVersionLine[]>(
      `select v.id, v.council_id as "councilId", v.vedlegg_id as "vedleggId", v.ordinal, v.title, v.kind, v.status,
              v.source, v.date::text as date, v.content_kind as "contentKind", v.stored_file_id as "storedFileId",
              v.letter_id as "letterId", v.referat_year as "referatYear", v.referat_number as "referatNumber",
              v.replaced_at as "replacedAt", v.replaced_by_id as "replacedById", v.reason,
              p.given_name || ' ' || p.family_name as "replacedBy", f.name as "fileName",
              f.size::float8 as "fileSize", f.created_at as "fileSince"
         from vedlegg_version v
              left join person p on p.id = v.replaced_by_id
              left join stored_file f on f.id = v.stored_file_id
        where v.vedlegg_id = $1 order by v.ordinal`,
      [vedleggId],
    );
  }

  async byOrdinal(vedleggId: string, ordinal: number): Promise<VedleggVersion | null> {
    return currentManager().findOneBy(VedleggVersion, { vedleggId, ordinal });
  }

  async last(vedleggId: string): Promise<VedleggVersion | null> {
    const order = { ordinal: 'DESC' } as const;
    return currentManager().findOne(VedleggVersion, { where: { vedleggId }, order });
  }

  async addAll(versions: VedleggVersion[]): Promise<void> {
    if (versions.length > 0) await currentManager().insert(VedleggVersion, versions);
  }

  /** Takes the whole history of a vedlegg away. @returns the stored files that it had */
  async removeOf(vedleggId: string): Promise<string[]> {
    const rows = await currentManager().findBy(VedleggVersion, { vedleggId });
    await currentManager().delete(VedleggVersion, { vedleggId });
    return [...new Set(rows.flatMap(({ storedFileId }) => storedFileId ?? []))];
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { StoredFileService } from '#domain/documents-register';
import type { PaperEntry } from './case.schema.js';
import { osloInstantText } from './oslo-instant.rules.js';
import type { EarlierVedlegg, FileEntry, VedleggContent, VedleggEntry } from './vedlegg.schema.js';

/** Vedlegg in the form of the exchange file, with the bytes of their files. */
@Injectable()
export class VedleggEntryQueries {
  constructor(private readonly files: StoredFileService) {}

  /**
   * Vedlegg by the paper or referat they belong to, in their order. Called inside a unit of work.
   * @throws DomainError `file.missing`, `file.damaged` when the store has lost a file
   */
  async ofOwners(actor: Actor, ownerIds: readonly string[]): Promise<Map<string, VedleggEntry[]>> {
    const rows = await currentManager().query<VedleggRow[]>(
      `select v.id, v.owner_id, v.sent_later_at, v.content_kind, v.stored_file_id, f.name as file_name, f.media_type, l.key as letter,
              v.referat_number || '/' || v.referat_year as referat,
              json_strip_nulls(json_build_object(
                'key', v.key, 'title', v.title, 'kind', v.kind, 'status', v.status, 'source', v.source,
                'date', v.date)) as entry
         from vedlegg v left join stored_file f on f.id = v.stored_file_id left join letter l on l.id = v.letter_id
        where v.owner_id = any ($1::uuid[]) order by v.position`,
      [ownerIds],
    );
    const earlier = await this.earlierOf(
      actor,
      rows.map(({ id }) => id),
    );
    const placed: { ownerId: string; entry: VedleggEntry }[] = [];
    for (const row of rows) {
      placed.push({
        ownerId: row.owner_id,
        entry: {
          ...row.entry,
          ...(row.sent_later_at === null ? {} : { sentLater: osloInstantText(row.sent_later_at) }),
          content: await this.contentOf(actor, row),
          ...(earlier.has(row.id) ? { earlier: earlier.get(row.id) } : {}),
        },
      });
    }
    const grouped = groupBy(placed, ({ ownerId }) => ownerId);
    return new Map([...grouped].map(([id, list]) => [id, list.map(({ entry }) => entry)]));
  }

  /**
   * Vedlegg that were taken away, by the paper they belonged to. Their ids are from when they were made, so that they come in the
   * order in which they had come. Called inside a unit of work.
   * @throws DomainError as `ofOwners`
   */
  async removedFrom(
    actor: Actor,
    paperIds: readonly string[],
  ): Promise<ReadonlyMap<string, Pick<PaperEntry, 'removedVedlegg'>>> {
    const rows = await currentManager().query<{ id: string; paperId: string }[]>(
      `select id, saksframlegg_id as "paperId" from removed_vedlegg where saksframlegg_id = any ($1::uuid[]) order by id`,
      [paperIds],
    );
    const versions = await this.earlierOf(
      actor,
      rows.map(({ id }) => id),
    );
    const grouped = groupBy(rows, ({ paperId }) => paperId);
    return new Map(
      [...grouped].map(([paperId, list]) => [
        paperId,
        { removedVedlegg: list.map(({ id }) => ({ versions: versions.get(id) ?? [] })) },
      ]),
    );
  }

  /** How they stood before, by the ids of vedlegg. */
  private async earlierOf(
    actor: Actor,
    vedleggIds: readonly string[],
  ): Promise<ReadonlyMap<string, EarlierVedlegg[]>> {
    const rows = await currentManager().query<EarlierRow[]>(
      `select v.vedlegg_id, v.content_kind, v.stored_file_id, f.name as file_name, f.media_type, l.key as letter,
              v.referat_number || '/' || v.referat_year as referat, v.replaced_at, p.key as by, v.reason,
              json_strip_nulls(json_build_object(
                'title', v.title, 'kind', v.kind, 'status', v.status, 'source', v.source, 'date', v.date)) as entry
         from vedlegg_version v left join stored_file f on f.id = v.stored_file_id
              left join letter l on l.id = v.letter_id left join person p on p.id = v.replaced_by_id
        where v.vedlegg_id = any ($1::uuid[]) order by v.vedlegg_id, v.ordinal`,
      [vedleggIds],
    );
    const made = new Map<string, EarlierVedlegg[]>();
    for (const row of rows) {
      const entry: EarlierVedlegg = {
        ...row.entry,
        content: await this.contentOf(actor, row),
        until: osloInstantText(row.replaced_at),
        ...(row.by === null ? {} : { by: row.by }),
        ...(row.reason === null ? {} : { reason: row.reason }),
      };
      made.set(row.vedlegg_id, [...(made.get(row.vedlegg_id) ?? []), entry]);
    }
    return made;
  }

  /** A stored file with its bytes. @throws DomainError `file.missing`, `file.damaged` */
  async file(actor: Actor, { id, name, mediaType }: KeptFile): Promise<FileEntry> {
    return { name, mediaType, base64: (await this.files.readGranted(actor, id)).toString('base64') };
  }

  private async contentOf(actor: Actor, row: ContentRow): Promise<VedleggContent> {
    switch (row.content_kind) {
      case 'file': {
        const [id, name, mediaType] = [row.stored_file_id ?? '', row.file_name ?? '', row.media_type ?? ''];
        return { file: await this.file(actor, { id, name, mediaType }) };
      }
      case 'html':
        return { html: (await this.files.readGranted(actor, row.stored_file_id ?? '')).toString('utf8') };
      case 'letter':
        return { letter: row.letter ?? '' };
      case 'referat':
        return { referat: row.referat ?? '' };
      case 'activityOverview':
        return { activityOverview: true };
    }
  }
}

/** A file in the register of documents. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
}

/** What a vedlegg is made of. */
interface ContentRow {
  readonly content_kind: 'file' | 'html' | 'letter' | 'referat' | 'activityOverview';
  readonly stored_file_id: string | null;
  readonly file_name: string | null;
  readonly media_type: string | null;
  readonly letter: string | null;
  readonly referat: string | null;
}

interface VedleggRow extends ContentRow {
  readonly id: string;
  readonly owner_id: string;
  readonly sent_later_at: Date | null;
  readonly entry: Omit<VedleggEntry, 'content' | 'sentLater' | 'earlier'>;
}

interface EarlierRow extends ContentRow {
  readonly vedlegg_id: string;
  readonly replaced_at: Date;
  readonly by: string | null;
  readonly reason: string | null;
  readonly entry: Omit<EarlierVedlegg, 'content' | 'until' | 'by' | 'reason'>;
}

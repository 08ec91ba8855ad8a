import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { groupBy } from '#kernel/grouping';
import { currentManager } from '#platform/database/current-manager';
import { StoredFileService } from '#domain/documents-register';
import { osloInstantText } from './oslo-instant.rules.js';
import type { VedleggContent, VedleggEntry } from './vedlegg.schema.js';

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
      `select v.owner_id, v.sent_later_at, v.content_kind, v.stored_file_id, f.name as file_name, f.media_type, l.key as letter,
              v.referat_number || '/' || v.referat_year as referat,
              json_strip_nulls(json_build_object(
                'key', v.key, 'title', v.title, 'kind', v.kind, 'status', v.status, 'source', v.source,
                'date', v.date)) as entry
         from vedlegg v left join stored_file f on f.id = v.stored_file_id left join letter l on l.id = v.letter_id
        where v.owner_id = any ($1::uuid[]) order by v.position`,
      [ownerIds],
    );
    const placed: { ownerId: string; entry: VedleggEntry }[] = [];
    for (const row of rows) {
      placed.push({
        ownerId: row.owner_id,
        entry: {
          ...row.entry,
          ...(row.sent_later_at === null ? {} : { sentLater: osloInstantText(row.sent_later_at) }),
          content: await this.contentOf(actor, row),
        },
      });
    }
    const grouped = groupBy(placed, ({ ownerId }) => ownerId);
    return new Map([...grouped].map(([id, list]) => [id, list.map(({ entry }) => entry)]));
  }

  private async contentOf(actor: Actor, row: VedleggRow): Promise<VedleggContent> {
    switch (row.content_kind) {
      case 'file': {
        const bytes = await this.bytesOf(actor, row);
        return {
          file: {
            name: row.file_name ?? '',
            mediaType: row.media_type ?? '',
            base64: bytes.toString('base64'),
          },
        };
      }
      case 'html':
        return { html: (await this.bytesOf(actor, row)).toString('utf8') };
      case 'letter':
        return { letter: row.letter ?? '' };
      case 'referat':
        return { referat: row.referat ?? '' };
      case 'activityOverview':
        return { activityOverview: true };
    }
  }

  private async bytesOf(actor: Actor, row: VedleggRow): Promise<Buffer> {
    return this.files.readGranted(actor, row.stored_file_id ?? '');
  }
}

interface VedleggRow {
  readonly owner_id: string;
  readonly sent_later_at: Date | null;
  readonly content_kind: 'file' | 'html' | 'letter' | 'referat' | 'activityOverview';
  readonly stored_file_id: string | null;
  readonly file_name: string | null;
  readonly media_type: string | null;
  readonly letter: string | null;
  readonly referat: string | null;
  readonly entry: Omit<VedleggEntry, 'content' | 'sentLater'>;
}

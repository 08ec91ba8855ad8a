import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { StoredFileService } from '#domain/documents-register';
import {
  SaksframleggRecordService,
  type VedleggContentRecord,
  type VedleggRecord,
} from '#domain/saksframlegg';
import { type KeyedIds, numberAndYear } from './meeting-ids.rules.js';
import { bytesOf } from './vedlegg-inspection.service.js';
import type { VedleggContent, VedleggEntry } from './vedlegg.schema.js';

const nothing: VedleggContentRecord = {
  contentKind: 'activityOverview',
  storedFileId: null,
  letterId: null,
  referatYear: null,
  referatNumber: null,
};

/** Takes the vedlegg of a file in: files are stored first, then the list is written. */
@Injectable()
export class VedleggWritingService {
  constructor(
    private readonly files: StoredFileService,
    private readonly papers: SaksframleggRecordService,
  ) {}

  /** Writes the vedlegg of a paper or a referat that has none yet. Called inside a unit of work. */
  async takeIn(
    actor: Actor,
    owner: { readonly kind: 'saksframlegg' | 'referat'; readonly id: string },
    entries: readonly VedleggEntry[],
    letters: KeyedIds,
  ): Promise<void> {
    const records: VedleggRecord[] = [];
    for (const { key, title, kind, status, source, date, sentLater, content } of entries) {
      records.push({
        ...{ key, title, kind, status, source: source ?? null, date: date ?? null },
        sentLaterAt: sentLater === undefined ? null : new Date(sentLater),
        ...(await this.contentOf(actor, key, content, letters)),
      });
    }
    await this.papers.takeInVedlegg(actor, owner, records);
  }

  private async contentOf(
    actor: Actor,
    key: string,
    content: VedleggContent,
    letters: KeyedIds,
  ): Promise<VedleggContentRecord> {
    if ('file' in content) {
      const { file } = await this.files.store(
        actor,
        content.file.name,
        bytesOf(content.file.base64) ?? Buffer.alloc(0),
      );
      return { ...nothing, contentKind: 'file', storedFileId: file.id };
    }
    if ('html' in content) {
      const file = await this.files.storeHtml(actor, key, content.html);
      return { ...nothing, contentKind: 'html', storedFileId: file.id };
    }
    if ('letter' in content)
      return { ...nothing, contentKind: 'letter', letterId: letters.of(content.letter) };
    if ('referat' in content) {
      const { number, year } = numberAndYear(content.referat);
      return { ...nothing, contentKind: 'referat', referatYear: year, referatNumber: number };
    }
    return nothing;
  }
}

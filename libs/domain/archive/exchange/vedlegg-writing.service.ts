import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { readableKey } from '#kernel/readable-key';
import { StoredFileService } from '#domain/documents-register';
import {
  SaksframleggRecordService,
  type VedleggContentRecord,
  type VedleggHead,
  type VedleggRecord,
  type VedleggVersionRecord,
} from '#domain/saksframlegg';
import { type KeyedIds, numberAndYear } from './meeting-ids.rules.js';
import { bytesOf } from './vedlegg-inspection.service.js';
import type {
  EarlierVedlegg,
  FileEntry,
  RemovedVedlegg,
  VedleggContent,
  VedleggEntry,
} from './vedlegg.schema.js';

const nothing: VedleggContentRecord = {
  contentKind: 'activityOverview',
  storedFileId: null,
  letterId: null,
  referatYear: null,
  referatNumber: null,
};

/** Ids of what vedlegg name by key. */
interface NamedIds {
  readonly letters: KeyedIds;
  readonly people: KeyedIds;
}

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
    people: KeyedIds,
  ): Promise<void> {
    const records: VedleggRecord[] = [];
    for (const entry of entries) {
      const { key, sentLater, content, earlier = [] } = entry;
      records.push({
        ...{
          key,
          ...headOf(entry),
          earlier: await this.versionsOf(actor, key, earlier, { letters, people }),
        },
        sentLaterAt: sentLater === undefined ? null : new Date(sentLater),
        ...(await this.contentOf(actor, key, content, letters)),
      });
    }
    await this.papers.takeInVedlegg(actor, owner, records);
  }

  /** Writes vedlegg that were taken away from a paper, with how they stood. Called inside a unit of work. */
  async takeInRemoved(
    actor: Actor,
    paperId: string,
    entries: readonly RemovedVedlegg[],
    ids: NamedIds,
  ): Promise<void> {
    const removed: (readonly VedleggVersionRecord[])[] = [];
    for (const { versions } of entries)
      removed.push(await this.versionsOf(actor, readableKey(versions[0].title), versions, ids));
    await this.papers.takeInRemoved(actor, paperId, removed);
  }

  private async versionsOf(
    actor: Actor,
    key: string,
    entries: readonly EarlierVedlegg[],
    { letters, people }: NamedIds,
  ): Promise<VedleggVersionRecord[]> {
    const versions: VedleggVersionRecord[] = [];
    for (const before of entries)
      versions.push({
        ...headOf(before),
        ...(await this.contentOf(actor, key, before.content, letters)),
        ...{ replacedAt: new Date(before.until), reason: before.reason ?? null },
        replacedById: people.ofOptional(before.by),
      });
    return versions;
  }

  private async contentOf(
    actor: Actor,
    key: string,
    content: VedleggContent,
    letters: KeyedIds,
  ): Promise<VedleggContentRecord> {
    if ('file' in content) {
      const { file } = await this.files.store(actor, content.file.name, bytesIn(content.file));
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

function headOf({ title, kind, status, source, date }: VedleggEntry | EarlierVedlegg): VedleggHead {
  return { title, kind, status, source: source ?? null, date: date ?? null };
}

/** The bytes of a file that was checked. */
export function bytesIn({ base64 }: FileEntry): Buffer {
  return bytesOf(base64) ?? Buffer.alloc(0);
}

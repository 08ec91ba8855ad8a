import { Injectable } from '@nestjs/common';
import { type ExemptionRecord, ExemptionRecordService, type ExemptOwner } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import { StoredFileService } from '#domain/documents-register';
import { currentManager } from '#platform/database/current-manager';
import type { ExemptionEntry } from './exemption.schema.js';
import type { KeyedIds } from './meeting-ids.rules.js';
import { bytesIn } from './vedlegg-writing.service.js';

/** Where the documents are that are exempted. */
interface ExemptedMeeting {
  readonly meetingId: string;
  /** Of the agenda, in its order. */
  readonly itemIds: readonly string[];
  readonly people: KeyedIds;
}

/** Takes in what is exempted in a meeting, after the documents that it is about. Called inside a unit of work. */
@Injectable()
export class ExemptionWritingService {
  constructor(
    private readonly exemptions: ExemptionRecordService,
    private readonly files: StoredFileService,
  ) {}

  async takeIn(
    actor: Actor,
    entries: readonly ExemptionEntry[],
    { meetingId, itemIds, people }: ExemptedMeeting,
  ): Promise<void> {
    const records: ExemptionRecord[] = [];
    for (const entry of entries) {
      const owner = await ownerOf(entry.of, meetingId, itemIds);
      const { redacted } = entry;
      const file = redacted && (await this.files.store(actor, redacted.name, bytesIn(redacted))).file;
      records.push({ ...recordOf(entry, owner, people), redactedFileId: file?.id ?? null });
    }
    await this.exemptions.takeIn(records);
  }
}

/** Documents are there: the file was checked, and they were written before this. */
async function ownerOf(
  of: ExemptionEntry['of'],
  meetingId: string,
  itemIds: readonly string[],
): Promise<ExemptOwner> {
  const one = async (kind: ExemptOwner['kind'], sql: string, value: string): Promise<ExemptOwner> => {
    const [row] = await currentManager().query<{ id: string }[]>(sql, [value]);
    if (!row) throw new Error('A document that the file has was not taken in.');
    return { kind, id: row.id };
  };
  if ('paper' in of)
    return one(
      'saksframlegg',
      'select id from saksframlegg where agenda_item_id = $1',
      itemIds[of.paper - 1],
    );
  if ('vedlegg' in of) return one('vedlegg', 'select id from vedlegg where key = $1', of.vedlegg);
  if ('letter' in of) return one('letter', 'select id from letter where key = $1', of.letter);
  return one('referat', 'select id from referat where meeting_id = $1', meetingId);
}

function recordOf(
  entry: ExemptionEntry,
  owner: ExemptOwner,
  people: KeyedIds,
): Omit<ExemptionRecord, 'redactedFileId'> {
  const { key, scope, legalBasis, reason, readers, enhancedAccess, decidedBy, liftedAt } = entry;
  return {
    ...{ key, scope, ownerKind: owner.kind, ownerId: owner.id, legalBasis, reason, readers, enhancedAccess },
    shieldedTitle: entry.shieldedTitle ?? null,
    enhancedAccessNote: entry.enhancedAccessNote ?? '',
    decidedAt: new Date(entry.decidedAt),
    decidedById: decidedBy === undefined ? null : people.of(decidedBy),
    reviewOn: entry.reviewOn ?? null,
    liftedAt: liftedAt === undefined ? null : new Date(liftedAt),
    liftedById: people.ofOptional(entry.liftedBy),
  };
}

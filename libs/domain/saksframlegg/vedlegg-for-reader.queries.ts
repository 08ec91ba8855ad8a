import { Injectable } from '@nestjs/common';
import type { Cleaning } from '#documents/gate/gate-verdict';
import type { ScanState } from '#domain/documents-register';
import { type DocumentExemption, ExemptionReading } from '#domain/exemption';
import type { AgendaItemView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { PaperBarQueries } from './paper-bar.queries.js';
import type { Vedlegg } from './vedlegg.entity.js';

/** A vedlegg with what is known of its file, where it has one. */
export interface VedleggView extends Readonly<Vedlegg> {
  readonly file: Omit<FileRow, 'id'> | null;
  /**
   * How it is exempted from the public; null when it is not. Not open, it has the title others see, and no content but that of
   * its redacted version, where there is one.
   */
  readonly exemption: DocumentExemption | null;
}

interface FileRow extends ScanState {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
  /** What was done to it before it was kept. */
  readonly cleaned: Cleaning | null;
}

/** Vedlegg as one reader may see them. Called inside units of work. */
@Injectable()
export class VedleggForReader {
  constructor(
    private readonly exemptions: ExemptionReading,
    private readonly bars: PaperBarQueries,
  ) {}

  /** Of one that is exempted and not open to the reader there is a number, and no more than a title. */
  async views(actor: Actor, rows: readonly Vedlegg[]): Promise<VedleggView[]> {
    const exempted = await this.exemptions.documentsFor(actor, 'vedlegg');
    const open = rows.filter(({ id }) => exempted.get(id)?.open !== false);
    const redacted = rows.flatMap(({ id }) => exempted.get(id)?.redactedFileId ?? []);
    const files = await filesOf([...open.flatMap(({ storedFileId }) => storedFileId ?? []), ...redacted]);
    return rows.map((row) => {
      const exemption = exempted.get(row.id) ?? null;
      if (exemption && !exemption.open) return closed(row, exemption, files);
      return { ...row, file: files.get(row.storedFileId ?? '') ?? null, exemption };
    });
  }

  /** Somebody opens a vedlegg: refused when it is exempted and not open to them, noted when it is. @throws DomainError `exemption.notReadable` */
  async begin(actor: Actor, id: string): Promise<void> {
    const exemption = await this.exemptions.documentFor(actor, { kind: 'vedlegg', id });
    if (!exemption || (!exemption.open && exemption.redactedFileId)) return;
    refuseIf(exemption.open ? undefined : { code: 'exemption.notReadable' });
    await this.exemptions.noteRead(actor, { kind: 'vedlegg', id });
  }

  /** What stands between the actor and a paper, besides its status. */
  async ofPaper(
    actor: Actor,
    id: string,
    { id: itemId, shield }: AgendaItemView,
  ): Promise<{ readonly barred: boolean; readonly shielded: boolean; readonly exempt: boolean }> {
    const exemption = await this.exemptions.documentFor(actor, { kind: 'saksframlegg', id });
    return {
      barred: (await this.bars.barred(actor, [itemId])).has(itemId),
      shielded: shield !== null && !shield.open,
      exempt: exemption?.open === false,
    };
  }
}

/** What is left for those who may not read it. Where the title is shielded, who wrote it and its key would tell as much. */
function closed(
  row: Vedlegg,
  exemption: DocumentExemption,
  files: ReadonlyMap<string, Omit<FileRow, 'id'>>,
): VedleggView {
  const { shieldedTitle, redactedFileId } = exemption;
  return {
    ...row,
    ...(shieldedTitle === null ? {} : { title: shieldedTitle, key: `unntatt-${row.position}`, source: null }),
    ...(redactedFileId === null ? {} : { contentKind: 'file' as const }),
    ...{ storedFileId: redactedFileId, letterId: null, referatYear: null, referatNumber: null },
    ...{ file: files.get(redactedFileId ?? '') ?? null, exemption },
  };
}

async function filesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Omit<FileRow, 'id'>>> {
  if (ids.length === 0) return new Map();
  const files = await currentManager().query<FileRow[]>(
    `select id, sha256, size, media_type as "mediaType", name, scan, scan_finding as "scanFinding",
            cleaned
       from stored_file where id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(files.map(({ id, ...file }) => [id, file]));
}

import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { oncePerRead } from '#platform/database/once-per-read';
import { PaperSetEdition } from './paper-set-edition.entity.js';
import type { PackageReader } from './paper-set-edition.rules.js';

/** Who has which møtepakke as which version. */
@Injectable()
export class PaperSetEditionRepository {
  async byId(id: string): Promise<PaperSetEdition | null> {
    return isId(id) ? currentManager().findOneBy(PaperSetEdition, { id }) : null;
  }

  /** The versions of one reader, the newest first; as they were sent before as they were made later. */
  async ofReader(meetingId: string, reader: PackageReader): Promise<PaperSetEdition[]> {
    return oncePerRead(`paper-sets:${meetingId}:${reader.role}:${reader.personId}`, () =>
      currentManager().find(PaperSetEdition, {
        where: { meetingId, ...whose(reader) },
        order: { version: 'DESC', isSent: 'DESC', variant: 'DESC', sinceVersion: 'DESC' },
      }),
    );
  }

  /** What a version held for a reader: as it was sent, else as it was made. */
  async whole(meetingId: string, reader: PackageReader, version: number): Promise<PaperSetEdition | null> {
    return currentManager().findOne(PaperSetEdition, {
      where: { meetingId, version, variant: 'whole', ...whose(reader) },
      order: { isSent: 'DESC' },
    });
  }

  /** The versions before one that a reader had, the newest first, each as it was sent or else as it was made. */
  async wholeVersions(meetingId: string, reader: PackageReader, before: number): Promise<PaperSetEdition[]> {
    const rows = (await this.ofReader(meetingId, reader)).filter(
      ({ variant, version }) => variant === 'whole' && version >= 1 && version < before,
    );
    return rows.filter(({ version }, i) => rows[i - 1]?.version !== version);
  }

  /**
   * Puts a version in its place. One that was sent is never replaced: what differs from it stands beside it, and one that
   * is the same as it is not kept twice.
   * @returns the version that has the build now
   */
  async put(row: PaperSetEdition): Promise<PaperSetEdition> {
    const { meetingId, variant, sinceVersion, version } = row;
    const same = {
      ...{ meetingId, variant, sinceVersion, version },
      ...whose({ role: row.readerRole, personId: row.readerId }),
    };
    const manager = currentManager();
    const sent = await manager.findOneBy(PaperSetEdition, { ...same, isSent: true });
    if (sent && (row.isSent || sent.buildId === row.buildId)) {
      await manager.delete(PaperSetEdition, { ...same, isSent: false, buildId: sent.buildId });
      return sent;
    }
    if (row.isSent) await manager.delete(PaperSetEdition, { ...same, isSent: false, buildId: row.buildId });
    await manager.query(
      `insert into paper_set_edition as known (id, council_id, meeting_id, build_id, variant, since_version, reader_role, reader_id,
                                      version, is_sent, dated_at, made_at, contents, closed, tells)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict on constraint paper_set_edition_unique do update
         set id = case when known.build_id = excluded.build_id then known.id else excluded.id end,
              build_id = excluded.build_id, dated_at = excluded.dated_at, made_at = excluded.made_at,
             contents = excluded.contents, closed = excluded.closed, tells = excluded.tells`,
      [
        ...[
          row.id,
          row.councilId,
          meetingId,
          row.buildId,
          variant,
          sinceVersion,
          row.readerRole,
          row.readerId,
        ],
        ...[version, row.isSent, row.datedAt, row.madeAt, JSON.stringify(row.contents), row.closed],
        JSON.stringify(row.tells),
      ],
    );
    return manager.findOneByOrFail(PaperSetEdition, { ...same, isSent: row.isSent });
  }

  /** Removes versions that were never sent and were made before a moment. @returns how many */
  async removeUnsent(before: Date): Promise<number> {
    const { affected } = await currentManager().delete(PaperSetEdition, {
      isSent: false,
      madeAt: LessThan(before),
    });
    return affected ?? 0;
  }
}

function whose({ role, personId }: PackageReader) {
  return { readerRole: role, readerId: personId ?? IsNull() };
}

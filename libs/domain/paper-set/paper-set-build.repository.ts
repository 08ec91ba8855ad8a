import { Injectable } from '@nestjs/common';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import type { PaperSetBuildState } from './paper-set-build.entity.js';
import { PaperSetBuild } from './paper-set-build.entity.js';
import type { PaperSetManifest } from './paper-set-manifest.document.js';

/** A build as it is ordered. */
export type NewBuild = Pick<
  PaperSetBuild,
  'id' | 'councilId' | 'meetingId' | 'fingerprint' | 'fileName' | 'title' | 'orderFileId' | 'requestedAt'
>;

/** What is shown of a build. */
export interface BuildFacts extends Pick<
  PaperSetBuild,
  | 'id'
  | 'state'
  | 'title'
  | 'fileName'
  | 'fingerprint'
  | 'failure'
  | 'partsDone'
  | 'partsAll'
  | 'storedFileId'
> {
  readonly pages: number | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly madeAt: Date | null;
  /** When whoever made it, or tried to, was heard of last. */
  readonly beatAt: Date | null;
}

/** A file that was made. */
export interface MadeFile {
  readonly storedFileId: string;
  readonly manifest: PaperSetManifest;
  readonly madeAt: Date;
}

/** The files of møtepakker, and how far each is. */
@Injectable()
export class PaperSetBuildRepository {
  async byId(id: string): Promise<PaperSetBuild | null> {
    return isId(id) ? currentManager().findOneBy(PaperSetBuild, { id }) : null;
  }

  async byFingerprint(fingerprint: string): Promise<PaperSetBuild | null> {
    return currentManager().findOneBy(PaperSetBuild, { fingerprint });
  }

  /** What is shown of builds. Their manifests can be long and stay where they are. */
  async facts(ids: readonly string[]): Promise<ReadonlyMap<string, BuildFacts>> {
    const rows = await currentManager().query<BuildFacts[]>(
      `select id, state, title, file_name as "fileName", fingerprint, failure, parts_done as "partsDone",
              parts_all as "partsAll", stored_file_id as "storedFileId", pages, made_at as "madeAt", beat_at as "beatAt",
              (manifest -> 'file' ->> 'bytes')::float8 as bytes, manifest -> 'file' ->> 'sha256' as sha256
         from paper_set_build where id = any ($1::uuid[])`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Adds a build, or finds the one with the same fingerprint: of two who ask at once the second waits here for the
   * first. One that was given up begins anew.
   * @returns the build as it is now
   */
  async order(row: NewBuild): Promise<PaperSetBuild> {
    const manager = currentManager();
    await manager
      .createQueryBuilder()
      .insert()
      .into(PaperSetBuild)
      .values(newBuild(row))
      .orIgnore()
      .execute();
    const { councilId, fingerprint } = row;
    const where = { councilId, fingerprint };
    await manager.update(
      PaperSetBuild,
      { ...where, state: 'failed' },
      { state: 'waiting', attempts: 0, failure: null },
    );
    return manager.findOneByOrFail(PaperSetBuild, where);
  }

  /**
   * Takes a build for making it. @param quietSince one that is being made, and that nothing was heard of since then, is
   * taken over
   * @returns null when it is done, given up, or in somebody else's hands
   */
  async take(id: string, now: Date, quietSince: Date): Promise<PaperSetBuild | null> {
    const taken = await currentManager().query<[{ id: string }[], number]>(
      `update paper_set_build set state = 'making', attempts = attempts + 1, beat_at = $2, parts_done = 0
        where id = $1 and (state = 'waiting' or state = 'making' and beat_at < $3) returning id`,
      [id, now, quietSince],
    );
    return taken[1] === 1 ? this.byId(id) : null;
  }

  /** Notes that the making goes on. @returns whether it is still in the hands of this attempt */
  async beat(
    { id, attempts }: Pick<PaperSetBuild, 'id' | 'attempts'>,
    now: Date,
    progress: { readonly done: number; readonly all: number },
  ): Promise<boolean> {
    const { affected } = await currentManager().update(
      PaperSetBuild,
      { id, attempts, state: 'making' },
      { beatAt: now, partsDone: progress.done, partsAll: progress.all },
    );
    return affected === 1;
  }

  /** Notes the file. @returns whether the build was still in the hands of this attempt; nothing is noted otherwise */
  async finish(
    { id, attempts }: Pick<PaperSetBuild, 'id' | 'attempts'>,
    { storedFileId, manifest, madeAt }: MadeFile,
  ): Promise<boolean> {
    const { affected } = await currentManager()
      .createQueryBuilder()
      .update(PaperSetBuild)
      .set({
        ...{ state: 'done', storedFileId, madeAt, orderFileId: null, pages: manifest.pages },
        manifest: () => ':manifest::jsonb',
        partsDone: () => 'parts_all',
      })
      .where({ id, attempts, state: 'making' })
      .setParameter('manifest', JSON.stringify(manifest))
      .execute();
    return affected === 1;
  }

  /** Puts a build back in the queue, or gives it up with the code of why. */
  async release(
    { id, attempts }: Pick<PaperSetBuild, 'id' | 'attempts'>,
    failure: string | null,
  ): Promise<void> {
    const state: PaperSetBuildState = failure === null ? 'waiting' : 'failed';
    await currentManager().update(PaperSetBuild, { id, attempts, state: 'making' }, { state, failure });
  }

  /** Builds that nobody seems to make: waiting since, or not heard of since. */
  async stranded(since: Date): Promise<readonly string[]> {
    const rows = await currentManager().query<{ id: string }[]>(
      `select id from paper_set_build
        where state = 'waiting' and requested_at < $1 or state = 'making' and beat_at < $1 order by id`,
      [since],
    );
    return rows.map(({ id }) => id);
  }

  /** Removes builds that no version names. @returns the files that nothing uses any more */
  async removeUnused(before: Date): Promise<readonly string[]> {
    const [rows] = await currentManager().query<[{ files: (string | null)[] }[], number]>(
      `delete from paper_set_build b
        where requested_at < $1 and not exists (select from paper_set_edition e where e.build_id = b.id)
        returning array[stored_file_id, order_file_id] as files`,
      [before],
    );
    return rows.flatMap(({ files }) => files.filter((id) => id !== null));
  }
}

function newBuild(row: NewBuild): PaperSetBuild {
  return Object.assign(new PaperSetBuild(), {
    ...{ state: 'waiting', attempts: 0, beatAt: null, partsDone: 0, partsAll: 0, failure: null },
    ...{ storedFileId: null, pages: null, manifest: null, madeAt: null },
    ...row,
  });
}

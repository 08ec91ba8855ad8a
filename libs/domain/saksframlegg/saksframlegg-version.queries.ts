import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { SaksframleggVersion } from './saksframlegg-version.entity.js';
import { PaperForReader } from './paper-for-reader.queries.js';
import { type PaperVersionLine, SaksframleggVersionRepository } from './saksframlegg-version.repository.js';
import { paperDifference, type PaperDifference } from './saksframlegg-version.rules.js';
import type { Saksframlegg } from './saksframlegg.entity.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayReadHistory, mayReadVersion } from './saksframlegg.policy.js';
import { type WrittenPaper, WrittenPaperQueries } from './written-paper.queries.js';

/** The history of a paper. */
export interface PaperHistory extends WrittenPaper {
  /** First to last: those that the reader may see. */
  readonly versions: readonly PaperVersionLine[];
}

/** What changed from one version to another, or to the paper as it stands. */
export interface ComparedVersions extends PaperDifference {
  readonly from: PaperVersionLine;
  /** Null for the paper as it stands. */
  readonly to: PaperVersionLine | null;
}

/** The versions of papers, for those who write them, and for the chair from when the chair has the paper. */
@Injectable()
export class SaksframleggVersionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: WrittenPaperQueries,
    private readonly versions: SaksframleggVersionRepository,
    private readonly forReader: PaperForReader,
  ) {}

  /** @param address id of an item, or of a paper @throws DomainError as `WrittenPaperQueries.at`, `saksframlegg.historyClosed` */
  async at(actor: Actor, address: string): Promise<PaperHistory> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadHistory(actor));
      const view = await this.papers.at(actor, address);
      const all = await this.versions.ofPaper(view.paper.id);
      // Versions from before words were marked tell them to whoever may not read them now.
      const isClosed = await this.forReader.isPartlyClosed(
        actor,
        (await this.versions.contentOf(view.paper)).sections,
      );
      const versions = isClosed ? [] : all.filter(({ reason }) => !mayReadVersion(actor, reason));
      return { ...view, versions };
    });
  }

  /** One of them, whole. @throws DomainError `paperVersion.notFound`, and as {@link at} */
  async one(actor: Actor, address: string, ordinal: number): Promise<Readonly<SaksframleggVersion>> {
    return this.unitOfWork.read(actor, async () => {
      const { paper, versions } = await this.at(actor, address);
      lineOf(versions, ordinal);
      return this.whole(actor, paper, ordinal);
    });
  }

  /**
   * What changed.
   * @param from ordinal of the older one
   * @param to ordinal of the newer one; left out, the paper as it stands
   * @throws DomainError `paperVersion.notFound`, and as {@link at}
   */
  async difference(actor: Actor, address: string, from: number, to?: number): Promise<ComparedVersions> {
    return this.unitOfWork.read(actor, async () => {
      const { paper, versions } = await this.at(actor, address);
      const [older, newer] = [lineOf(versions, from), to === undefined ? null : lineOf(versions, to)];
      const before = await this.whole(actor, paper, from);
      const now = newer
        ? (await this.whole(actor, paper, newer.ordinal)).content
        : await this.forReader.readContent(actor, await this.versions.contentOf(paper));
      return { from: older, to: newer, ...paperDifference(before.content, now) };
    });
  }

  private async whole(
    actor: Actor,
    { id }: Readonly<Saksframlegg>,
    ordinal: number,
  ): Promise<SaksframleggVersion> {
    const version = await this.versions.byOrdinal(id, ordinal);
    if (!version) throw saksframleggError('paperVersion.notFound');
    return { ...version, content: await this.forReader.readContent(actor, version.content) };
  }
}

function lineOf(versions: readonly PaperVersionLine[], ordinal: number): PaperVersionLine {
  const line = versions.find((version) => version.ordinal === ordinal);
  if (!line) throw saksframleggError('paperVersion.notFound');
  return line;
}

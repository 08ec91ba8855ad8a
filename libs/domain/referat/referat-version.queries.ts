import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { mayReadRound } from './comment.policy.js';
import { changedSections, type ChangedSection } from './referat-change.rules.js';
import { referatError } from './referat.errors.js';
import { mayReadReferat } from './referat.policy.js';
import type { ReferatVersion } from './referat-version.entity.js';
import type { Referat } from './referat.entity.js';
import { ReferatQueries } from './referat.queries.js';
import { ReferatRepository } from './referat.repository.js';
import { openWords } from './shielded-words.rules.js';
import { ReferatWords } from './referat-words.queries.js';

/** What changed between two versions of a referat. */
export interface ReferatDifference {
  readonly referat: Readonly<Referat>;
  readonly versions: readonly ReferatVersion[];
  readonly from: ReferatVersion;
  /** Absent when the text as it stands is compared. */
  readonly to?: ReferatVersion;
  readonly sections: readonly ChangedSection[];
}

/** The versions of a referat that left the secretariat, and what changed between them. For the council itself. */
@Injectable()
export class ReferatVersionQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly queries: ReferatQueries,
    private readonly words: ReferatWords,
  ) {}

  /** First to last. @throws DomainError `referat.notFound`, `referat.notVisible` */
  async ofMeeting(actor: Actor, meetingId: string): Promise<readonly ReferatVersion[]> {
    return this.unitOfWork.read(actor, async () =>
      this.words.versionsFor(actor, (await this.readable(actor, meetingId)).referat),
    );
  }

  /**
   * What changed from one version to another.
   * @param from ordinal of the older one
   * @param to ordinal of the newer one; left out, the text as it stands for whoever may read it, else the last version
   * @throws DomainError `referat.versionUnknown`, and as {@link ofMeeting}
   */
  async difference(actor: Actor, meetingId: string, from: number, to?: number): Promise<ReferatDifference> {
    return this.unitOfWork.read(actor, async () => {
      const { referat, called } = await this.readable(actor, meetingId);
      const versions = await this.words.versionsFor(actor, referat);
      const [older, named] = [from, to].map((ordinal) => versions.find((kept) => kept.ordinal === ordinal));
      if (!older || (to !== undefined && !named)) throw referatError('referat.versionUnknown');
      const readsNow = mayReadReferat(actor, referat, called) === undefined;
      const newer = named ?? (readsNow ? undefined : versions.at(-1));
      const isClosedKey = await this.words.closedTo(actor, referat);
      const words = newer ? newer.words : openWords(await this.words.now(actor, referat), isClosedKey);
      const sections = changedSections(older.words, words);
      return { referat, versions, from: older, ...(newer ? { to: newer } : {}), sections };
    });
  }

  private async readable(actor: Actor, meetingId: string): Promise<{ referat: Referat; called: boolean }> {
    const called = await this.queries.isCalled(actor, meetingId);
    refuseIf(mayReadRound(actor, called));
    const referat = await this.referater.ofMeeting(meetingId);
    if (!referat) throw referatError('referat.notFound');
    return { referat, called };
  }
}

import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { eachOnItsOwn } from '#platform/jobs/each-on-its-own';
import { JobQueue } from '#platform/jobs/job-queue';
import type { PackageReader } from './paper-set-edition.rules.js';
import { PaperSetEditionRepository } from './paper-set-edition.repository.js';
import { keepPaperSets } from './paper-set-jobs.js';
import { PaperSetOrdering } from './paper-set-ordering.service.js';
import { PaperSetReaderQueries } from './paper-set-reader.queries.js';
import { wholePaperSet } from './paper-set-variant.rules.js';

const council: PackageReader = { role: 'secretariat', personId: null };

/** Keeps what was sent: the package of everybody who gets one, and what is new in it since the one they had. */
@Injectable()
export class PaperSetKeeping {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readers: PaperSetReaderQueries,
    private readonly ordering: PaperSetOrdering,
    private readonly editions: PaperSetEditionRepository,
    private readonly jobs: JobQueue,
  ) {}

  /** Sees to it that the packages are kept once the running unit of work, which sends something, has been committed. */
  async request({ councilId }: Actor, meetingId: string): Promise<void> {
    await this.jobs.enqueue(keepPaperSets, { councilId, meetingId }, { onceKey: meetingId });
  }

  /**
   * Orders the packages of a meeting for everybody. Done again it changes nothing.
   * @returns how many were kept
   * @throws Error at the end, when everybody else has theirs, if one could not be ordered
   */
  async keep(councilId: string, meetingId: string, requestId?: string): Promise<number> {
    const actor = systemActor(councilId, requestId);
    let kept = 0;
    await eachOnItsOwn([council, ...(await this.readers.ofMeeting(actor, meetingId))], async (reader) => {
      if (await this.keepFor(actor, meetingId, reader)) kept++;
    });
    return kept;
  }

  private async keepFor(
    actor: Actor,
    meetingId: string,
    { role, personId }: PackageReader,
  ): Promise<boolean> {
    const reader = { role, personId };
    try {
      await this.ordering.order(actor, meetingId, wholePaperSet, { reader, isSent: true });
      const since = await this.lastBefore(actor, meetingId, reader);
      if (since > 0)
        await this.ordering.order(actor, meetingId, { variant: 'changes', since }, { reader, isSent: true });
      return true;
    } catch (refusal) {
      // A vara who is not called in gets no package; nobody else's waits for that.
      if (refusal instanceof DomainError && refusal.kind === 'forbidden') return false;
      throw refusal;
    }
  }

  /** The version that the reader had before the newest; 0 for none. */
  private async lastBefore(actor: Actor, meetingId: string, reader: PackageReader): Promise<number> {
    const rows = await this.unitOfWork.read(actor, () => this.editions.ofReader(meetingId, reader));
    const versions = rows.filter(({ variant }) => variant === 'whole').map(({ version }) => version);
    const newest = Math.max(0, ...versions);
    return Math.max(0, ...versions.filter((version) => version < newest));
  }
}

import { Injectable } from '@nestjs/common';
import type { OpenedFile } from '#domain/documents-register';
import {
  type EditionView,
  packageVersion,
  PaperSetEditionQueries,
  PaperSetOrdering,
  wholePaperSet,
} from '#domain/paper-set';
import { lateSendings } from '#domain/saksframlegg';
import { systemClock } from '#kernel/clock';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { OpenCouncil } from './open-council.queries.js';
import { type OpenMeetingView, OpenMeetings } from './open-meeting.queries.js';
import { opensPapers } from './public-reading.rules.js';
import { forAnybody, publicationError } from './publication.errors.js';

/** Minutes before what could not be made may be asked for again. */
export const minutesBetweenTries = 60;

/** The public møtepakke of a meeting. */
export interface OpenPackage {
  /** The newest that can be had; null when none is. */
  readonly ready: EditionView | null;
  readonly isBeingMade: boolean;
  /** Something was sent, or opened, since the one that is ready was made, or none is: it can be ordered. */
  readonly canBeOrdered: boolean;
  /** It would be to be ordered, but was tried a short while ago in vain. */
  readonly isResting: boolean;
}

/** The public variant of the møtepakke: one file for everybody, made by a job and kept. */
@Injectable()
export class OpenPackages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: OpenMeetings,
    private readonly editions: PaperSetEditionQueries,
    private readonly ordering: PaperSetOrdering,
  ) {}

  /** Null for a meeting without open papers. */
  async of({ actor }: OpenCouncil, open: OpenMeetingView): Promise<OpenPackage | null> {
    if (open.papers.length === 0 || !opensPapers(open.openness)) return null;
    return this.unitOfWork.read(actor, async () => {
      const all = await this.editions.ofReader(actor, open.meeting.id);
      const whole = all.filter(({ variant }) => variant === 'whole');
      const ready = whole.find(({ file }) => file !== null) ?? null;
      const isBeingMade = whole.some(({ state }) => state === 'waiting' || state === 'making');
      const isOld = ready === null || ready.isBehind || ready.version < (await versionNow(open));
      const isWanted = isOld && !isBeingMade;
      const isResting = isWanted && whole.some(({ failedAt }) => isLately(failedAt, systemClock.now()));
      return { ready, isBeingMade, canBeOrdered: isWanted && !isResting, isResting };
    });
  }

  /** Sees to it that the package is made. When it is there already, nothing is done. @throws DomainError `publication.notFound` */
  async order(council: OpenCouncil, meetingNumber: string): Promise<void> {
    await forAnybody(async () => {
      const open = await this.meetings.one(council, meetingNumber);
      if (!(await this.of(council, open))?.canBeOrdered) return;
      await this.ordering.order(council.actor, open.meeting.id, wholePaperSet);
    });
  }

  /** The newest file. @throws DomainError `publication.notFound` when none is ready */
  async file(council: OpenCouncil, meetingNumber: string): Promise<OpenedFile> {
    return forAnybody(async () => {
      const open = await this.meetings.one(council, meetingNumber);
      const ready = (await this.of(council, open))?.ready;
      if (!ready) throw publicationError('publication.notFound');
      return this.editions.file(council.actor, ready.id);
    });
  }
}

/** Whether anybody at all has to wait before they ask for another try: each costs a minute of the machine. */
export function isLately(failedAt: Date | null, now: Date): boolean {
  return failedAt !== null && now.getTime() - failedAt.getTime() < minutesBetweenTries * 60_000;
}

async function versionNow({ view }: OpenMeetingView): Promise<number> {
  const issue = view.innkallinger.at(-1);
  const late = await lateSendings(view);
  return packageVersion({ issue: issue?.issue ?? 0, late: late.before + late.count });
}

import { Injectable } from '@nestjs/common';
import { judged, type JudgedFindings, maySeeChecks, WaiverService } from '#domain/checks';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AfterMeetingChecks } from './after-meeting-check.queries.js';
import { MeetingCheckQueries } from './meeting-check.queries.js';

/** "Kontroller" of a whole meeting: what goes out before it, and its referat after it. */
@Injectable()
export class WholeCheckQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly before: MeetingCheckQueries,
    private readonly after: AfterMeetingChecks,
    private readonly waivers: WaiverService,
  ) {}

  /** Everything found in a meeting as far as it has come. @throws DomainError `check.notAllowed`, `meeting.notFound` */
  async ofMeeting(actor: Actor, meetingId: string, now: Date = systemClock.now()): Promise<JudgedFindings> {
    refuseIf(maySeeChecks(actor));
    return this.unitOfWork.read(actor, async () => {
      const { meeting } = await this.meetings.byId(actor, meetingId);
      const isAhead = meeting.status === 'planned' || meeting.status === 'called';
      const found = isAhead
        ? await this.before.beforeMeeting(actor, meetingId, now)
        : await this.after.findings(actor, meetingId);
      return judged(found, await this.waivers.ofMeeting(actor, meetingId));
    });
  }

  /** What was found in the referat. @throws DomainError `check.notAllowed`, `meeting.notFound` */
  async ofReferat(actor: Actor, meetingId: string): Promise<JudgedFindings> {
    refuseIf(maySeeChecks(actor));
    return this.unitOfWork.read(actor, async () =>
      judged(await this.after.findings(actor, meetingId), await this.waivers.ofMeeting(actor, meetingId)),
    );
  }
}

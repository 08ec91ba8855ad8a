import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import {
  AttendanceQueries,
  AttendanceService,
  type AttendanceView,
  InnkallingService,
  mayChangeMeeting,
  MeetingQueries,
} from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { DispatchRepository } from './dispatch.repository.js';
import { RecipientQueries } from './recipient.queries.js';
import { innkallingError } from './innkalling.errors.js';
import { InnkallingEditionService } from './innkalling-edition.service.js';
import { MeetingMailService } from './meeting-mail.service.js';
import { ResponseRepository } from './response.repository.js';
import { mayCallVara } from './vara-candidate.rules.js';

/** A vara who was called in, and whether a mail could be sent. */
export interface CalledVara {
  readonly row: AttendanceView;
  readonly memberName: string;
  readonly mailed: boolean;
}

/** Looks at a call before it is made. */
@Injectable()
export class VaraCallJudge {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly settings: CouncilSettingsService,
  ) {}

  /** @throws DomainError `vara.*` with the reason why not */
  async refuseUnlessCallable(
    actor: Actor,
    { meetingId, memberId, varaId }: { meetingId: string; memberId: string; varaId: string },
  ): Promise<void> {
    const { meeting } = await this.meetings.byId(actor, meetingId);
    const rows = await this.attendance.ofMeeting(actor, meetingId);
    const { mode } = (await this.settings.settings(actor)).vara;
    const refusal = mayCallVara({ mode, meeting: meeting.status, memberId, varaId, rows });
    if (refusal) throw new DomainError(refusal.code, 'conflict', refusal.params);
  }

  /** @throws DomainError `vara.notCalledIn`, `vara.alreadyThere` */
  async calledIn(actor: Actor, meetingId: string, varaId: string): Promise<AttendanceView> {
    const rows = await this.attendance.ofMeeting(actor, meetingId);
    const row = rows.find(({ personId }) => personId === varaId);
    if (!row?.attendsFor) throw innkallingError('vara.notCalledIn');
    if (row.status === 'present') throw innkallingError('vara.alreadyThere');
    return row;
  }
}

/** Tells a vara that they are called in, or no longer. */
@Injectable()
export class VaraMailing {
  constructor(
    private readonly attendance: AttendanceQueries,
    private readonly recipients: RecipientQueries,
    private readonly dispatches: DispatchRepository,
    private readonly mail: MeetingMailService,
    private readonly meetings: MeetingQueries,
    private readonly editions: InnkallingEditionService,
  ) {}

  /**
   * The mail has the innkalling that was sent last, and the number that the others have in their calendars.
   * @param kind `released`: they are not called in any more, and the entry goes out of their calendar
   */
  async send(
    actor: Actor,
    { meetingId, varaId, kind }: { meetingId: string; varaId: string; kind: 'vara' | 'varaReleased' },
    now: Date,
  ): Promise<CalledVara> {
    const rows = await this.attendance.ofMeeting(actor, meetingId);
    const row = rows.find(({ personId }) => personId === varaId)!;
    const memberName = row.attendsForName ?? '';
    const address = (await this.recipients.addresses(actor)).get(varaId);
    if (!address) return { row, memberName, mailed: false };
    const last = await this.dispatches.last(meetingId);
    await this.mail.enqueue(
      actor,
      {
        ...{ meetingId, sequence: last?.sequence ?? 0, reason: { kind, memberName } },
        readers: [
          {
            ...{ personId: varaId, name: row.person.name, address, expected: true, changes: null },
            storedFileId:
              last && kind === 'vara' ? await this.pdfFor(actor, meetingId, varaId, last.storedFileId) : null,
          },
        ],
      },
      now,
    );
    return { row, memberName, mailed: true };
  }

  /** What the others got; while items are shielded, an edition of the vara's own. */
  private async pdfFor(
    actor: Actor,
    meetingId: string,
    personId: string,
    sent: string | null,
  ): Promise<string | null> {
    const view = await this.meetings.byId(actor, meetingId);
    if (view.agenda.every(({ shield }) => shield === null)) return sent;
    const { forRole } = await this.editions.of(actor, view, [{ personId, role: 'vara' }]);
    return forRole('vara').storedFileId;
  }
}

/** Calls vara in: from now on this meeting's papers are theirs to read. */
@Injectable()
export class VaraCallingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attendance: AttendanceService,
    private readonly judge: VaraCallJudge,
    private readonly mailing: VaraMailing,
    private readonly responses: ResponseRepository,
    private readonly innkallinger: InnkallingService,
  ) {}

  /**
   * Calls a vara in for a member who is away: the seat and the vote, access to the papers, and a mail.
   * @throws DomainError `vara.notUsed`, `vara.meetingNotCalled`, `vara.memberNotAway`, `vara.alreadyCalled`,
   * `vara.attendsElsewhere`, `attendance.notVaraOfSeat`, `meeting.notAllowed`
   */
  async call(
    actor: Actor,
    meetingId: string,
    memberId: string,
    varaId: string,
    now: Date = systemClock.now(),
  ): Promise<CalledVara> {
    return this.unitOfWork.run(actor, 'vara.call', async () => {
      refuseIf(mayChangeMeeting(actor));
      await this.innkallinger.hold(meetingId);
      await this.judge.refuseUnlessCallable(actor, { meetingId, memberId, varaId });
      await this.attendance.callVara(actor, meetingId, memberId, varaId);
      await this.responses.forget(meetingId, varaId);
      return this.mailing.send(actor, { meetingId, varaId, kind: 'vara' }, now);
    });
  }

  /**
   * Takes a call back before the vara is there: the seat, the vote and the access to the papers end now, and a mail
   * says so. Whether the member comes is another matter.
   * @throws DomainError `vara.notCalledIn`, `vara.alreadyThere`, `meeting.over`, `meeting.notAllowed`
   */
  async release(
    actor: Actor,
    meetingId: string,
    varaId: string,
    now: Date = systemClock.now(),
  ): Promise<CalledVara> {
    return this.unitOfWork.run(actor, 'vara.release', async () => {
      refuseIf(mayChangeMeeting(actor));
      const row = await this.judge.calledIn(actor, meetingId, varaId);
      const told = await this.mailing.send(actor, { meetingId, varaId, kind: 'varaReleased' }, now);
      await this.attendance.remove(actor, meetingId, row.id, row.version);
      await this.responses.forget(meetingId, varaId);
      return told;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import { AttendanceQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import type { Refusal } from '#kernel/state-machine';
import { fingerprintOf } from '#kernel/fingerprint';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CommentMailService } from './comment-mail.service.js';
import type { CommentMailReader } from './comment-mail.document.js';
import { maySendForComment } from './comment.policy.js';
import { deadlineFaults, roundTimes, type RoundTimes } from './comment-round.rules.js';
import type { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { missingInReferat, proposedCommentDeadline } from './referat.rules.js';
import { referatStates } from './referat.states.js';
import { ReferatQueries } from './referat.queries.js';

/** What a sending for comment will be, exactly, before it is one. */
export interface CommentRoundPlan extends RoundTimes {
  readonly referat: Referat;
  readonly deadline: string;
  readonly recipients: readonly CommentMailReader[];
  /** Those who should have it and cannot be reached. */
  readonly withoutAddress: readonly string[];
  /** What still stops it; absent when nothing does. */
  readonly refusal?: Refusal;
  /** Another text as soon as anything shown has changed; sending asks for it. */
  readonly fingerprint: string;
}

const seated: readonly string[] = ['chair', 'deputyChair', 'member'];

/** Who gets the referat for comment, and by when they are asked to answer. */
@Injectable()
export class CommentRoundPlanQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatQueries,
    private readonly attendance: AttendanceQueries,
    private readonly councils: CouncilSettingsService,
    private readonly mail: CommentMailService,
  ) {}

  /**
   * The plan of the next sending: to the members of the meeting, present or away, and the vara who attended.
   * @param deadline the last day for comments; left out, the council's settings propose it
   * @throws DomainError `referat.forbidden`, `referat.notFound`, `referat.invalid` for a deadline that cannot be
   */
  async of(
    actor: Actor,
    meetingId: string,
    deadline: string | undefined,
    now: Date,
  ): Promise<CommentRoundPlan> {
    refuseIf(maySendForComment(actor));
    return this.unitOfWork.read(actor, async () => {
      const referat = await this.referater.ofMeeting(actor, meetingId);
      const settings = await this.councils.settings(actor);
      const today = osloLocal(now).date;
      const last = deadline ?? proposedCommentDeadline(today, settings.deadlines);
      const faults = deadlineFaults(last, today);
      if (faults.length > 0) throw referatError('referat.invalid', {}, faults);
      const known = await this.mail.people(actor);
      const rows = (await this.attendance.ofMeeting(actor, meetingId)).filter(
        ({ role, status }) =>
          role !== null && (seated.includes(role) || (role === 'vara' && status === 'present')),
      );
      const people = rows.map(({ personId, person }) => ({
        ...{ personId, name: person.name, address: known.get(personId)?.address ?? null },
      }));
      const recipients = people.flatMap(({ address, ...person }) =>
        address ? [{ ...person, address }] : [],
      );
      const times = roundTimes(last, now, settings.comments);
      const refusal = await this.refusal(referat);
      return {
        ...{ referat, deadline: last, recipients, ...times },
        withoutAddress: people.filter(({ address }) => address === null).map(({ name }) => name),
        ...(refusal ? { refusal } : {}),
        fingerprint: fingerprintOf([
          ...[referat.id, referat.version, last, times.remindAt?.getTime() ?? null],
          ...recipients.flatMap(({ personId, address }) => [personId, address]),
        ]),
      };
    });
  }

  private async refusal(referat: Referat): Promise<Refusal | undefined> {
    const place = await this.referater.placeOf(referat.meetingId);
    const step = referatStates.step(referat.status, 'sendForComment', {
      meetingHeld: place?.status === 'held',
      missing: place ? missingInReferat(place.items, place.vedlegg) : [],
      approvingCaseKnown: false,
    });
    return step.allowed ? undefined : step.refusal;
  }
}

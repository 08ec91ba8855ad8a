import { Injectable } from '@nestjs/common';
import { AttendanceService, MeetingQueries } from '#domain/meetings';
import { type Actor, systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { refuseIf } from '#kernel/refusal';
import type { Refusal } from '#kernel/state-machine';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { AnswerLinkQueries } from './answer-link.queries.js';
import { innkallingError } from './innkalling.errors.js';
import type { MeetingResponse } from './meeting-response.entity.js';
import { mayAnswerFor } from './response.policy.js';
import { ResponseRepository } from './response.repository.js';
import {
  answerFaults,
  keptReason,
  mayBeAnswered,
  type ResponseAnswer,
  type ResponseWay,
} from './response.rules.js';

/** An answer as it was written; what it may say is judged here. */
export interface ResponseInput {
  readonly answer: string;
  readonly reason: string;
}

/** Takes answers to an innkalling; the attendance list follows at once. */
@Injectable()
export class ResponseService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly responses: ResponseRepository,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceService,
    private readonly links: AnswerLinkQueries,
  ) {}

  /**
   * Answers for oneself, or as secretariat for somebody who has told so.
   * @throws DomainError `response.invalid` with every fault, `response.notCalled`, `response.meetingOver`,
   * `response.notListed`, `response.notReadable`
   */
  async answer(
    actor: Actor,
    meetingId: string,
    personId: string,
    input: ResponseInput,
    now: Date = systemClock.now(),
  ): Promise<Readonly<MeetingResponse>> {
    refuseIf(mayAnswerFor(actor, personId));
    const via = actor.personId === personId ? 'portal' : 'secretariat';
    return this.unitOfWork.run(actor, 'response.answer', () =>
      this.put(actor, { meetingId, personId, via, now }, input),
    );
  }

  /**
   * Answers by the link in a mail, without being signed in.
   * @throws DomainError `response.linkUnknown`, `response.linkExpired`, and as `answer`
   */
  async answerByLink(
    token: string,
    input: ResponseInput,
    now: Date = systemClock.now(),
  ): Promise<Readonly<MeetingResponse>> {
    const { actor, meetingId, personId } = await this.links.open(token, now);
    return this.unitOfWork.run(actor, 'response.answerByLink', () =>
      this.put(actor, { meetingId, personId, via: 'link', now }, input),
    );
  }

  /**
   * Takes an answer out of a calendar. Whoever calls has made sure whose answer it is, and that it counts.
   * @param answeredAt when it was given
   * @throws DomainError as `answer`
   */
  async answerByCalendar(
    actor: Actor,
    { meetingId, personId }: { readonly meetingId: string; readonly personId: string },
    input: ResponseInput,
    answeredAt: Date,
  ): Promise<Readonly<MeetingResponse>> {
    return this.unitOfWork.run(actor, 'response.answerByCalendar', () =>
      this.put(actor, { meetingId, personId, via: 'calendar', now: answeredAt }, input),
    );
  }

  private async put(
    actor: Actor,
    place: { meetingId: string; personId: string; via: ResponseWay; now: Date },
    input: ResponseInput,
  ): Promise<MeetingResponse> {
    const faults = answerFaults(input);
    if (faults.length > 0) throw innkallingError('response.invalid', {}, faults);
    const answer = input.answer as ResponseAnswer;
    const { meetingId, personId, via, now } = place;
    const system = systemActor(actor.councilId);
    const { meeting } = await this.meetings.byId(system, meetingId);
    refuseNow(mayBeAnswered(meeting));
    await this.noteInList(system, meetingId, personId, answer === 'coming');
    const reason = keptReason(answer, input.reason);
    return this.responses.put(meetingId, personId, { answer, reason, answeredAt: now, via });
  }

  /** The attendance list is the secretariat's; here the program keeps it, on the word of whom it concerns. */
  private async noteInList(
    system: Actor,
    meetingId: string,
    personId: string,
    comes: boolean,
  ): Promise<void> {
    try {
      await this.attendance.noteAnswer(system, meetingId, personId, comes);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'attendance.notFound') {
        throw innkallingError('response.notListed');
      }
      throw error;
    }
  }
}

/** @throws DomainError of kind `conflict` with the code of the refusal */
function refuseNow(refusal: Refusal | undefined): void {
  if (refusal) throw new DomainError(refusal.code, 'conflict', refusal.params);
}

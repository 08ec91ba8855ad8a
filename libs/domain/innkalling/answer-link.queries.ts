import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, type CouncilRecord, PeopleQueries } from '#domain/councils';
import { AttendanceQueries, type AttendanceView, MeetingQueries, type MeetingView } from '#domain/meetings';
import { type Actor, systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { osloLocal } from '#kernel/oslo-time';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { answerSecretFits, parseAnswerToken } from './answer-token.rules.js';
import { DispatchRepository } from './dispatch.repository.js';
import { innkallingError } from './innkalling.errors.js';
import type { MeetingResponse } from './meeting-response.entity.js';
import { ResponseRepository } from './response.repository.js';
import { linkOpens } from './response.rules.js';

/** What a link opens. */
export interface OpenedLink {
  /** The program in the link's council, so that the audit trail says that nobody was signed in. */
  readonly actor: Actor;
  readonly meetingId: string;
  readonly personId: string;
}

/** What somebody sees who follows the link in their mail. */
export interface LinkedInvitation {
  readonly council: CouncilRecord;
  readonly meeting: MeetingView['meeting'];
  readonly personName: string;
  /** Their row in the attendance list; undefined when they have been taken off it. */
  readonly row: AttendanceView | undefined;
  readonly response: Readonly<MeetingResponse> | null;
}

/** The council and the name that stand on the page behind a link. */
@Injectable()
export class LinkPeople {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly register: PeopleQueries,
  ) {}

  async council(actor: Actor): Promise<CouncilRecord> {
    return this.councils.get(actor);
  }

  async nameOf(actor: Actor, personId: string, date: string): Promise<string> {
    return (await this.register.peopleOn(actor, date, [personId])).get(personId)?.name ?? '';
  }
}

/** Personal links, for reading. A link says who somebody is in one meeting, and opens nothing else. */
@Injectable()
export class AnswerLinkQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dispatches: DispatchRepository,
    private readonly responses: ResponseRepository,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly people: LinkPeople,
  ) {}

  /** @throws DomainError `response.linkUnknown`, `response.linkExpired`, `response.meetingOver` */
  async open(text: string, now: Date = systemClock.now()): Promise<OpenedLink> {
    const token = parseAnswerToken(text);
    if (!token) throw innkallingError('response.linkUnknown');
    const actor = systemActor(token.councilId);
    return this.unitOfWork.read(actor, async () => {
      const link = await this.dispatches.link(token.linkId);
      if (!link || !answerSecretFits(token.secret, link.secretHash)) {
        throw innkallingError('response.linkUnknown');
      }
      const { meetingId, personId } = link;
      const { meeting } = await this.meetings.byId(actor, meetingId);
      const refusal = linkOpens(meeting, now);
      if (refusal) throw new DomainError(refusal.code, 'conflict', refusal.params);
      return { actor, meetingId, personId };
    });
  }

  /** The page behind a link. @throws DomainError as `open` */
  async invitation(text: string, now: Date = systemClock.now()): Promise<LinkedInvitation> {
    const { actor, meetingId, personId } = await this.open(text, now);
    return this.unitOfWork.read(actor, async () => {
      const { meeting } = await this.meetings.byId(actor, meetingId);
      const rows = await this.attendance.ofMeeting(actor, meetingId);
      return {
        meeting,
        council: await this.people.council(actor),
        personName: await this.people.nameOf(actor, personId, osloLocal(meeting.startsAt).date),
        row: rows.find((row) => row.personId === personId),
        response: await this.responses.of(meetingId, personId),
      };
    });
  }
}

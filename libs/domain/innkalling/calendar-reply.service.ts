import { Injectable } from '@nestjs/common';
import { MeetingQueries, type MeetingView } from '#domain/meetings';
import { type Actor, systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { readReply } from '#platform/calendar/read-reply';
import type { CalendarReply } from '#platform/calendar/reply';
import { type CalendarVerdict, judgeReply } from './calendar-reply.rules.js';
import { DispatchRepository } from './dispatch.repository.js';
import { innkallingError } from './innkalling.errors.js';
import { RecipientQueries } from './recipient.queries.js';
import { ResponseRepository } from './response.repository.js';
import { longestReason } from './response.rules.js';
import { ResponseService } from './response.service.js';

/** What became of an answer out of a calendar. */
export interface TakenReply {
  readonly outcome: CalendarVerdict;
  readonly meetingId: string;
  readonly personId: string;
}

/** Takes the answers that calendar programs send (iCalendar REPLY), handed over by the gateway that receives our mail. */
@Injectable()
export class CalendarReplyService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly dispatches: DispatchRepository,
    private readonly people: RecipientQueries,
    private readonly responses: ResponseRepository,
    private readonly answers: ResponseService,
  ) {}

  /**
   * @param calendar the text/calendar part
   * @param sender address that the gateway has verified; an answer for anybody else is not taken
   * @throws DomainError `calendar.reply.*` with the reason why not; nothing has changed then
   */
  async take(calendar: string, sender: string, now: Date = systemClock.now()): Promise<TakenReply> {
    const read = readReply(calendar);
    if (!read.ok) throw innkallingError(`calendar.reply.${read.fault}`);
    const { reply } = read;
    if (reply.address !== sender.trim().toLowerCase()) throw innkallingError('calendar.reply.foreignSender');
    const actor = systemActor(reply.meeting.councilId);
    return this.unitOfWork.run(actor, 'response.answerByCalendar', async () => {
      const { meeting } = await this.meetingOf(actor, reply);
      const personId = await this.personOf(actor, reply);
      const dispatch = await this.dispatches.last(meeting.id);
      const before = await this.responses.of(meeting.id, personId);
      const verdict = judgeReply(reply, { sequence: dispatch?.sequence ?? 0, before, now });
      if (!verdict.ok) throw innkallingError(verdict.code);
      if (verdict.outcome === 'taken') {
        const { answer, comment = '', answeredAt = now } = reply;
        const reason = [...comment].slice(0, longestReason).join('');
        const given = { answer: answer === 'accepted' ? 'coming' : 'apology', reason };
        await this.answers.answerByCalendar(actor, { meetingId: meeting.id, personId }, given, answeredAt);
      }
      return { outcome: verdict.outcome, meetingId: meeting.id, personId };
    });
  }

  private async meetingOf(actor: Actor, { meeting }: CalendarReply): Promise<MeetingView> {
    return this.meetings.byId(actor, meeting.meetingId).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      throw innkallingError('calendar.reply.unknownMeeting');
    });
  }

  /** Somebody who was sent this invitation under the address that answers. */
  private async personOf(actor: Actor, { address, meeting }: CalendarReply): Promise<string> {
    const called = await this.dispatches.calledPeople(meeting.meetingId);
    const addresses = await this.people.addresses(actor);
    const found = [...addresses].find(
      ([personId, known]) => called.has(personId) && known.toLowerCase() === address,
    );
    if (!found) throw innkallingError('calendar.reply.notInvited');
    return found[0];
  }
}

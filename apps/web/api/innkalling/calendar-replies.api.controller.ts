import { Controller, UseGuards } from '@nestjs/common';
import { CalendarReplyService } from '#domain/innkalling';
import { DomainError } from '#kernel/domain-error';
import { AppLogger } from '#platform/logging/app-logger';
import { MailGatewayGuard } from '../../access/mail-gateway.guard.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { takeCalendarReply } from './calendar-reply.requests.js';

/** Answers out of calendars, handed over by the program that receives mail. Logged without saying who answered what. */
@Controller('api/v1')
@UseGuards(MailGatewayGuard)
export class CalendarRepliesApiController {
  constructor(
    private readonly replies: CalendarReplyService,
    private readonly logger: AppLogger,
  ) {}

  @Serves(takeCalendarReply)
  async take(@Input() { body }: InputOf<typeof takeCalendarReply>) {
    try {
      const taken = await this.replies.take(body.calendar, body.from);
      this.logger.log({ meetingId: taken.meetingId, outcome: taken.outcome }, 'calendar reply taken');
      return taken;
    } catch (error) {
      if (error instanceof DomainError) this.logger.warn({ code: error.code }, 'calendar reply refused');
      throw error;
    }
  }
}

import { Controller, Get, Headers, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { MeetingQueries } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { unslug } from '../paths.js';
import { RoomStreams } from './room-streams.js';

/** Tells a page, as long as it is open, which of its parts have changed (server-sent events). */
@Controller('meetings/:number/room')
@Permit('meetings.read')
export class RoomEventsPagesController {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly streams: RoomStreams,
  ) {}

  @Get('events')
  async events(
    @CurrentActor() actor: Actor,
    @Param('number') number: string,
    @Query('since') since: string | undefined,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.meetings.byNumber(actor, unslug(number));
    const seen = Number.parseInt(lastEventId ?? since ?? '', 10);
    await this.streams.open(request, response, {
      ...{ actor, meetingId: meeting.id },
      since: Number.isSafeInteger(seen) ? seen : -1,
    });
  }
}

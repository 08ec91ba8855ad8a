import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import {
  CouncilExchangeService,
  exchangeFileText,
  largestExchangeFile,
  MeetingExchangeService,
} from '#domain/archive';
import { meetingNumberText } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { contentDisposition } from '../../files/content-disposition.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { exportCouncil, exportMeeting, importMeeting } from './exchange.requests.js';
import { readStream } from './read-stream.js';

/** Whole meetings and councils in one file. */
@Controller('api/v1')
export class ExchangeApiController {
  constructor(
    private readonly meetings: MeetingExchangeService,
    private readonly councils: CouncilExchangeService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(exportMeeting)
  async exportMeeting(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof exportMeeting>,
    @Res() response: Response,
  ): Promise<void> {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const file = await this.meetings.export(actor, meetingNumberText(meeting));
    sendExchangeFile(response, `møte ${meeting.number}-${meeting.year}.json`, file);
  }

  @Serves(importMeeting)
  async importMeeting(@CurrentActor() actor: Actor, @Req() request: Request) {
    const bytes = await readStream(request, largestExchangeFile);
    const { meetingId, number, year } = await this.meetings.import(actor, bytes);
    return { id: meetingId, number, year };
  }

  @Serves(exportCouncil)
  async exportCouncil(@CurrentActor() actor: Actor, @Res() response: Response): Promise<void> {
    sendExchangeFile(response, 'råd.json', await this.councils.export(actor));
  }
}

function sendExchangeFile(response: Response, name: string, file: object): void {
  response.set('Content-Disposition', contentDisposition(name, 'attachment'));
  response.type('application/json').send(exchangeFileText(file));
}

import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { SpeakingService } from '#domain/meeting-room';
import { ProposedMatterService } from '#domain/planning';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { RoomSteps } from './room-steps.js';

/** Who gets the word, and what is taken in under Eventuelt. */
@Controller('meetings/:number/room')
@Permit('meetings.write')
export class RoomPeoplePagesController {
  constructor(
    private readonly steps: RoomSteps,
    private readonly speaking: SpeakingService,
    private readonly matters: ProposedMatterService,
  ) {}

  @Post('speakers')
  async speaker(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [step, id] = [fieldIn(sent, 'step'), fieldIn(sent, 'id')];
    return this.steps.take({ request, response, at: 'speakers' }, async (meetingId) => {
      if (step === 'give') await this.speaking.give(actor, id);
      else if (step === 'end') await this.speaking.end(actor, id);
      else if (step === 'enter') await this.speaking.enter(actor, meetingId, id);
      else throw webError('web.invalidInput');
    });
  }

  @Post('matters')
  async matter(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [step, id, answer] = [fieldIn(sent, 'step'), fieldIn(sent, 'id'), fieldIn(sent, 'answer')];
    return this.steps.take({ request, response, at: 'matters' }, async () => {
      if (step === 'accept') await this.matters.accept(actor, id, versionIn(sent), { answer });
      else if (step === 'defer') await this.matters.defer(actor, id, versionIn(sent), answer);
      else if (step === 'decline') await this.matters.decline(actor, id, versionIn(sent), answer);
      else throw webError('web.invalidInput');
    });
  }
}

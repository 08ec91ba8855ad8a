import { Body, Controller, Get, Param, Post, Query, Render, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { type ItemOutcome, RoomConductService } from '#domain/meeting-room';
import { MeetingConductService, PresenceService, type PresenceStep } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { CurrentLanguage } from '../../access/current-language.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { OneReadInterceptor } from '../one-read.interceptor.js';
import { unslug } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';
import { RoomPresenter } from './room.presenter.js';
import { RoomSteps } from './room-steps.js';

const presenceSteps: readonly string[] = ['arrived', 'left', 'apology', 'absent'] satisfies PresenceStep[];
const outcomes: readonly string[] = ['treated', 'postponed', 'withdrawn'] satisfies ItemOutcome[];

/** The secretary's page of a meeting: begun, run item by item, closed. Every button is a form of its own. */
@Controller('meetings/:number/room')
@Permit('meetings.write')
export class RoomPagesController {
  constructor(
    private readonly presenter: RoomPresenter,
    private readonly steps: RoomSteps,
    private readonly conduct: RoomConductService,
    private readonly meeting: MeetingConductService,
    private readonly presence: PresenceService,
  ) {}

  @Get()
  @Render('meeting-room/room')
  @UseInterceptors(OneReadInterceptor)
  async page(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
    @Query('item') itemId?: string,
  ) {
    return this.presenter.page(actor, language, unslug(number), itemId ? { itemId } : {});
  }

  @Get('read-aloud')
  @Render('meeting-room/read-aloud')
  @UseInterceptors(OneReadInterceptor)
  async readAloud(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: string,
    @Param('number') number: string,
    @Query('item') itemId = '',
  ) {
    return this.presenter.readAloud(actor, language, unslug(number), itemId);
  }

  @Post('begin')
  async begin(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response) {
    return this.steps.take({ request, response }, (id) => this.conduct.begin(actor, id));
  }

  @Post('close')
  async close(@CurrentActor() actor: Actor, @Req() request: Request, @Res() response: Response) {
    return this.steps.take({ request, response }, (id) => this.conduct.close(actor, id));
  }

  @Post('chair')
  async chair(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const person = fieldIn(sent, 'person');
    return this.steps.take({ request, response, at: 'people' }, (id) =>
      this.meeting.setChair(actor, id, person),
    );
  }

  @Post('presence')
  async note(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const [person, step] = [fieldIn(sent, 'person'), fieldIn(sent, 'step')];
    return this.steps.take({ request, response, at: 'people' }, async (id) => {
      if (step === 'everybody') await this.presence.noteEverybody(actor, id);
      else if (isOneOf<PresenceStep>(presenceSteps, step)) await this.presence.note(actor, id, person, step);
      else throw webError('web.invalidInput');
    });
  }

  @Post('item')
  async item(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const [itemId, step, reason] = [fieldIn(sent, 'item'), fieldIn(sent, 'step'), fieldIn(sent, 'reason')];
    const next = fieldIn(sent, 'next') === 'yes';
    const where = { request, response, at: 'item', ...(next ? {} : { itemId }) };
    return this.steps.take(where, async () => {
      if (step === 'takeUp') await this.conduct.takeUp(actor, itemId);
      else if (step === 'reopen') await this.conduct.reopen(actor, itemId);
      else if (isOneOf<ItemOutcome>(outcomes, step))
        await this.conduct.settle(actor, itemId, step, { reason, next });
      else throw webError('web.invalidInput');
    });
  }
}

function isOneOf<Value extends string>(values: readonly string[], value: string): value is Value {
  return values.includes(value);
}

import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { InnkallingService } from '#domain/meetings';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { AddressedMeetings } from './addressed-meetings.js';
import * as requests from './meeting.requests.js';
import { innkallingAnswer } from './meeting.responses.js';

/** The call to a meeting. */
@Controller('api/v1')
export class InnkallingApiController {
  constructor(
    private readonly innkalling: InnkallingService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listInnkallinger)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listInnkallinger>,
  ) {
    const { innkallinger } = await this.addressed.meeting(actor, params['meeting']);
    return pageAnswer(
      pageWithin(innkallinger, pageRequest(query), (row) => row.issue),
      innkallingAnswer,
    );
  }

  @Serves(requests.writeInnkalling)
  async write(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.writeInnkalling>,
  ) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const asRead = (current: number | undefined) => current === version;
    return innkallingAnswer(await this.innkalling.write(actor, meeting.id, body.html, asRead));
  }
}

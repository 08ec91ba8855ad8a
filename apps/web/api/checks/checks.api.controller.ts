import { Controller } from '@nestjs/common';
import { WaiverService } from '#domain/checks';
import { CheckWaivingService, WholeCheckQueries } from '#domain/innkalling';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './checks.requests.js';
import { checksAnswer, waiverAnswer } from './checks.responses.js';

/** "Kontroller" of a meeting, and warnings that are waived. */
@Controller('api/v1')
export class ChecksApiController {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly checks: WholeCheckQueries,
    private readonly waiving: CheckWaivingService,
    private readonly waivers: WaiverService,
  ) {}

  @Serves(requests.listChecks)
  async list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listChecks>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    return checksAnswer(await this.checks.ofMeeting(actor, meeting.id));
  }

  @Serves(requests.waiveCheck)
  async waive(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.waiveCheck>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    return waiverAnswer(await this.waiving.waive(actor, meeting.id, body.fingerprint, body.reason));
  }

  @Serves(requests.takeBackWaiver)
  async takeBack(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.takeBackWaiver>) {
    return waiverAnswer(await this.waivers.takeBack(actor, params['waiverId']));
  }
}

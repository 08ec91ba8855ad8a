import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { MeetingConductService, MeetingPlanningService, MeetingQueries } from '#domain/meetings';
import { PlanningService } from '#domain/planning';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest } from '../contract/page.js';
import { AddressedMeetings } from './addressed-meetings.js';
import * as requests from './meeting.requests.js';
import { meetingAnswer } from './meeting.responses.js';

/** Meetings from plan to held. */
@Controller('api/v1')
export class MeetingsApiController {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly planning: MeetingPlanningService,
    private readonly whole: PlanningService,
    private readonly conduct: MeetingConductService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listMeetings)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listMeetings>) {
    const filter = query.year === undefined ? {} : { year: query.year };
    return pageAnswer(await this.meetings.list(actor, pageRequest(query), filter), meetingAnswer);
  }

  @Serves(requests.createMeeting)
  async create(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.createMeeting>) {
    const { key, ...input } = body;
    return meetingAnswer(await this.whole.plan(actor, input, key));
  }

  @Serves(requests.getMeeting)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getMeeting>) {
    return meetingAnswer((await this.addressed.meeting(actor, params['meeting'])).meeting);
  }

  @Serves(requests.changeMeeting)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeMeeting>,
  ) {
    return meetingAnswer(await this.planning.update(actor, await this.idOf(actor, params), version, body));
  }

  @Serves(requests.beginMeeting)
  async begin(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.beginMeeting>,
  ) {
    return meetingAnswer(await this.conduct.begin(actor, await this.idOf(actor, params), version));
  }

  @Serves(requests.closeMeeting)
  async close(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.closeMeeting>,
  ) {
    return meetingAnswer(await this.conduct.close(actor, await this.idOf(actor, params), version));
  }

  private async idOf(actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
    return (await this.addressed.meeting(actor, params['meeting'])).meeting.id;
  }
}

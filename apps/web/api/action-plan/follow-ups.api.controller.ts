import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { FollowUpQueries, FollowUpService } from '#domain/action-plan';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { followUpAnswer } from './action-plan.responses.js';
import * as requests from './follow-up.requests.js';

/** What is to be done after a meeting. */
@Controller('api/v1')
export class FollowUpsApiController {
  constructor(
    private readonly queries: FollowUpQueries,
    private readonly followUps: FollowUpService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listFollowUps)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listFollowUps>) {
    return pageAnswer(await this.queries.open(actor, pageRequest(query)), followUpAnswer);
  }

  @Serves(requests.listFollowUpsOfMeeting)
  async ofMeeting(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listFollowUpsOfMeeting>,
  ) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    const rows = (await this.queries.ofMeeting(actor, meeting.id)).map((row, place) => ({ ...row, place }));
    return pageAnswer(
      pageWithin(rows, pageRequest(query), (row) => row.place),
      followUpAnswer,
    );
  }

  @Serves(requests.getFollowUp)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getFollowUp>) {
    return followUpAnswer(await this.queries.byId(actor, params['followUpId']));
  }

  @Serves(requests.addFollowUp)
  async add(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.addFollowUp>) {
    const { item } = await this.addressed.item(actor, params['item']);
    return this.shown(actor, await this.followUps.add(actor, item.id, body));
  }

  @Serves(requests.changeFollowUp)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeFollowUp>,
  ) {
    return this.shown(actor, await this.followUps.change(actor, params['followUpId'], body, version));
  }

  @Serves(requests.stepFollowUp)
  async step(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.stepFollowUp>,
  ) {
    return this.shown(actor, await this.followUps.step(actor, params['followUpId'], body.action, version));
  }

  private async shown(actor: Actor, { id }: { readonly id: string }) {
    return followUpAnswer(await this.queries.byId(actor, id));
  }
}

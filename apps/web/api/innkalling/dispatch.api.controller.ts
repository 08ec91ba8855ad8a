import { Controller } from '@nestjs/common';
import {
  CallOffService,
  type DispatchGroup,
  dispatchGroups,
  DispatchPlanQueries,
  DispatchService,
  MeetingCheckQueries,
} from '#domain/innkalling';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { checksAnswer } from '../checks/checks.responses.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './dispatch.requests.js';
import { dispatchAnswer, planAnswer } from './dispatch.responses.js';

/** The innkalling checked, planned and sent; a meeting called off. */
@Controller('api/v1')
export class DispatchApiController {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly checks: MeetingCheckQueries,
    private readonly plans: DispatchPlanQueries,
    private readonly dispatch: DispatchService,
    private readonly callingOff: CallOffService,
  ) {}

  @Serves(requests.checkInnkalling)
  async check(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.checkInnkalling>,
  ) {
    const id = await this.idOf(actor, params);
    const papersLater = query.papersLater === 'true';
    return checksAnswer(await this.checks.forSending(actor, id, { papersLater }));
  }

  @Serves(requests.planInnkalling)
  async plan(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.planInnkalling>,
  ) {
    const named = query.groups?.split(',') as DispatchGroup[] | undefined;
    return planAnswer(await this.plans.of(actor, await this.idOf(actor, params), named ?? dispatchGroups));
  }

  @Serves(requests.sendInnkalling)
  async send(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.sendInnkalling>,
  ) {
    return dispatchAnswer(await this.dispatch.send(actor, await this.idOf(actor, params), body));
  }

  @Serves(requests.planCancellation)
  async planCancellation(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.planCancellation>,
  ) {
    return planAnswer(await this.callingOff.plan(actor, await this.idOf(actor, params)));
  }

  @Serves(requests.cancelMeeting)
  async cancel(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.cancelMeeting>,
  ) {
    const { fingerprint, reason = '' } = body;
    const id = await this.idOf(actor, params);
    const dispatch = await this.callingOff.callOff(actor, id, { fingerprint, reason });
    return { dispatch: dispatch && dispatchAnswer(dispatch) };
  }

  private async idOf(actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
    return (await this.addressed.meeting(actor, params['meeting'])).meeting.id;
  }
}

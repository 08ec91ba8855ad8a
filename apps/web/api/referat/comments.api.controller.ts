import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import {
  CommentQueries,
  CommentRoundPlanQueries,
  CommentRoundService,
  CommentService,
  CommentSettlingService,
} from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './comment.requests.js';
import { commentAnswer, planAnswer, roundAnswer } from './comment.responses.js';

type Params = Readonly<Record<string, string>>;

/** A referat sent for comment, commented on, and its comments settled. */
@Controller('api/v1')
export class CommentsApiController {
  constructor(
    private readonly plans: CommentRoundPlanQueries,
    private readonly rounds: CommentRoundService,
    private readonly queries: CommentQueries,
    private readonly comments: CommentService,
    private readonly settling: CommentSettlingService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.planRound)
  async plan(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof requests.planRound>) {
    const id = await this.idOf(actor, params);
    return planAnswer(await this.plans.of(actor, id, query.deadline, systemClock.now()));
  }

  @Serves(requests.sendRound)
  async send(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof requests.sendRound>) {
    const id = await this.idOf(actor, params);
    await this.rounds.send(actor, id, body);
    return roundAnswer(await this.queries.ofMeeting(actor, id));
  }

  @Serves(requests.getRound)
  async round(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getRound>) {
    return roundAnswer(await this.queries.ofMeeting(actor, await this.idOf(actor, params)));
  }

  @Serves(requests.listComments)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listComments>,
  ) {
    const { comments } = await this.queries.ofMeeting(actor, await this.idOf(actor, params));
    const rows = comments.map((row, place) => ({ ...row, at: place }));
    return pageAnswer(
      pageWithin(rows, pageRequest(query), ({ at }) => at),
      commentAnswer,
    );
  }

  @Serves(requests.writeComment)
  async write(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.writeComment>,
  ) {
    const meetingId = await this.idOf(actor, params);
    const id = await this.comments.write(actor, meetingId, body);
    const { comments } = await this.queries.ofMeeting(actor, meetingId);
    const written = comments.find((comment) => comment.id === id);
    if (!written) throw webError('web.notFound');
    return commentAnswer(written);
  }

  @Serves(requests.noRemarks)
  async none(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.noRemarks>) {
    await this.comments.noRemarks(actor, await this.idOf(actor, params));
  }

  @Serves(requests.withdrawComment)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.withdrawComment>,
  ) {
    await this.comments.withdraw(actor, params['commentId'], version);
  }

  @Serves(requests.settleComment)
  async settle(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.settleComment>,
  ) {
    const { action, answer = '' } = body;
    const settled = await this.settling.settle(actor, params['commentId'], action, answer, version);
    return { id: settled.id, outcome: settled.outcome, version: settled.version };
  }

  @Serves(requests.insertSuggestion)
  async insert(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.insertSuggestion>,
  ) {
    const settled = await this.settling.takeInSuggestion(actor, params['commentId'], version);
    return { id: settled.id, outcome: settled.outcome, version: settled.version };
  }

  private async idOf(actor: Actor, params: Params): Promise<string> {
    return (await this.addressed.meeting(actor, params['meeting'])).meeting.id;
  }
}

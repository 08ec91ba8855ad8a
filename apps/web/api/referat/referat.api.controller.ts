import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import {
  AccountWritingService,
  ReferatApprovalService,
  ReferatDraftingService,
  ReferatQueries,
} from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './referat.requests.js';
import { referatAnswer } from './referat.responses.js';

type Params = Readonly<Record<string, string>>;

/** The referat of a meeting on its way from draft to approved. */
@Controller('api/v1')
export class ReferatApiController {
  constructor(
    private readonly queries: ReferatQueries,
    private readonly drafting: ReferatDraftingService,
    private readonly accounts: AccountWritingService,
    private readonly approval: ReferatApprovalService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.getReferat)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getReferat>) {
    return referatAnswer(await this.queries.ofMeeting(actor, await this.idOf(actor, params)));
  }

  @Serves(requests.getProposedDates)
  async proposed(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof requests.getProposedDates>,
  ) {
    const dates = await this.approval.proposedDates(actor, await this.idOf(actor, params));
    return { sendForComment: dates.sendForComment, commentDeadline: dates.commentDeadline };
  }

  @Serves(requests.beginReferat)
  async begin(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.beginReferat>,
  ) {
    const id = await this.idOf(actor, params);
    await this.drafting.begin(actor, id, body.date, body.writtenById);
    return referatAnswer(await this.queries.ofMeeting(actor, id));
  }

  @Serves(requests.changeReferat)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeReferat>,
  ) {
    return referatAnswer(
      await this.drafting.changeHead(actor, await this.idOf(actor, params), body, version),
    );
  }

  @Serves(requests.refreshReferat)
  async refresh(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.refreshReferat>) {
    const { followed, differing } = await this.accounts.refresh(actor, await this.idOf(actor, params));
    return { followed, differing };
  }

  @Serves(requests.takeBack)
  async takeBack(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.takeBack>,
  ) {
    return referatAnswer(await this.approval.takeBack(actor, await this.idOf(actor, params), version));
  }

  @Serves(requests.layForApproval)
  async lay(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.layForApproval>,
  ) {
    const id = await this.idOf(actor, params);
    return referatAnswer(await this.approval.layForApproval(actor, id, body.date, version));
  }

  @Serves(requests.approveReferat)
  async approve(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.approveReferat>,
  ) {
    const id = await this.idOf(actor, params);
    return referatAnswer(await this.approval.approve(actor, id, body.approvedIn, version));
  }

  private async idOf(actor: Actor, params: Params): Promise<string> {
    return (await this.addressed.meeting(actor, params['meeting'])).meeting.id;
  }
}

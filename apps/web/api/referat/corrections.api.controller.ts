import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import {
  CorrectionQueries,
  CorrectionService,
  ReferatApprovalService,
  ReferatVerdictService,
  ReferatVersionQueries,
} from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { correctionAnswer, differenceAnswer, versionAnswer } from './comment.responses.js';
import * as requests from './correction.requests.js';
import { referatAnswer } from './referat.responses.js';

type Params = Readonly<Record<string, string>>;

/** The versions of a referat, what the council decided about it, and its corrections. */
@Controller('api/v1')
export class CorrectionsApiController {
  constructor(
    private readonly versions: ReferatVersionQueries,
    private readonly verdicts: ReferatVerdictService,
    private readonly approval: ReferatApprovalService,
    private readonly queries: CorrectionQueries,
    private readonly corrections: CorrectionService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listVersions)
  async list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listVersions>,
  ) {
    const rows = await this.versions.ofMeeting(actor, await this.idOf(actor, params));
    return pageAnswer(
      pageWithin(rows, pageRequest(query), ({ ordinal }) => ordinal),
      versionAnswer,
    );
  }

  @Serves(requests.getDifference)
  async difference(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.getDifference>,
  ) {
    const id = await this.idOf(actor, params);
    return differenceAnswer(await this.versions.difference(actor, id, query.from, query.to));
  }

  @Serves(requests.approveCorrected)
  async approve(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.approveCorrected>,
  ) {
    const id = await this.idOf(actor, params);
    const { approvedIn, corrections } = body;
    return referatAnswer(await this.verdicts.approve(actor, id, approvedIn, corrections, version));
  }

  @Serves(requests.rejectReferat)
  async reject(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.rejectReferat>,
  ) {
    const id = await this.idOf(actor, params);
    return referatAnswer(await this.approval.reject(actor, id, body.decidedIn, version));
  }

  @Serves(requests.listCorrections)
  async made(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: InputOf<typeof requests.listCorrections>,
  ) {
    const rows = await this.queries.ofMeeting(actor, await this.idOf(actor, params));
    return pageAnswer(
      pageWithin(rows, pageRequest(query), ({ proposedAt }) => proposedAt.getTime()),
      correctionAnswer,
    );
  }

  @Serves(requests.proposeCorrection)
  async propose(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.proposeCorrection>,
  ) {
    const meetingId = await this.idOf(actor, params);
    const { reason, ...input } = body;
    const id = await this.corrections.propose(actor, meetingId, input, reason);
    const made = (await this.queries.ofMeeting(actor, meetingId)).find((correction) => correction.id === id);
    if (!made) throw webError('web.notFound');
    return correctionAnswer(made);
  }

  @Serves(requests.decideCorrection)
  async decide(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.decideCorrection>,
  ) {
    const { action, answer = '' } = body;
    return correctionAnswer(
      await this.corrections.decide(actor, params['correctionId'], action, answer, version),
    );
  }

  private async idOf(actor: Actor, params: Params): Promise<string> {
    return (await this.addressed.meeting(actor, params['meeting'])).meeting.id;
  }
}

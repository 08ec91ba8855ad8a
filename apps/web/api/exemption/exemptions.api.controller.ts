import { Controller, Req, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Actor } from '#kernel/actor';
import { ExemptionService, RedactedVersionService } from '#domain/exemption';
import { meetingNumberText } from '#domain/meetings';
import { ExemptionListQueries } from '#domain/publication';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { uploadedFile } from '../saksframlegg/uploaded-file.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import * as requests from './exemption.requests.js';

/** What is exempted from the public. */
@Controller('api/v1')
export class ExemptionsApiController {
  constructor(
    private readonly exemptions: ExemptionService,
    private readonly lists: ExemptionListQueries,
    private readonly redacted: RedactedVersionService,
    private readonly addressed: AddressedMeetings,
  ) {}

  @Serves(requests.listExemptions)
  async list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.listExemptions>) {
    const { meeting } = await this.addressed.meeting(actor, params['meeting']);
    return requests.listAnswer(await this.lists.ofMeeting(actor, meetingNumberText(meeting)));
  }

  @Serves(requests.listLetterExemptions)
  async listLetters(@CurrentActor() actor: Actor) {
    return requests.listAnswer(await this.lists.ofLetters(actor));
  }

  @Serves(requests.makeExemption)
  async make(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.makeExemption>) {
    const { document, scope, ...decision } = body;
    return requests.exemptionAnswer(await this.exemptions.exempt(actor, document, scope, decision));
  }

  @Serves(requests.changeExemption)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeExemption>,
  ) {
    return requests.exemptionAnswer(
      await this.exemptions.change(actor, params['exemptionId'], version, body),
    );
  }

  @Serves(requests.liftExemption)
  async lift(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.liftExemption>,
  ) {
    await this.exemptions.lift(actor, params['exemptionId'], version);
  }

  @Serves(requests.putRedacted)
  @UseInterceptors(FileInterceptor('file'))
  async putRedacted(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.putRedacted>,
    @Req() request: Request,
  ) {
    const file = uploadedFile(request);
    if (!file) throw webError('web.wrongContentType');
    return requests.exemptionAnswer(await this.redacted.put(actor, params['exemptionId'], version, file));
  }

  @Serves(requests.removeRedacted)
  async removeRedacted(
    @CurrentActor() actor: Actor,
    @Input() { params, version }: InputOf<typeof requests.removeRedacted>,
  ) {
    await this.redacted.remove(actor, params['exemptionId'], version);
  }
}

import { Controller, Req, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { LatePlanQueries, LateSendingService } from '#domain/innkalling';
import type { VedleggContentInput } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { AddressedMeetings } from '../meetings/addressed-meetings.js';
import { uploadedFile, uploadFieldsOf } from '../saksframlegg/uploaded-file.js';
import { VedleggEditing } from '../saksframlegg/vedlegg-editing.js';
import {
  LateUploadFields,
  latePlanAnswer,
  planLate,
  sendLatePaper,
  sendLateVedlegg,
} from './late.requests.js';

/** Papers and vedlegg that come after the innkalling. */
@Controller('api/v1')
export class LateApiController {
  constructor(
    private readonly addressed: AddressedMeetings,
    private readonly plans: LatePlanQueries,
    private readonly late: LateSendingService,
    private readonly editing: VedleggEditing,
  ) {}

  @Serves(planLate)
  async plan(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof planLate>) {
    return latePlanAnswer(await this.plans.of(actor, await this.idOf(actor, params)));
  }

  @Serves(sendLateVedlegg)
  @UseInterceptors(FileInterceptor('file'))
  async sendVedlegg(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof sendLateVedlegg>,
    @Req() request: Request,
  ) {
    const itemId = await this.idOf(actor, params);
    const file = uploadedFile(request);
    const fields = file ? uploadFieldsOf(LateUploadFields, request) : body;
    const { title, kind, status, source = null, date = null } = fields;
    const recipients =
      typeof fields.recipients === 'string' ? fields.recipients.split(',') : fields.recipients;
    const content: VedleggContentInput = file ? { file } : body.content;
    const vedlegg = { title, kind, status, source, date, content };
    const added = await this.late.sendVedlegg(actor, itemId, { vedlegg, recipients });
    const { ownerKind, ownerId } = added.vedlegg;
    return this.editing.answer(actor, { kind: ownerKind, id: ownerId }, added);
  }

  @Serves(sendLatePaper)
  async sendPaper(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof sendLatePaper>,
  ): Promise<void> {
    await this.late.sendPaper(actor, await this.idOf(actor, params), body.recipients);
  }

  private async idOf(actor: Actor, params: Readonly<Record<string, string>>): Promise<string> {
    return (await this.addressed.item(actor, params['item'])).item.id;
  }
}

import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { NoteService } from '#domain/meeting-room';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { sessionOf } from '../../access/request-session.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';
import { RoomSteps, wantsJson } from './room-steps.js';
import { RoomVedtak } from './room-vedtak.js';

/** What the secretaries type in the meeting: notes that merge, and the text being adopted, which never merges. */
@Controller('meetings/:number/room')
@Permit('meetings.write')
export class RoomWritingPagesController {
  constructor(
    private readonly notes: NoteService,
    private readonly vedtak: RoomVedtak,
    private readonly steps: RoomSteps,
  ) {}

  @Post('note')
  async note(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const itemId = fieldIn(sent, 'item');
    const input = { text: rawIn(sent, 'text'), base: rawIn(sent, 'base'), baseVersion: versionIn(sent) };
    if (!wantsJson(request))
      return this.steps.take({ request, response, itemId, at: 'notes' }, () =>
        this.notes.write(actor, itemId, input),
      );
    await this.answered(request, response, itemId, () => this.notes.write(actor, itemId, input));
  }

  @Post('vedtak')
  async text(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const itemId = fieldIn(sent, 'item');
    const { language } = sessionOf(request);
    const typed = {
      ...{ text: rawIn(sent, 'text'), changes: rawIn(sent, 'changes'), outcome: fieldIn(sent, 'outcome') },
      version: versionIn(sent),
    };
    if (wantsJson(request))
      return this.answered(request, response, itemId, () =>
        this.vedtak.write(actor, language, itemId, typed),
      );
    const kept = await this.vedtak
      .write(actor, language, itemId, typed)
      .catch((error: unknown) => asRefusal(error));
    const number = unslug(String(request.params['number']));
    if (kept instanceof DomainError) return this.steps.refuse({ request, response, itemId }, number, kept);
    if (!kept.theirs) return response.redirect(303, `${paths.room(number)}?item=${itemId}#vedtak`);
    const model = await this.vedtak.clash(actor, language, number, { itemId, typed });
    renderPage(request, response, { view: 'meeting-room/clash', model, status: 409 });
  }

  @Post('vote')
  async vote(
    @CurrentActor() actor: Actor,
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const itemId = fieldIn(sent, 'item');
    const how = fieldIn(sent, 'how');
    return this.steps.take({ request, response, itemId, at: 'vedtak' }, () =>
      this.vedtak.vote(actor, itemId, versionIn(sent), how === 'none' ? undefined : { unanimous: true }),
    );
  }

  private async answered(
    request: Request,
    response: Response,
    itemId: string,
    work: () => Promise<object>,
  ): Promise<void> {
    try {
      response.json(await work());
    } catch (error) {
      const refused = asRefusal(error);
      await this.steps.refuse(
        { request, response, itemId },
        unslug(String(request.params['number'])),
        refused,
      );
    }
  }
}

/** @throws the error itself when it is not one that people can do something about */
function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}

/** A field as it was typed, spaces and all. */
function rawIn(sent: SentFields, name: string): string {
  const value = sent[name];
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).replaceAll('\r\n', '\n');
}

import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { type CommentAction, CommentSettlingService } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { paths, unslug } from '../paths.js';
import { renderPage } from '../render-page.js';
import { CommentsPresenter } from './comments.presenter.js';
import { numberIn, type SentFields, textIn } from './comment.form.js';

const actions: readonly CommentAction[] = ['takeIn', 'layBefore', 'decline', 'reopen'];

/** The secretariat says what becomes of a comment. */
@Controller('referat')
@Permit('referat.write')
export class SettlingPagesController {
  constructor(
    private readonly presenter: CommentsPresenter,
    private readonly settling: CommentSettlingService,
  ) {}

  @Post(':number/comments/:id/settle')
  async settle(
    @CurrentActor() actor: Actor,
    @Param() { number, id }: { number: string; id: string },
    @Body() sent: SentFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const version = numberIn(sent, 'version') ?? 0;
    const action = textIn(sent, 'action');
    try {
      if (action === 'insert') await this.settling.takeInSuggestion(actor, id, version);
      else await this.settling.settle(actor, id, known(action), textIn(sent, 'answer'), version);
    } catch (error) {
      if (!(error instanceof DomainError) || !/^(comment|suggestion|database)\./.test(error.code))
        throw error;
      const model = await this.presenter.page(actor, unslug(number), {}, error);
      return renderPage(request, response, { view: 'referat/comments', model, status: 409 });
    }
    const done = action === 'insert' ? 'inserted' : 'settled';
    response.redirect(303, `${paths.referatComments(number)}?${done}=1#comment-${id}`);
  }
}

function known(action: string): CommentAction {
  const found = actions.find((name) => name === action);
  if (!found) throw webError('web.notFound');
  return found;
}

import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { type CommentAction, CommentSettlingService } from '#domain/referat';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Permit } from '../../access/permission.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { answerForm } from '../answer-form.js';
import { paths, unslug } from '../paths.js';
import { CommentsPresenter } from './comments.presenter.js';
import { numberIn, type SentFields, textIn } from '../sent-fields.js';

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
    const work = async () => {
      if (action === 'insert') await this.settling.takeInSuggestion(actor, id, version);
      else await this.settling.settle(actor, id, known(action), textIn(sent, 'answer'), version);
      const done = action === 'insert' ? 'inserted' : 'settled';
      return `${paths.referatComments(number)}?${done}=1#comment-${id}`;
    };
    await answerForm(request, response, work, async (refused) => ({
      view: 'referat/comments',
      model: await this.presenter.page(actor, unslug(number), { to: id, answer: sent['answer'] }, refused),
    }));
  }
}

function known(action: string): CommentAction {
  const found = actions.find((name) => name === action);
  if (!found) throw webError('web.notFound');
  return found;
}

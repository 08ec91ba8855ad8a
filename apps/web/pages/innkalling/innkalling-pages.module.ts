import { Module } from '@nestjs/common';
import { InnkallingModule } from '#domain/innkalling';
import { MeetingsModule } from '#domain/meetings';
import { AnswersPagesController } from './answers.pages.controller.js';
import { AnswersPresenter } from './answers.presenter.js';
import { CallingLinkPresenter } from './calling-link.presenter.js';
import { DeliveriesPagesController } from './deliveries.pages.controller.js';
import { DeliveriesPresenter } from './deliveries.presenter.js';
import { InnkallingPagesController } from './innkalling.pages.controller.js';
import { InnkallingPresenter } from './innkalling.presenter.js';
import { OwnAnswerPagesController } from './own-answer.pages.controller.js';
import { OwnAnswerPresenter } from './own-answer.presenter.js';

/** The pages about the innkalling: checked, sent, answered, vara called in. */
@Module({
  imports: [InnkallingModule, MeetingsModule],
  controllers: [
    InnkallingPagesController,
    AnswersPagesController,
    DeliveriesPagesController,
    OwnAnswerPagesController,
  ],
  providers: [
    AnswersPresenter,
    CallingLinkPresenter,
    DeliveriesPresenter,
    InnkallingPresenter,
    OwnAnswerPresenter,
  ],
  exports: [CallingLinkPresenter, OwnAnswerPresenter],
})
export class InnkallingPagesModule {}

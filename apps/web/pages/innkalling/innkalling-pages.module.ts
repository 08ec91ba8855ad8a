import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { InnkallingModule } from '#domain/innkalling';
import { MeetingsModule } from '#domain/meetings';
import { uploadLimits } from '../../bodies/upload-limits.js';
import { ConfigHolder } from '../../config-holder.js';
import { ChecksPagesModule } from '../checks/checks-pages.module.js';
import { AnswersPagesController } from './answers.pages.controller.js';
import { AnswersPresenter } from './answers.presenter.js';
import { CallOffPagesController } from './call-off.pages.controller.js';
import { CallOffPresenter } from './call-off.presenter.js';
import { CallingLinkPresenter } from './calling-link.presenter.js';
import { DeliveriesPagesController } from './deliveries.pages.controller.js';
import { DeliveriesPresenter } from './deliveries.presenter.js';
import { InnkallingPagesController } from './innkalling.pages.controller.js';
import { InnkallingPresenter } from './innkalling.presenter.js';
import { LatePagesController } from './late.pages.controller.js';
import { LatePresenter } from './late.presenter.js';
import { OwnAnswerPagesController } from './own-answer.pages.controller.js';
import { OwnAnswerPresenter } from './own-answer.presenter.js';

/** The pages about the innkalling: checked, sent, answered, vara called in. */
@Module({
  imports: [
    ChecksPagesModule,
    InnkallingModule,
    MeetingsModule,
    MulterModule.registerAsync({
      // Everybody who can be told is a field of the form.
      useFactory: ({ config }: ConfigHolder) => ({
        limits: { ...uploadLimits(config.fileLimitBytes), fields: 600, parts: 610 },
        defParamCharset: 'utf8',
      }),
      inject: [ConfigHolder],
    }),
  ],
  controllers: [
    LatePagesController,
    CallOffPagesController,
    InnkallingPagesController,
    AnswersPagesController,
    DeliveriesPagesController,
    OwnAnswerPagesController,
  ],
  providers: [
    AnswersPresenter,
    CallOffPresenter,
    CallingLinkPresenter,
    DeliveriesPresenter,
    InnkallingPresenter,
    LatePresenter,
    OwnAnswerPresenter,
  ],
  exports: [CallingLinkPresenter, OwnAnswerPresenter],
})
export class InnkallingPagesModule {}

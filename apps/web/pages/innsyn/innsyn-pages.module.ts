import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { InnsynModule } from '#domain/innsyn';
import { MeetingsModule } from '#domain/meetings';
import { InnsynDecisionPresenter } from './innsyn-decision.presenter.js';
import { InnsynDocumentsPagesController } from './innsyn-documents.pages.controller.js';
import { InnsynFormPresenter } from './innsyn-form.presenter.js';
import { InnsynListPresenter } from './innsyn-list.presenter.js';
import { InnsynPickerPresenter } from './innsyn-picker.presenter.js';
import { InnsynRequestPresenter } from './innsyn-request.presenter.js';
import { InnsynWaiting } from './innsyn-waiting.presenter.js';
import { InnsynPagesController } from './innsyn.pages.controller.js';

/** The pages of requests for access. */
@Module({
  imports: [CouncilsModule, InnsynModule, MeetingsModule],
  // The longer addresses first: "documents" is no step of a request.
  controllers: [InnsynDocumentsPagesController, InnsynPagesController],
  providers: [
    ...[InnsynDecisionPresenter, InnsynFormPresenter, InnsynListPresenter],
    ...[InnsynPickerPresenter, InnsynRequestPresenter, InnsynWaiting],
  ],
  exports: [InnsynWaiting],
})
export class InnsynPagesModule {}

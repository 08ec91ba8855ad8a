import { Module } from '@nestjs/common';
import { PaperSetModule } from '#domain/paper-set';
import { PublicationModule } from '#domain/publication';
import { OpenDocumentPresenter } from './open-document.presenter.js';
import { OpenDocumentsPagesController } from './open-documents.pages.controller.js';
import { OpenMeetingPresenter } from './open-meeting.presenter.js';
import { OpenMeetingsPagesController } from './open-meetings.pages.controller.js';
import { OpenMeetingsPresenter } from './open-meetings.presenter.js';

/** The pages that anybody may read. */
@Module({
  imports: [PaperSetModule, PublicationModule],
  controllers: [OpenDocumentsPagesController, OpenMeetingsPagesController],
  providers: [OpenDocumentPresenter, OpenMeetingPresenter, OpenMeetingsPresenter],
})
export class PublicationPagesModule {}

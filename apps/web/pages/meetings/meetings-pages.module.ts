import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { HabilitetPagesModule } from '../habilitet/habilitet-pages.module.js';
import { InnkallingPagesModule } from '../innkalling/innkalling-pages.module.js';
import { MeetingRoomPagesModule } from '../meeting-room/meeting-room-pages.module.js';
import { PaperSetPagesModule } from '../paper-set/paper-set-pages.module.js';
import { PlanningPagesModule } from '../planning/planning-pages.module.js';
import { MeetingListPresenter } from './meeting-list.presenter.js';
import { MeetingPresenter } from './meeting.presenter.js';
import { MeetingPapers } from './meeting-papers.presenter.js';
import { MeetingTasksPresenter } from './meeting-tasks.presenter.js';
import { MeetingsPagesController } from './meetings.pages.controller.js';

/** The list of meetings, and one meeting with the ways to everything about it. */
@Module({
  imports: [
    CouncilsModule,
    HabilitetPagesModule,
    InnkallingPagesModule,
    MeetingRoomPagesModule,
    MeetingsModule,
    PaperSetPagesModule,
    PlanningPagesModule,
    ReferatModule,
    SaksframleggModule,
  ],
  controllers: [MeetingsPagesController],
  providers: [MeetingListPresenter, MeetingPapers, MeetingPresenter, MeetingTasksPresenter],
  exports: [MeetingPresenter],
})
export class MeetingsPagesModule {}

import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { MeetingRoomModule } from '#domain/meeting-room';
import { MeetingsModule } from '#domain/meetings';
import { PlanningModule } from '#domain/planning';
import { SaksframleggModule } from '#domain/saksframlegg';
import { VedtakModule } from '#domain/vedtak';
import { FollowPagesController } from './follow.pages.controller.js';
import { FollowItemPresenter } from './follow-item.presenter.js';
import { FollowPresenter } from './follow.presenter.js';
import { RoomEventsPagesController } from './room-events.pages.controller.js';
import { RoomItemPresenter } from './room-item.presenter.js';
import { RoomLinkPresenter } from './room-link.presenter.js';
import { RoomPagesController } from './room.pages.controller.js';
import { RoomPeoplePagesController } from './room-people.pages.controller.js';
import { RoomPresenter } from './room.presenter.js';
import { RoomSteps } from './room-steps.js';
import { RoomStreams } from './room-streams.js';
import { RoomVedtak } from './room-vedtak.js';
import { RoomWritingPagesController } from './room-writing.pages.controller.js';

/** The pages of a meeting while it lasts: the secretary's, everybody's own, and the screen in the room. */
@Module({
  imports: [
    CouncilsModule,
    MeetingRoomModule,
    MeetingsModule,
    PlanningModule,
    SaksframleggModule,
    VedtakModule,
  ],
  controllers: [
    RoomPagesController,
    RoomWritingPagesController,
    RoomPeoplePagesController,
    FollowPagesController,
    RoomEventsPagesController,
  ],
  providers: [
    FollowItemPresenter,
    FollowPresenter,
    RoomItemPresenter,
    RoomLinkPresenter,
    RoomPresenter,
    RoomSteps,
    RoomStreams,
    RoomVedtak,
  ],
  exports: [RoomLinkPresenter],
})
export class MeetingRoomPagesModule {}

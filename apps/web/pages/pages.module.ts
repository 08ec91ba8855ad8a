import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ActionPlanModule } from '#domain/action-plan';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { AccessibilityPagesController } from './accessibility/accessibility.pages.controller.js';
import { ActionPlanPagesController } from './action-plan/action-plan.pages.controller.js';
import { ActionPlanPresenter } from './action-plan/action-plan.presenter.js';
import { MembersPagesController } from './councils/members.pages.controller.js';
import { MembersPresenter } from './councils/members.presenter.js';
import { MeetingListPresenter } from './meetings/meeting-list.presenter.js';
import { MeetingPresenter } from './meetings/meeting.presenter.js';
import { MeetingsPagesController } from './meetings/meetings.pages.controller.js';
import { PageLayoutInterceptor } from './page-layout.interceptor.js';
import { SignInPagesController } from './sign-in/sign-in.pages.controller.js';
import { SignInPresenter } from './sign-in/sign-in.presenter.js';
import { StartPagesController } from './start/start.pages.controller.js';
import { StartPresenter } from './start/start.presenter.js';

/** The pages that people use. */
@Module({
  imports: [ActionPlanModule, CouncilsModule, MeetingsModule, ReferatModule, SaksframleggModule],
  controllers: [
    AccessibilityPagesController,
    ActionPlanPagesController,
    MeetingsPagesController,
    MembersPagesController,
    SignInPagesController,
    StartPagesController,
  ],
  providers: [
    ActionPlanPresenter,
    MeetingListPresenter,
    MeetingPresenter,
    MembersPresenter,
    SignInPresenter,
    StartPresenter,
    { provide: APP_INTERCEPTOR, useClass: PageLayoutInterceptor },
  ],
})
export class PagesModule {}

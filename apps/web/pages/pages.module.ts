import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ActionPlanModule } from '#domain/action-plan';
import { CorrespondenceModule } from '#domain/correspondence';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { PaperSetEditionsModule, PaperSetModule } from '#domain/paper-set';
import { ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { VedleggSending } from '../files/vedlegg-sending.js';
import { AccessibilityPagesController } from './accessibility/accessibility.pages.controller.js';
import { ActionPlanPagesController } from './action-plan/action-plan.pages.controller.js';
import { ActionPlanPresenter } from './action-plan/action-plan.presenter.js';
import { FollowUpsPagesController } from './action-plan/follow-ups.pages.controller.js';
import { FollowUpsPresenter } from './action-plan/follow-ups.presenter.js';
import { ChecksPagesModule } from './checks/checks-pages.module.js';
import { CouncilsPagesModule } from './councils/councils-pages.module.js';
import { DocumentsPagesController } from './documents/documents.pages.controller.js';
import { VedleggPagesController } from './documents/vedlegg.pages.controller.js';
import { VedleggOpening } from './documents/vedlegg-opening.js';
import { ExemptionPagesModule } from './exemption/exemption-pages.module.js';
import { HabilitetPagesModule } from './habilitet/habilitet-pages.module.js';
import { InnkallingPagesModule } from './innkalling/innkalling-pages.module.js';
import { InnsynPagesModule } from './innsyn/innsyn-pages.module.js';
import { MeetingsPagesModule } from './meetings/meetings-pages.module.js';
import { PageLayoutInterceptor } from './page-layout.interceptor.js';
import { ReferatPagesModule } from './referat/referat-pages.module.js';
import { MeetingRoomPagesModule } from './meeting-room/meeting-room-pages.module.js';
import { PaperSetPagesModule } from './paper-set/paper-set-pages.module.js';
import { PlanningPagesModule } from './planning/planning-pages.module.js';
import { PublicationPagesModule } from './publication/publication-pages.module.js';
import { SaksframleggPagesController } from './saksframlegg/saksframlegg.pages.controller.js';
import { SaksframleggPresenter } from './saksframlegg/saksframlegg.presenter.js';
import { SignInPagesController } from './sign-in/sign-in.pages.controller.js';
import { SignInPresenter } from './sign-in/sign-in.presenter.js';
import { StartPagesModule } from './start/start-pages.module.js';
import { WritingPagesModule } from './writing/writing-pages.module.js';
import { VedtakPagesModule } from './vedtak/vedtak-pages.module.js';
import { WrittenProcedureModule } from '#domain/written-procedure';
import { WrittenProcedurePagesModule } from './written-procedure/written-procedure-pages.module.js';

/** The pages that people use. */
@Module({
  imports: [
    ActionPlanModule,
    CorrespondenceModule,
    CouncilsModule,
    ChecksPagesModule,
    CouncilsPagesModule,
    ExemptionPagesModule,
    HabilitetPagesModule,
    InnkallingPagesModule,
    InnsynPagesModule,
    MeetingsModule,
    MeetingsPagesModule,
    StartPagesModule,
    PaperSetEditionsModule,
    PaperSetModule,
    PaperSetPagesModule,
    MeetingRoomPagesModule,
    PlanningPagesModule,
    PublicationPagesModule,
    ReferatModule,
    ReferatPagesModule,
    SaksframleggModule,
    WritingPagesModule,
    VedtakPagesModule,
    WrittenProcedureModule,
    WrittenProcedurePagesModule,
  ],
  controllers: [
    AccessibilityPagesController,
    ActionPlanPagesController,
    FollowUpsPagesController,
    DocumentsPagesController,
    SaksframleggPagesController,
    SignInPagesController,
    VedleggPagesController,
  ],
  providers: [
    VedleggSending,
    ActionPlanPresenter,
    FollowUpsPresenter,
    SaksframleggPresenter,
    VedleggOpening,
    SignInPresenter,
    { provide: APP_INTERCEPTOR, useClass: PageLayoutInterceptor },
  ],
})
export class PagesModule {}

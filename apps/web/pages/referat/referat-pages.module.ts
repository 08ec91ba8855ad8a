import { Module } from '@nestjs/common';
import { ActionPlanModule } from '#domain/action-plan';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { InnkallingModule } from '#domain/innkalling';
import { MeetingsModule } from '#domain/meetings';
import { PaperSetModule } from '#domain/paper-set';
import { PlanningModule } from '#domain/planning';
import { CommentRoundModule, ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { VedleggSending } from '../../files/vedlegg-sending.js';
import { ChecksPagesModule } from '../checks/checks-pages.module.js';
import { ApprovalPagesController } from './approval.pages.controller.js';
import { ApprovalPresenter } from './approval.presenter.js';
import { ChangesPagesController } from './changes.pages.controller.js';
import { ChangesPresenter } from './changes.presenter.js';
import { CommentRoundPagesController } from './comment-round.pages.controller.js';
import { CommentRoundPresenter } from './comment-round.presenter.js';
import { CommentsPagesController } from './comments.pages.controller.js';
import { CommentsPresenter } from './comments.presenter.js';
import { CorrectionsPagesController } from './corrections.pages.controller.js';
import { CorrectionsPresenter } from './corrections.presenter.js';
import { DecidingCases } from './deciding-cases.presenter.js';
import { FollowUpPagesController } from './follow-up.pages.controller.js';
import { FollowUpPresenter } from './follow-up.presenter.js';
import { KeptEditions } from './kept-editions.presenter.js';
import { ExemptionPagesModule } from '../exemption/exemption-pages.module.js';
import { ReferatPagesController } from './referat.pages.controller.js';
import { ReferatPresenter } from './referat.presenter.js';
import { ReferatTasksPresenter } from './referat-tasks.presenter.js';
import { SettlingPagesController } from './settling.pages.controller.js';
import { WritingReferatPagesController } from './writing.pages.controller.js';
import { WritingReferatPresenter } from './writing.presenter.js';
import { RevisionPagesController } from './revision.pages.controller.js';
import { RevisionPresenter } from './revision.presenter.js';
import { StepsPagesController } from './steps.pages.controller.js';

/** The pages of a referat: written, read, sent for comment, commented, settled. */
@Module({
  imports: [
    ExemptionPagesModule,
    ActionPlanModule,
    ChecksPagesModule,
    InnkallingModule,
    CommentRoundModule,
    CouncilsModule,
    DocumentsRegisterModule,
    MeetingsModule,
    PaperSetModule,
    PlanningModule,
    ReferatModule,
    SaksframleggModule,
  ],
  controllers: [
    ApprovalPagesController,
    RevisionPagesController,
    CorrectionsPagesController,
    FollowUpPagesController,
    StepsPagesController,
    ChangesPagesController,
    CommentRoundPagesController,
    CommentsPagesController,
    ReferatPagesController,
    SettlingPagesController,
    WritingReferatPagesController,
  ],
  providers: [
    ApprovalPresenter,
    CorrectionsPresenter,
    RevisionPresenter,
    DecidingCases,
    FollowUpPresenter,
    KeptEditions,
    ChangesPresenter,
    CommentRoundPresenter,
    CommentsPresenter,
    ReferatPresenter,
    VedleggSending,
    ReferatTasksPresenter,
    WritingReferatPresenter,
  ],
  exports: [ReferatTasksPresenter],
})
export class ReferatPagesModule {}

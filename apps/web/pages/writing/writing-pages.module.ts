import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { ActionPlanModule } from '#domain/action-plan';
import { CouncilsModule } from '#domain/councils';
import { InnkallingModule } from '#domain/innkalling';
import { MeetingsModule } from '#domain/meetings';
import { PaperSetModule } from '#domain/paper-set';
import { SaksframleggModule } from '#domain/saksframlegg';
import { uploadLimits } from '../../bodies/upload-limits.js';
import { ExemptionPagesModule } from '../exemption/exemption-pages.module.js';
import { ConfigHolder } from '../../config-holder.js';
import { ChecksPagesModule } from '../checks/checks-pages.module.js';
import { PaperHeadPresenter } from './paper-head.presenter.js';
import { PaperPreviewPagesController } from './paper-preview.pages.controller.js';
import { PaperStandPresenter } from './paper-stand.presenter.js';
import { PaperVedleggPagesController } from './paper-vedlegg.pages.controller.js';
import { PaperWayPagesController } from './paper-way.pages.controller.js';
import { PresencePagesController } from './presence/presence.pages.controller.js';
import { PreviewTurns } from './preview-turns.js';
import { WritingStreams } from './presence/writing-streams.js';
import { VedleggHistoryPagesController } from './vedlegg-history.pages.controller.js';
import { RemovedPapersPagesController } from './removed-papers.pages.controller.js';
import { RemovedPapersPresenter } from './removed-papers.presenter.js';
import { RemovedVedleggPresenter } from './removed-vedlegg.presenter.js';
import { VedleggHistoryPresenter } from './vedlegg-history.presenter.js';
import { VersionsPagesController } from './versions.pages.controller.js';
import { VersionsPresenter } from './versions.presenter.js';
import { WaitingPapersPagesController } from './waiting-papers.pages.controller.js';
import { WaitingPapersPresenter } from './waiting-papers.presenter.js';
import { WordIntakePagesController } from './word-intake.pages.controller.js';
import { WritingPage } from './writing-page.js';
import { WritingPagesController } from './writing.pages.controller.js';
import { WritingPresenter } from './writing.presenter.js';

/** Where papers are written. */
@Module({
  imports: [
    ActionPlanModule,
    ChecksPagesModule,
    CouncilsModule,
    InnkallingModule,
    ExemptionPagesModule,
    MeetingsModule,
    PaperSetModule,
    SaksframleggModule,
    MulterModule.registerAsync({
      useFactory: ({ config }: ConfigHolder) => ({
        limits: uploadLimits(config.fileLimitBytes),
        defParamCharset: 'utf8',
      }),
      inject: [ConfigHolder],
    }),
  ],
  controllers: [
    WritingPagesController,
    PaperWayPagesController,
    PaperVedleggPagesController,
    WordIntakePagesController,
    PaperPreviewPagesController,
    VedleggHistoryPagesController,
    VersionsPagesController,
    PresencePagesController,
    WaitingPapersPagesController,
    RemovedPapersPagesController,
  ],
  providers: [
    PaperHeadPresenter,
    PaperStandPresenter,
    RemovedPapersPresenter,
    RemovedVedleggPresenter,
    PreviewTurns,
    VedleggHistoryPresenter,
    VersionsPresenter,
    WaitingPapersPresenter,
    WritingPage,
    WritingPresenter,
    WritingStreams,
  ],
})
export class WritingPagesModule {}

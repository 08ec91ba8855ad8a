import { Module } from '@nestjs/common';
import { ActionPlanModule } from '#domain/action-plan';
import { CouncilsModule } from '#domain/councils';
import { HabilitetModule } from '#domain/habilitet';
import { InnkallingModule } from '#domain/innkalling';
import { MeetingsModule } from '#domain/meetings';
import { ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { VedtakModule } from '#domain/vedtak';
import { WrittenProcedureModule } from '#domain/written-procedure';
import { InnsynPagesModule } from '../innsyn/innsyn-pages.module.js';
import { MeetingsPagesModule } from '../meetings/meetings-pages.module.js';
import { PlanningPagesModule } from '../planning/planning-pages.module.js';
import { ArchiveEntry } from './archive-entry.presenter.js';
import { ClosedVedleggWaiting } from './closed-vedlegg.presenter.js';
import { CouncilWaiting } from './council-waiting.presenter.js';
import { OwnWaiting } from './own-waiting.presenter.js';
import { SecretariatWaiting } from './secretariat-waiting.presenter.js';
import { StartPagesController } from './start.pages.controller.js';
import { StartPresenter } from './start.presenter.js';

/** The first page after signing in. */
@Module({
  imports: [
    ActionPlanModule,
    CouncilsModule,
    HabilitetModule,
    InnkallingModule,
    InnsynPagesModule,
    MeetingsModule,
    MeetingsPagesModule,
    PlanningPagesModule,
    ReferatModule,
    SaksframleggModule,
    VedtakModule,
    WrittenProcedureModule,
  ],
  controllers: [StartPagesController],
  providers: [
    ArchiveEntry,
    ClosedVedleggWaiting,
    CouncilWaiting,
    OwnWaiting,
    SecretariatWaiting,
    StartPresenter,
  ],
})
export class StartPagesModule {}

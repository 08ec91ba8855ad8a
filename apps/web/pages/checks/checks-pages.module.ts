import { Module } from '@nestjs/common';
import { ChecksModule } from '#domain/checks';
import { CouncilsModule } from '#domain/councils';
import { InnkallingModule } from '#domain/innkalling';
import { MeetingsModule } from '#domain/meetings';
import { CheckListPresenter } from './check-list.presenter.js';
import { ChecksPagesController } from './checks.pages.controller.js';
import { ChecksPresenter } from './checks.presenter.js';

/** "Kontroller" of a meeting, and the list that other pages show of it. */
@Module({
  imports: [ChecksModule, CouncilsModule, InnkallingModule, MeetingsModule],
  controllers: [ChecksPagesController],
  providers: [CheckListPresenter, ChecksPresenter],
  exports: [CheckListPresenter],
})
export class ChecksPagesModule {}

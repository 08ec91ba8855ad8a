import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { VedtakModule } from '#domain/vedtak';
import { BallotsPagesController } from './ballots.pages.controller.js';
import { BallotsPresenter } from './ballots.presenter.js';
import { ContributionsPagesController } from './contributions.pages.controller.js';
import { ContributionsPresenter } from './contributions.presenter.js';
import { ItemWork } from './item-work.js';
import { OwnVotePagesController } from './own-vote.pages.controller.js';
import { OwnVotePresenter } from './own-vote.presenter.js';
import { VedtakPagesController } from './vedtak.pages.controller.js';
import { VedtakPresenter } from './vedtak.presenter.js';
import { VedtakTextPresenter } from './vedtak-text.presenter.js';

/** The pages of vedtak and votes. */
@Module({
  imports: [CouncilsModule, MeetingsModule, VedtakModule],
  controllers: [
    BallotsPagesController,
    ContributionsPagesController,
    OwnVotePagesController,
    VedtakPagesController,
  ],
  providers: [
    BallotsPresenter,
    ContributionsPresenter,
    ItemWork,
    OwnVotePresenter,
    VedtakPresenter,
    VedtakTextPresenter,
  ],
})
export class VedtakPagesModule {}

import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { PlanningModule } from '#domain/planning';
import { SaksframleggModule } from '#domain/saksframlegg';
import { WrittenProcedureModule } from '#domain/written-procedure';
import { AgendaHeadingPagesController } from './agenda-heading.pages.controller.js';
import { AgendaItemPagesController } from './agenda-item.pages.controller.js';
import { AgendaItemPresenter } from './agenda-item.presenter.js';
import { AgendaPagesController } from './agenda.pages.controller.js';
import { AgendaPresenter } from './agenda.presenter.js';
import { GuestNames } from './guest-names.presenter.js';
import { MeetingFormPagesController } from './meeting-form.pages.controller.js';
import { MeetingFormPresenter } from './meeting-form.presenter.js';
import { OffersPresenter } from './offers.presenter.js';
import { PlanningLinkPresenter } from './planning-link.presenter.js';
import { ProposalsPagesController } from './proposals.pages.controller.js';
import { ProposalsPresenter } from './proposals.presenter.js';
import { YearPagesController } from './year.pages.controller.js';
import { YearPresenter } from './year.presenter.js';

/** The pages where meetings are planned: the year, a meeting, its agenda, and what members propose. */
@Module({
  imports: [CouncilsModule, MeetingsModule, PlanningModule, SaksframleggModule, WrittenProcedureModule],
  controllers: [
    AgendaHeadingPagesController,
    AgendaItemPagesController,
    AgendaPagesController,
    MeetingFormPagesController,
    ProposalsPagesController,
    YearPagesController,
  ],
  providers: [
    AgendaItemPresenter,
    AgendaPresenter,
    GuestNames,
    MeetingFormPresenter,
    OffersPresenter,
    PlanningLinkPresenter,
    ProposalsPresenter,
    YearPresenter,
  ],
  exports: [PlanningLinkPresenter, ProposalsPresenter],
})
export class PlanningPagesModule {}

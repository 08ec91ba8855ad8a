import { Module } from '@nestjs/common';
import { ActionPlanModule } from '#domain/action-plan';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { SaksframleggModule } from '#domain/saksframlegg';
import { OfferQueries } from './offer.queries.js';
import { OfferPlacing, OfferService } from './offer.service.js';
import { PlanningService } from './planning.service.js';
import { ProposalPlacing } from './proposal-placing.service.js';
import { ProposedMatterQueries } from './proposed-matter.queries.js';
import { ProposedMatterRepository } from './proposed-matter.repository.js';
import { ProposedMatterService } from './proposed-matter.service.js';
import { ReferatAttaching, StandingPapers } from './standing-papers.service.js';
import { RevisionService } from './revision.service.js';
import { YearPlanQueries } from './year-plan.queries.js';

const frontDoor = [
  OfferQueries,
  OfferService,
  PlanningService,
  ProposedMatterQueries,
  ProposedMatterService,
  RevisionService,
  YearPlanQueries,
];

/** Meetings planned whole: the year, what an agenda is offered, and what members propose. */
@Module({
  imports: [ActionPlanModule, CouncilsModule, MeetingsModule, SaksframleggModule],
  providers: [
    ...frontDoor,
    OfferPlacing,
    ProposalPlacing,
    ProposedMatterRepository,
    ReferatAttaching,
    StandingPapers,
  ],
  exports: frontDoor,
})
export class PlanningModule {}

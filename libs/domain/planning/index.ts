export { PlanningModule } from './planning.module.js';
export { PlanningService, type PlannedMeeting } from './planning.service.js';
export { OfferQueries, type FollowUpOffer, type Offers, type PostponedOffer } from './offer.queries.js';
export { type OfferChoice, type OfferKind, offerKinds, OfferService } from './offer.service.js';
export { ProposedMatterQueries, type ProposedMatterView } from './proposed-matter.queries.js';
export { type NewProposal, ProposedMatterService } from './proposed-matter.service.js';
export {
  longestProposalText,
  longestProposalTitle,
  type ProposalInput,
  type ProposedMatterKind,
  proposedMatterKinds,
} from './proposed-matter.rules.js';
export { type ProposedMatterStatus, proposedMatterStatuses } from './proposed-matter.states.js';
export { mayAnswerProposals, mayPropose } from './proposed-matter.policy.js';
export { RevisionService } from './revision.service.js';
export { type PlannedInYear, YearPlanQueries } from './year-plan.queries.js';
export { planningConstraints, planningErrors } from './planning.errors.js';

export { TermsModule } from './terms.module.js';
export { AppointingService } from './appointing.service.js';
export { type AppointmentPlan, AppointmentPlanQueries } from './appointment-plan.queries.js';
export { type EndedTerm, type TermCandidate, TermEndQueries, type TermPlan } from './term-end.queries.js';
export { type TermEndInput, TermEndService } from './term-end.service.js';
export type { LeavingPerson, TermConsequences } from './term-consequences.queries.js';
export type { ListedPerson } from './left-behind.queries.js';
export { termConstraints, termErrors } from './terms.errors.js';

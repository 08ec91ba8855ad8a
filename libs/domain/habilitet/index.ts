export { Disqualification } from './disqualification.entity.js';
export { HabilitetModule } from './habilitet.module.js';
export { HabilitetService, type DisqualificationEntry } from './habilitet.service.js';
export { LegalBasis } from './legal-basis.entity.js';
export { LegalBasisService } from './legal-basis.service.js';
export { habilitetConstraints, habilitetError, habilitetErrors } from './habilitet.errors.js';
export { mayReadHabilitet, mayRecordHabilitet } from './habilitet.policy.js';
export {
  DeclarationQueries,
  type DeclarationGrid,
  type OwnDeclaration,
  type OwnDeclarations,
} from './declaration.queries.js';
export type { DeclarationInput } from './declaration-judging.rules.js';
export { DeclarationService } from './declaration.service.js';
export { type ToldBy, toldWays } from './told-declaration.rules.js';
export type { PartyOfItem } from './case-party.repository.js';
export { CasePartyService } from './case-party.service.js';
export { ItemVaraService } from './item-vara.service.js';
export { isInForce, type LegalBasisInput, longestBasis } from './legal-basis.rules.js';
export { RulingQueries, type RulingView } from './ruling.queries.js';
export { type OwnRecords, OwnRecordsService } from './own-records.service.js';
export { ReasonReadingService } from './reason-reading.service.js';
export {
  type DeclarationAnswer,
  declarationAnswers,
  type DeclarationStatus,
  declarationStatuses,
  longestReason,
} from './declaration.states.js';
export { mustBeDecided, statusIn, unanswered } from './declaration.rules.js';
export { mayDeclare, mayReadDeclarations, mayReadReason, seesAllAnswers } from './declaration.policy.js';
export { InterestService } from './interest.service.js';
export { InterestReadingService, type InterestsOfPerson } from './interest-reading.service.js';
export {
  holdsOn,
  type InterestInput,
  type InterestKind,
  interestKinds,
  longestInterest,
} from './interest.rules.js';
export { mayKeepInterests, mayReadInterests } from './interest.policy.js';
export { ConflictService, type ConflictDecision, type ConflictView } from './conflict.service.js';
export { conflictText, ownConflictText } from './conflict-text.rules.js';
export { mayAnswerConflicts } from './conflict.policy.js';
export { HabilitetQueries } from './habilitet.queries.js';
export type { RulingGroundView } from './ruling-ground.queries.js';
export { RulingModule } from './ruling.module.js';
export { RulingService } from './ruling.service.js';
export type { RulingInput } from './ruling.rules.js';
export { type RulingOutcome, rulingOutcomes } from './ruling-outcome.rules.js';
export { namedInRuling, type PrintedRuling, rulingText } from './ruling-text.rules.js';
export { RulingTextQueries } from './ruling-text.queries.js';
export { type RulingRecord, RulingRecordService } from './ruling-record.service.js';
export { HabilitetOverviewQueries } from './habilitet-overview.queries.js';
export type { HabilitetOverviewModel } from './habilitet-overview.document.js';

export { InnsynModule } from './innsyn.module.js';
export { InnsynAnswer } from './innsyn-answer.entity.js';
export { type AnswerInput, InnsynAnswerService } from './innsyn-answer.service.js';
export {
  type DecisionInput,
  type EnhancedAccess,
  enhancedAccessAnswers,
  type InnsynOutcome,
  innsynOutcomes,
  isOpen,
  proposedDecision,
  type Standing,
  type StandingExemption,
} from './innsyn-decision.rules.js';
export { InnsynDecisionService } from './innsyn-decision.service.js';
export { InnsynDocument } from './innsyn-document.entity.js';
export { InnsynEmptyingService } from './innsyn-emptying.service.js';
export { InnsynFilesService, type OpenedInnsynFile } from './innsyn-files.service.js';
export { nameInAnswer } from './innsyn-letter.queries.js';
export { InnsynRequest } from './innsyn-request.entity.js';
export {
  type InnsynChannel,
  innsynChannels,
  type InnsynInput,
  type InnsynLanguage,
  innsynLanguages,
  innsynNumberText,
  type InnsynWay,
  innsynWays,
  proposedDue,
} from './innsyn-request.rules.js';
export { InnsynRequestService } from './innsyn-request.service.js';
export { type InnsynStatus, innsynStatuses } from './innsyn-request.states.js';
export { innsynConstraints, innsynErrors } from './innsyn.errors.js';
export { mayKeepInnsyn } from './innsyn.policy.js';
export {
  type InnsynDocumentView,
  InnsynQueries,
  type InnsynRound,
  type InnsynRow,
  type InnsynView,
} from './innsyn.queries.js';
export { documentName, type RequestedDocument } from './requested-document.document.js';
export type { StandingDocument } from './requested-document.queries.js';

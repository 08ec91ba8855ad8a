export { ProcedureIntakeModule } from './procedure-intake.module.js';
export { ProcedureIntakeService, type ProcedureIntake } from './procedure-intake.service.js';
export { WrittenProcedureModule } from './written-procedure.module.js';
export { type AnswerInput, longestComment, WrittenProcedureService } from './written-procedure.service.js';
export type { ProcedureInput } from './written-meetings.service.js';
export { WrittenProcedureQueries, type AskedView, type ProcedureView } from './written-procedure.queries.js';
export { type ProcedureSource, wayIntoWriting } from './procedure-source.rules.js';
export { ProcedureLookService } from './procedure-look.service.js';
export { ProcedureReportingService } from './procedure-reporting.service.js';
export {
  earliestDeadline,
  type ProcedureResult,
  procedureResults,
  type WrittenAnswerKind,
  writtenAnswers,
} from './written-procedure.rules.js';
export { mayAnswer, mayHoldProcedure, mayReadProcedure } from './written-procedure.policy.js';
export { type ProcedureState, procedureStates } from './written-procedure.states.js';
export { writtenProcedureConstraints, writtenProcedureErrors } from './written-procedure.errors.js';

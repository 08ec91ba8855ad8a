export { ChecksModule } from './checks.module.js';
export {
  type CheckCode,
  checkCodes,
  type CheckOwner,
  checkRegister,
  type Severity,
} from './check-register.rules.js';
export { defects } from './defect.rules.js';
export { type CheckPlace, type Finding, finding, inOrder, isError, itemOf } from './finding.rules.js';
export { asWrittenElsewhere, writtenDates } from './date-words.rules.js';
export { linesOf, plainText, referenceMark } from './plain-text.rules.js';
export { typedCases } from './typed-reference.rules.js';
export { checkSigns } from './unprintable.rules.js';
export { checkText, type Passage, type TextSurroundings } from './text-check.rules.js';
export { CheckWaiver } from './check-waiver.entity.js';
export { maySeeChecks } from './waiver.policy.js';
export { judged, type JudgedFindings, longestWaiverReason, type WaivedFinding } from './waiver.rules.js';
export { WaiverService } from './waiver.service.js';
export { checkConstraints, checkError, checkErrors } from './checks.errors.js';
export { findingSentence } from './finding-sentence.document.js';

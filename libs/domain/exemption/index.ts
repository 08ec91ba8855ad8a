export { ExemptionModule } from './exemption.module.js';
export { Exemption } from './exemption.entity.js';
export { ExemptRead } from './exempt-read.entity.js';
export { exemptedRead, ExemptReadLog, hasReadExempted } from './exempt-read-log.service.js';
export { type DocumentExemption, ExemptionReading, type TextForReader } from './exemption-reading.queries.js';
export { type ExemptionRecord, ExemptionRecordService } from './exemption-record.service.js';
export { ExemptionQueries } from './exemption.queries.js';
export { ExemptionService } from './exemption.service.js';
export { RedactedVersionService } from './redacted-version.service.js';
export { exemptionConstraints, exemptionErrors } from './exemption.errors.js';
export { mayExempt } from './exemption.policy.js';
export {
  type BesideText,
  type MarkableText,
  type Marking,
  markingOf,
  type PassageChoice,
  remarked,
  unmarkingOf,
} from './marking.rules.js';
export {
  type ExemptionInput,
  type ExemptKind,
  exemptKinds,
  type ExemptOwner,
  type ExemptScope,
  exemptScopes,
  mayReadExempt,
} from './exemption.rules.js';

export { attendanceGroups, attendeeOf } from './attendance.document.js';
export { ReferatModule } from './referat.module.js';
export { Referat } from './referat.entity.js';
export { ReferatAccount } from './referat-account.entity.js';
export { ReferatApprovalService } from './referat-approval.service.js';
export { ReferatDocumentQueries } from './referat-document.queries.js';
export { ReferatDraftingService, type ReferatHead } from './referat-drafting.service.js';
export { ReferatQueries } from './referat.queries.js';
export { ReferatRecordService, type ReferatRecord } from './referat-record.service.js';
export type {
  AttendanceGroupModel,
  FollowUpRow,
  ReferatExtractModel,
  ReferatItemModel,
  ReferatModel,
} from './referat.document.js';
export { mayApproveReferat, mayReadReferat, mayWriteReferat } from './referat.policy.js';
export {
  proposedCommentDeadline,
  proposedDates,
  referatDateFaults,
  type ProposedDates,
} from './referat.rules.js';
export { referatStates, referatStatuses, type ReferatStatus } from './referat.states.js';
export { referatConstraints, referatErrors } from './referat.errors.js';

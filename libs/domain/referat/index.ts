export { AccountWritingService } from './account-writing.service.js';
export type { NoteStanding } from './account-of-note.rules.js';
export type { NotesTakenIn } from './referat-notes.service.js';
export { type ReferatInWriting, ReferatWritingQueries, type WrittenItem } from './referat-writing.queries.js';
export { attendanceGroups, attendeeOf } from './attendance.document.js';
export { CommentQueries, type CommentRoundView, type CommentView } from './comment.queries.js';
export { CommentReminderService, type RoundsLookedAt } from './comment-reminder.service.js';
export { CommentRoundModule } from './comment-round.module.js';
export { CommentRoundPlanQueries, type CommentRoundPlan } from './comment-round-plan.queries.js';
export { CommentRoundService, type CommentRoundOrder } from './comment-round.service.js';
export { CommentService } from './comment.service.js';
export { CommentSettlingService } from './comment-settling.service.js';
export { CorrectionWaitingQueries, type WaitingCorrections } from './correction-waiting.queries.js';
export { CommentWaitingQueries, type WaitingReferat } from './comment-waiting.queries.js';
export type { CommentInput } from './comment.rules.js';
export { longestComment } from './comment-round.rules.js';
export { type CommentAction, type CommentOutcome, commentOutcomes } from './comment.states.js';
export { mayComment, maySendForComment, maySettle } from './comment.policy.js';
export { anchorOf, type AnchorPlace, type CommentAnchor, placesOf } from './comment-anchor.rules.js';
export {
  type ReferatSection,
  type ReferatText,
  type SectionPart,
  paragraphAt,
  startOfParagraph,
} from './referat-text.rules.js';
export { type LaidReferat, ReferatLaidQueries } from './referat-laid.queries.js';
export { ReferatMarking } from './referat-marking.service.js';
export { ReferatVersionQueries, type ReferatDifference } from './referat-version.queries.js';
export { type VersionReason, ReferatVersion } from './referat-version.entity.js';
export type { ChangedSection } from './referat-change.rules.js';
export { Correction } from './correction.entity.js';
export { CorrectionQueries } from './correction.queries.js';
export type { CorrectionInput } from './correction.rules.js';
export { CorrectionService } from './correction.service.js';
export { type CorrectionAction, type CorrectionStatus, correctionStatuses } from './correction.states.js';
export { ReferatFilingService, type FiledVersion, type UnfiledVersion } from './referat-filing.service.js';
export { ReferatVerdictService } from './referat-verdict.service.js';
export { ReferatModule } from './referat.module.js';
export { Referat } from './referat.entity.js';
export { ReferatAccount } from './referat-account.entity.js';
export { ReferatApprovalService } from './referat-approval.service.js';
export { ReferatDocumentQueries } from './referat-document.queries.js';
export { ReferatDraftingService, type ReferatHead } from './referat-drafting.service.js';
export { ReferatQueries, type ReferatStanding } from './referat.queries.js';
export type { CommentRecord, RoundRecord, VersionRecord } from './referat-round-record.service.js';
export { ReferatRecordService, type CorrectionRecord, type ReferatRecord } from './referat-record.service.js';
export type {
  AttendanceGroupModel,
  FollowUpRow,
  ReferatExtractModel,
  ReferatItemModel,
  ReferatModel,
} from './referat.document.js';
export {
  mayApproveReferat,
  mayDecideCorrection,
  mayReadProposedCorrections,
  mayReadReferat,
  mayWriteReferat,
} from './referat.policy.js';
export {
  proposedCommentDeadline,
  proposedDates,
  referatDateFaults,
  type ProposedDates,
} from './referat.rules.js';
export { referatStates, referatStatuses, type ReferatStatus } from './referat.states.js';
export { referatConstraints, referatErrors } from './referat.errors.js';
export { ReferatCheckQueries } from './referat-check.queries.js';

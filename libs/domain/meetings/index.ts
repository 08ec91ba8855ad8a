export { MeetingsModule } from './meetings.module.js';
export { MeetingPlanningService, type MeetingInput } from './meeting-planning.service.js';
export { MeetingConductService } from './meeting-conduct.service.js';
export {
  MeetingRecordService,
  type AgendaItemRecord,
  type AttendanceRecord,
  type MeetingRecord,
} from './meeting-record.service.js';
export { AgendaService, type AgendaItemInput, type GuestInput } from './agenda.service.js';
export { AttendanceService, type AttendanceInput } from './attendance.service.js';
export { InnkallingService } from './innkalling.service.js';
export { MeetingQueries, type AgendaItemView, type MeetingView } from './meeting.queries.js';
export { AttendanceQueries, type AttendanceCheck, type AttendanceView } from './attendance.queries.js';
export { CaseReferenceQueries, type CaseResolution, type KnownCase } from './case-reference.queries.js';
export { InnkallingDocumentQueries, type AgendaVedlegg } from './innkalling-document.queries.js';
export type { AgendaRow, InnkallingModel } from './innkalling.document.js';
export { nearestCase } from './case-suggestion.rules.js';
export { guestLine } from './agenda-rows.document.js';
export { paperAnchor, vedleggAnchor } from './case-anchor.document.js';
export { caseTypeOrNone, caseTypeText } from './case-type-text.document.js';
export { mayChangeMeeting, mayReadMeeting } from './meeting.policy.js';
export { type MeetingAction, type MeetingStatus, meetingStates, meetingStatuses } from './meeting.states.js';
export {
  type MeetingKind,
  meetingKinds,
  type MeetingNumber,
  meetingNumberText,
  meetingPeriod,
  type MeetingTime,
  parseMeetingNumber,
} from './meeting.rules.js';
export { type AgendaItemStatus, type CaseType, caseTypes } from './agenda.rules.js';
export {
  attendanceFaults,
  type AttendanceRow,
  type AttendanceStatus,
  attendanceStatuses,
  type FilledSeat,
  type Quorum,
  quorumOf,
  type QuorumRule,
  seatsWithoutStatus,
} from './attendance.rules.js';
export { quorumRuleOf } from './quorum-setting.rules.js';
export {
  type CaseNumber,
  canonicalCaseNumber,
  parseCaseNumber,
  parseCaseReference,
  printCaseNumber,
} from '#domain/councils';
export { meetingConstraints, meetingErrors } from './meetings.errors.js';
export { type Deadline, type DeadlineStep, meetingDeadlines, nextDeadline } from './deadline.rules.js';
export { groupAfter } from './attendance-group.rules.js';

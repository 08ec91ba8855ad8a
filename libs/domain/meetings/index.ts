export { MeetingsModule } from './meetings.module.js';
export { MeetingPlanningService, type MeetingInput } from './meeting-planning.service.js';
export { MeetingConductService } from './meeting-conduct.service.js';
export { MeetingRecordService } from './meeting-record.service.js';
export type { AgendaItemRecord, MeetingRecord } from './meeting-record.rules.js';
export { AgendaService, type AgendaItemInput, type GuestInput } from './agenda.service.js';
export { AttendanceFollowingService } from './attendance-following.service.js';
export { AttendanceService } from './attendance.service.js';
export { PresenceService, type PresenceStep } from './presence.service.js';
export { type Absence, isPresentAt, type PresenceTimes, wasOut } from './presence.rules.js';
export { InnkallingService, longestIssueReason, type SendingDetails } from './innkalling.service.js';
export {
  approvesInnkalling,
  changesSinceSent,
  inForce,
  type PrintedInnkalling,
  listsFollowUps,
} from './printed-innkalling.rules.js';
export type { AgendaAsSent } from './agenda-as-sent.rules.js';
export type { AgendaChange } from './agenda-difference.rules.js';
export { changeLines } from './agenda-change-text.document.js';
export { AgendaOrderService } from './agenda-order.service.js';
export { AgendaShieldService } from './agenda-shield.service.js';
export type { AgendaHeadingView, AgendaItemView } from './agenda-view.queries.js';
export { MeetingQueries, type MeetingView } from './meeting.queries.js';
export { type ExemptionBasis, ExemptionRegister } from './exemption.queries.js';
export {
  type ItemShield,
  mayReadShielded,
  shieldFaults,
  type ShieldInput,
  type ShieldReader,
  shieldReaders,
} from './shield.rules.js';
export { agendaLines, type AgendaLine } from './agenda-lines.rules.js';
export { agendaTimes, changeRefusal } from './agenda.rules.js';
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
export { MeetingCalendarQueries } from './meeting-calendar.queries.js';
export {
  type DayOffWarning,
  dayOffWarnings,
  type Deadline,
  type DeadlineStep,
  meetingDeadlines,
  nextDeadline,
} from './deadline.rules.js';
export { groupAfter } from './attendance-group.rules.js';

export { InnkallingModule } from './innkalling.module.js';
export { AnswerLinkQueries, type LinkedInvitation, type OpenedLink } from './answer-link.queries.js';
export { CallOffService, type CallOffOrder, longestCallOffReason } from './call-off.service.js';
export { DispatchPlanQueries, type DispatchPlan } from './dispatch-plan.queries.js';
export { type DispatchGroup, dispatchGroups, type PlannedGroup } from './dispatch-plan.rules.js';
export { type DispatchOrder, DispatchService } from './dispatch.service.js';
export { mayFollow } from './innkalling-check.rules.js';
export { CheckWaivingService } from './check-waiving.service.js';
export { MeetingCheckQueries } from './meeting-check.queries.js';
export { WholeCheckQueries } from './whole-check.queries.js';
export { innkallingConstraints, innkallingErrors } from './innkalling.errors.js';
export { mayReadResponses } from './response.policy.js';
export { type MeetingAnswers, ResponseQueries, type SeatView } from './response.queries.js';
export {
  longestReason,
  asksForAnswer,
  mayBeAnswered,
  type ResponseAnswer,
  responseAnswers,
  type ResponseWay,
  responseWays,
} from './response.rules.js';
export { type ResponseInput, ResponseService } from './response.service.js';
export { type SeatStatus, seatStatuses } from './seat-status.rules.js';
export { varaAvailabilities, type VaraAvailability } from './vara-candidate.rules.js';
export { type CalledVara, VaraCallingService } from './vara-calling.service.js';
export { CalendarReplyService, type TakenReply } from './calendar-reply.service.js';
export { calendarVerdicts } from './calendar-reply.rules.js';
export { type LatePlan, LatePlanQueries } from './late-plan.queries.js';
export { LateSendingService, type LateVedleggOrder } from './late-sending.service.js';

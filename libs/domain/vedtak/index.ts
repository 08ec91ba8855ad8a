export { VedtakModule } from './vedtak.module.js';
export { VedtakQueries, type VedtakPlace, type VedtakView } from './vedtak.queries.js';
export { VedtakAccess } from './vedtak-access.queries.js';
export { VedtakService } from './vedtak.service.js';
export { type BallotRecord, VoteRecordService, type VotesRecord } from './vote-record.service.js';
export { type VedtakRecord, VedtakRecordService } from './vedtak-record.service.js';
export { ItemClosingService } from './item-closing.service.js';
export { VoterQueries, type ItemVoters, type VoterView } from './voter.queries.js';
export { QuorumQueries } from './quorum.queries.js';
export { AlternativeService, type AlternativeInput } from './alternative.service.js';
export { AlternativeQueries, type AlternativeView } from './alternative.queries.js';
export { BallotService } from './ballot.service.js';
export { BallotClosingService, type BallotCount } from './ballot-closing.service.js';
export { BallotQueries } from './ballot.queries.js';
export type { BallotOptionView, BallotView, BallotVoterView } from './ballot-view.document.js';
export type { BallotInput } from './ballot-texts.queries.js';
export {
  type BallotKind,
  ballotKinds,
  type BallotOutcome,
  ballotOutcome,
  type BallotResult,
  type BallotSubject,
  ballotSubjects,
  type BallotTerms,
  type Choice,
  type Tally,
} from './ballot.rules.js';
export { type BallotState, ballotStates } from './ballot.states.js';
export { type Exclusion, exclusions, quorumAmong, type Voter, votersAt } from './voters.rules.js';
export { StatementService, type StatementInput } from './statement.service.js';
export { StatementQueries, type StatementView } from './statement.queries.js';
export { longestStatement } from './statement.rules.js';
export { type ParagraphTreatment, treatmentFaults, treatmentOf } from './treatment.rules.js';
export { htmlOfRuns, runsOf, writtenRuns } from './inline-runs.rules.js';
export { markedDifference, type MarkedPart } from './marked-difference.rules.js';
export { readableText } from './word-difference.rules.js';
export {
  contentFaults,
  differsFromProposal,
  mayHoldVedtak,
  paragraphFaults,
  vedtakFaults,
  vedtakOutcomes,
  type StatementEntry,
  type VedtakContent,
  type VedtakOutcome,
  type VedtakSurroundings,
  type VedtakText,
} from './vedtak.rules.js';
export {
  type MajorityRule,
  voteRefusal,
  voteResult,
  type VoteCounts,
  type VoteResult,
  type VotingRules,
} from './vote.rules.js';
export { outcomeText, textWithoutParagraphs, voteText } from './vote.document.js';
export { shieldRefusal } from './shielded-item.rules.js';
export {
  mayEnterStatement,
  mayFollowItem,
  mayFollowVedtak,
  mayHoldBallot,
  mayLockVedtak,
  mayRecordVedtak,
  mayReopenVedtak,
  mayVote,
} from './vedtak.policy.js';
export { vedtakConstraints, vedtakError, vedtakErrors } from './vedtak.errors.js';
export { type VedtakState, vedtakStates } from './vedtak.states.js';
export { ballotNames, ballotSummary, choiceName, optionName } from './ballot.document.js';
export { changesUnwritten } from './vedtak-check.rules.js';

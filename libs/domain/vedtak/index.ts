export { VedtakModule } from './vedtak.module.js';
export { VedtakQueries, type VedtakView } from './vedtak.queries.js';
export { VedtakService } from './vedtak.service.js';
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
} from './vedtak.rules.js';
export { voteRefusal, voteResult, type VoteCounts, type VoteResult, type VotingRules } from './vote.rules.js';
export { outcomeText, textWithoutParagraphs, voteText } from './vote.document.js';
export { mayLockVedtak, mayRecordVedtak, mayReopenVedtak } from './vedtak.policy.js';
export { vedtakConstraints, vedtakErrors } from './vedtak.errors.js';
export { type VedtakState } from './vedtak.states.js';

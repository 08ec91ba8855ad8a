import { message } from '#kernel/messages';
import type { VoteCounts } from './vote.rules.js';
import type { VedtakOutcome } from './vedtak.rules.js';

/**
 * How a vote fell, as a referat says it: "Enstemmig", "Vedtatt med 10 mot 2 stemmer, 1 avholdende", or with the
 * casting vote of whoever chaired.
 */
export function voteText(language: string, vote: VoteCounts): string {
  const { votesFor = 0, votesAgainst = 0, abstained = 0 } = vote;
  const abstaining = abstained > 0 ? message(language, 'document.voteAbstained', { abstained }) : '';
  if (vote.unanimous) return message(language, 'document.voteUnanimous') + abstaining;
  const counted = message(language, 'document.voteCounted', { votesFor, votesAgainst });
  const casting = vote.castingVote ? message(language, 'document.voteCasting') : '';
  return counted + abstaining + casting;
}

/** The verb of a vedtak in a list: "Godkjent", "Tatt til orientering". */
export function outcomeText(language: string, outcome: VedtakOutcome): string {
  return message(language, `document.outcome.${outcome}`);
}

/** What stands where the adopted paragraphs would be when there are none: "Intet.", "Saken utsettes." */
export function textWithoutParagraphs(language: string, outcome: VedtakOutcome): string {
  switch (outcome) {
    case 'postponed':
      return message(language, 'document.vedtakPostponed');
    case 'withdrawn':
      return message(language, 'document.vedtakWithdrawn');
    case 'none':
    case 'approved':
    case 'noted':
    case 'acknowledged':
    case 'endorsed':
    case 'adopted':
    case 'adoptedWithChanges':
      return message(language, 'document.vedtakNone');
  }
}

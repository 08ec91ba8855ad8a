import { message } from '#kernel/messages';
import { norwegianList } from '#kernel/norwegian-text';
import type { BallotOptionView, BallotView, BallotVoterView } from './ballot-view.document.js';
import type { Choice } from './ballot.rules.js';

/** What a text that is voted on is called: "Forslag til vedtak", "Forslag fra Dina Moe". */
export function optionName(language: string, option: BallotOptionView): string {
  if (option.alternativeId === null) return message(language, 'document.ballot.proposal');
  return option.proposerName
    ? message(language, 'document.ballot.alternativeFrom', { name: option.proposerName })
    : message(language, 'document.ballot.alternative');
}

/** What a choice is called: "For", "Mot", "Avstår", or the name of the text. */
export function choiceName(language: string, choice: Choice, options: readonly BallotOptionView[]): string {
  const option = options.find(({ place }) => String(place) === choice);
  return option ? optionName(language, option) : message(language, `document.choice.${choice}`);
}

/** How a counted ballot fell, in a sentence without names: "Forslag fra Dina Moe: falt med 1 mot 3 stemmer." */
export function ballotSummary(language: string, ballot: BallotView): string {
  const { tally, result, kind } = ballot;
  if (!tally || !result) return '';
  const abstained = tally['abstain'] ?? 0;
  const fell =
    ballot.subject === 'between' ? betweenText(language, ballot) : forAgainstText(language, ballot);
  return message(language, kind === 'secret' ? 'document.ballotSecret' : 'document.ballotOpen', {
    question: ballot.question,
    result: fell + (abstained > 0 ? message(language, 'document.voteAbstained', { abstained }) : ''),
  });
}

function forAgainstText(language: string, { tally, result }: BallotView): string {
  const [votesFor, votesAgainst] = [tally?.['for'] ?? 0, tally?.['against'] ?? 0];
  const isUnanimous = result === 'carried' && votesAgainst === 0 && !tally?.['abstain'];
  if (isUnanimous) return message(language, 'document.ballotResult.unanimous', { votesFor });
  return message(language, `document.ballotResult.${result}`, { votesFor, votesAgainst });
}

function betweenText(language: string, { tally, result, winner, options }: BallotView): string {
  const counts = options.map((option) =>
    message(language, 'document.ballotBetweenCount', {
      name: optionName(language, option),
      votes: tally?.[String(option.place)] ?? 0,
    }),
  );
  const won = options.find(({ place }) => place === winner);
  const end = won
    ? message(language, `document.ballotBetween.${result}`, { name: optionName(language, won) })
    : message(language, 'document.ballotBetween.none');
  return `${counts.join(', ')}; ${end}`;
}

/** Who voted what in a ballot by name, a line for each choice that anybody made: "For: Aud Holm og Bjarne Vik." */
export function ballotNames(language: string, ballot: BallotView): string[] {
  if (ballot.kind !== 'named' || ballot.state !== 'closed') return [];
  const mayVote = ballot.voters.filter(({ why }) => why === null);
  const line = (label: string, voters: readonly BallotVoterView[]) =>
    voters.length === 0
      ? []
      : [message(language, 'document.ballotNames', { label, names: norwegianList(voters.map(nameOf)) })];
  return [
    ...ballot.choices.flatMap((choice) =>
      line(
        choiceName(language, choice, ballot.options),
        mayVote.filter((voter) => voter.choice === choice),
      ),
    ),
    ...line(
      message(language, 'document.ballotNotVoted'),
      mayVote.filter((voter) => !voter.hasVoted),
    ),
  ];
}

const nameOf = ({ name }: BallotVoterView) => name;

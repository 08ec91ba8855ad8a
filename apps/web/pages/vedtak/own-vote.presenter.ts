import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { MeetingQueries } from '#domain/meetings';
import { ballotNames, BallotQueries, ballotSummary, optionName } from '#domain/vedtak';
import { sentenceOf } from '../../errors/error-sentence.js';
import { pageText, type PageText } from '../page-text.js';
import { paths } from '../paths.js';
import { choiceLabel } from './choice-label.js';

/** Finds the page where somebody votes. */
@Injectable()
export class OwnVotePresenter {
  constructor(
    private readonly ballots: BallotQueries,
    private readonly meetings: MeetingQueries,
  ) {}

  /** @throws DomainError as `BallotQueries.one` */
  async page(actor: Actor, language: string, ballotId: string, error?: DomainError) {
    const say = pageText(language);
    const ballot = await this.ballots.one(actor, ballotId);
    const { item } = await this.meetings.byItemId(actor, ballot.agendaItemId);
    const { own, state, kind } = ballot;
    const mayVote = state === 'open' && kind !== 'counted' && own?.why === null;
    const done = mayVote && own.hasVoted;
    return {
      title: say('ballot.title', { number: item.printedNumber ?? '' }),
      ...{ itemTitle: item.title, question: ballot.question, action: paths.ballot(ballot.id) },
      isChoice: ballot.subject === 'between',
      back: paths.vedtak(item.caseNumber ?? item.id),
      texts: ballot.options.map((option) => ({
        name: optionName(language, option),
        paragraphs: option.paragraphs,
      })),
      saved: done ? savedText(own.choice, kind, (choice) => choiceLabel(choice, ballot, language), say) : '',
      hint: mayVote ? say(kind === 'secret' ? 'ballot.secretHint' : 'ballot.namedHint') : '',
      choices:
        mayVote && !(done && kind === 'secret')
          ? ballot.choices.map((value) => ({
              ...{ value, label: choiceLabel(value, ballot, language), checked: value === own.choice },
            }))
          : [],
      submit: say(done ? 'ballot.again' : 'ballot.vote'),
      notice: noticeOf(ballot, say),
      result: ballotSummary(language, ballot),
      names: ballotNames(language, ballot),
      faults: error ? [{ href: '#choices', sentence: sentenceOf(error, language) }] : [],
    };
  }
}

function savedText(
  choice: string | null,
  kind: string,
  nameOf: (choice: string) => string,
  say: PageText,
): string {
  return kind === 'secret' || choice === null
    ? say('ballot.savedSecret')
    : say('ballot.saved', { choice: nameOf(choice) });
}

type Ballot = Awaited<ReturnType<BallotQueries['one']>>;

function noticeOf({ state, kind, own, cancelledBecause }: Ballot, say: PageText): string {
  if (state === 'cancelled') return say('ballot.cancelled', { reason: cancelledBecause ?? '' });
  if (state === 'closed') return say('ballot.over');
  if (own === null) return say('ballot.notListed');
  if (own.why !== null) return say('ballot.notVoter', { why: say(`vedtak.why.${own.why}`) });
  return kind === 'counted' ? say('vedtak.countedHere') : '';
}

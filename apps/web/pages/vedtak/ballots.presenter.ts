import { Injectable } from '@nestjs/common';
import { systemClock } from '#kernel/clock';
import { CouncilSettingsService } from '#domain/councils';
import {
  type AlternativeView,
  ballotKinds,
  ballotNames,
  BallotQueries,
  ballotSummary,
  type BallotView,
  optionName,
  VoterQueries,
  type VoterView,
} from '#domain/vedtak';
import { pageText, type PageText } from '../page-text.js';
import { paths } from '../paths.js';
import { choiceLabel } from './choice-label.js';
import type { ItemCase } from './item-case.js';

/** Finds the ballots of an item, who can vote now, and the forms to hold one. */
@Injectable()
export class BallotsPresenter {
  constructor(
    private readonly ballots: BallotQueries,
    private readonly voters: VoterQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Whether people are voting in the item. */
  async isVoting({ actor, item }: ItemCase): Promise<boolean> {
    return (await this.ballots.ofItem(actor, item.id)).some(({ state }) => state === 'open');
  }

  /** Called inside the unit of work that reads the page. @param isOpen the vedtak can still change */
  async of(which: ItemCase, alternatives: readonly AlternativeView[], isOpen: boolean) {
    const say = pageText(which.language);
    const rows = await this.ballots.ofItem(which.actor, which.item.id);
    const inMeeting = which.meeting.status === 'inProgress';
    const { voting } = await this.councils.settings(which.actor);
    const mayOpen = which.keeps && inMeeting && isOpen && !rows.some(({ state }) => state === 'open');
    return {
      voters: inMeeting ? await this.votersNow(which, say) : null,
      order: say(`vedtak.${voting.alternatives}`),
      ballots: rows.map((ballot) => this.one(ballot, which, say, ballot === rows.at(-1))),
      opening: mayOpen
        ? {
            action: `${which.address}/ballots`,
            kinds: ballotKinds.map((value, i) => ({
              value,
              label: say(`vedtak.kind.${value}`),
              checked: i === 0,
            })),
            subjects: subjectsOf(alternatives, voting.alternatives, say),
          }
        : null,
    };
  }

  private async votersNow(which: ItemCase, say: PageText) {
    const { voters, quorum } = await this.voters.eligibleFor(which.item.id, systemClock.now());
    const { represented, seats, required, quorate } = quorum;
    const counted = voters.filter((voter) => voter.counted);
    return {
      ...{ quorate, state: say(quorate ? 'vedtak.quorate' : 'vedtak.notQuorate') },
      quorum: say('vedtak.represented', { represented, seats, required }),
      count: say('vedtak.votersCount', { count: counted.length }),
      people: [...counted, ...voters.filter((voter) => !voter.counted)].map((voter) => voterRow(voter, say)),
    };
  }

  private one(ballot: BallotView, which: ItemCase, say: PageText, isLast: boolean) {
    const { language, keeps } = which;
    const address = `${which.address}/ballots/${ballot.id}`;
    const isOpen = ballot.state === 'open';
    const mayVote = isOpen && ballot.kind !== 'counted' && ballot.own?.why === null;
    const counted = ballot.voters.filter(({ why }) => why === null);
    const choices = ballot.choices.map((value) => ({
      value,
      label: choiceLabel(value, ballot, language),
    }));
    return {
      ...{ id: ballot.id, question: ballot.question, kind: say(`vedtak.kind.${ballot.kind}`), isOpen },
      status: statusOf(ballot, say),
      color: isOpen ? 'warning' : ballot.winner !== null ? 'success' : 'neutral',
      result: ballotSummary(language, ballot),
      names: ballotNames(language, ballot),
      progress: isOpen ? say('vedtak.progress', { voted: ballot.votedCount, eligible: ballot.eligible }) : '',
      vote: mayVote ? paths.ballot(ballot.id) : '',
      voteLabel: say(ballot.own?.hasVoted ? 'ballot.again' : 'vedtak.voteNow'),
      own: ownText(ballot, language, say),
      hold: isOpen && keeps ? { address, ...holdingOf(ballot, counted, choices, say) } : null,
      tie:
        keeps && isLast && canBeDecided(ballot)
          ? { action: `${address}/tie`, choices: tiedChoices(ballot, choices) }
          : null,
    };
  }
}

function statusOf({ state, cancelledBecause }: BallotView, say: PageText): string {
  if (state === 'cancelled') return say('vedtak.cancelled', { reason: cancelledBecause ?? '' });
  return say(state === 'open' ? 'vedtak.pending' : 'vedtak.closed');
}

function ownText({ state, kind, own, options }: BallotView, language: string, say: PageText): string {
  if (state !== 'open' || own?.why !== null) return '';
  if (kind === 'counted') return say('vedtak.countedHere');
  if (!own.hasVoted) return '';
  return own.choice === null
    ? say('vedtak.secretVoted')
    : say('vedtak.votedAlready', { choice: choiceLabel(own.choice, { options }, language) });
}

interface ChoiceRow {
  readonly value: string;
  readonly label: string;
}

function holdingOf(
  ballot: BallotView,
  counted: BallotView['voters'],
  choices: readonly ChoiceRow[],
  say: PageText,
) {
  const byHand = ballot.kind === 'counted' || (ballot.kind === 'secret' && ballot.votedCount === 0);
  const chair = counted.find(({ personId }) => personId === ballot.chairedBy);
  return {
    record:
      ballot.kind === 'named'
        ? counted.map(({ personId, name, choice }) => ({
            ...{ personId, name },
            choices: choices.map((each) => ({ ...each, checked: each.value === choice })),
          }))
        : [],
    secret:
      ballot.kind === 'secret'
        ? counted.map(({ name, hasVoted }) => ({
            ...{ name, hasVoted, label: say(hasVoted ? 'vedtak.hasVoted' : 'vedtak.notVoted') },
          }))
        : [],
    counts: byHand ? choices.map((each) => ({ ...each, required: ballot.kind === 'counted' })) : [],
    chair:
      ballot.kind === 'counted' && ballot.castingVote && chair
        ? { choices: tiedChoices(ballot, choices) }
        : null,
  };
}

/** A tie that the chair may still decide: not by name, where their own vote did. */
function canBeDecided({ result, castingVote, kind, chairedBy, voters }: BallotView): boolean {
  const chairVotes = voters.some(({ personId, why }) => personId === chairedBy && why === null);
  return result === 'tie' && castingVote && kind !== 'named' && chairVotes;
}

function tiedChoices({ subject }: BallotView, choices: readonly ChoiceRow[]): readonly ChoiceRow[] {
  return choices.filter(({ value }) => value !== 'abstain' && (subject !== 'between' || value !== 'against'));
}

function subjectsOf(
  alternatives: readonly AlternativeView[],
  order: 'inOrder' | 'againstEachOther',
  say: PageText,
): readonly (ChoiceRow & { readonly checked: boolean })[] {
  const own = { value: 'proposal', label: say('vedtak.subject.proposal') };
  const others =
    order === 'inOrder'
      ? alternatives.map((row) => ({ value: row.id, label: alternativeName(row, say) }))
      : alternatives.length > 0
        ? [{ value: 'between', label: say('vedtak.subject.between') }]
        : [];
  return [...others, own].map((row, i) => ({ ...row, checked: i === 0 }));
}

function alternativeName(row: AlternativeView, say: PageText): string {
  const { proposerId, proposerName, place, paragraphs } = row;
  const option = { place, alternativeId: row.id, proposerId, proposerName, paragraphs };
  return say('vedtak.place', { place, name: optionName('nb', option) });
}

function voterRow({ name, attendsForName, why }: VoterView, say: PageText) {
  return {
    name,
    attendsFor: attendsForName ? say('vedtak.attendsFor', { name: attendsForName }) : '',
    why: why ? say(`vedtak.why.${why}`) : '',
  };
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { message } from '#kernel/messages';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import { osloLocal } from '#kernel/oslo-time';
import { AlternativeRepository } from './alternative.repository.js';
import { BallotOption } from './ballot-option.entity.js';
import { lastBallots, subjectRefusal } from './ballot-order.rules.js';
import { BallotRepository } from './ballot.repository.js';
import type { BallotKind, BallotSubject } from './ballot.rules.js';
import { vedtakError, type VedtakErrorCode } from './vedtak.errors.js';
import { VedtakQueries } from './vedtak.queries.js';

/** What is put to the vote, and how. */
export interface BallotInput {
  readonly kind: BallotKind;
  readonly subject: BallotSubject;
  /** With the subject `alternative`. */
  readonly alternativeId?: string;
  /** What is voted on, in a sentence; made from the subject when absent. */
  readonly question?: string;
}

/** A text that can be voted on. */
type Text = Pick<BallotOption, 'alternativeId' | 'proposerId' | 'paragraphs'>;

/** Finds what a ballot is over: the texts as they are now, in an order that the council's setting allows. */
@Injectable()
export class BallotTexts {
  constructor(
    private readonly vedtak: VedtakQueries,
    private readonly alternatives: AlternativeRepository,
    private readonly ballots: BallotRepository,
    private readonly councils: CouncilSettingsService,
    private readonly people: PeopleQueries,
  ) {}

  /** @throws DomainError `ballot.nothingToVoteOn`, `ballot.notBetween`, `ballot.betweenOnly`, `ballot.notInOrder`, `ballot.alreadyDecided`, `alternative.notFound` */
  async of(
    actor: Actor,
    agendaItemId: string,
    ballotId: string,
    input: BallotInput,
  ): Promise<{ readonly options: BallotOption[]; readonly question: string }> {
    const own = await this.vedtak.standingText(agendaItemId);
    const alternatives = await this.alternatives.ofItems([agendaItemId]);
    const proposal: Text[] =
      own.length > 0 ? [{ alternativeId: null, proposerId: null, paragraphs: [...own] }] : [];
    const others = alternatives.map((row): Text => ({
      ...{ alternativeId: row.id, proposerId: row.proposerId, paragraphs: row.paragraphs },
    }));
    const { alternatives: order } = (await this.councils.settings(actor)).voting;
    const before = await this.ballots.ofItems([agendaItemId]);
    const held = lastBallots(before, await this.ballots.optionsOf(before.map(({ id }) => id)));
    const refusal = subjectRefusal(input, { order, held, alternatives: alternatives.map(({ id }) => id) });
    if (refusal) throw vedtakError(refusal.code as VedtakErrorCode, refusal.params);
    const texts = {
      proposal,
      alternative: others.filter((text) => text.alternativeId === input.alternativeId),
      between: [...proposal, ...others],
    }[input.subject];
    if (texts.length < (input.subject === 'between' ? 2 : 1)) throw vedtakError('ballot.nothingToVoteOn');
    const options = texts.map((text, index) =>
      Object.assign(new BallotOption(), text, {
        ...{ id: newId(), councilId: actor.councilId, ballotId, position: index + 1 },
      }),
    );
    const question = input.question?.trim();
    return { options, question: question || (await this.questionOf(actor, input.subject, texts)) };
  }

  private async questionOf(actor: Actor, subject: BallotSubject, texts: readonly Text[]): Promise<string> {
    const { language } = await this.councils.get(actor);
    if (subject !== 'alternative') return message(language, `document.ballot.${subject}`);
    const proposer = texts[0].proposerId;
    if (proposer === null) return message(language, 'document.ballot.alternative');
    const day = osloLocal(new Date()).date;
    const name = (await this.people.peopleOn(actor, day, [proposer])).get(proposer)?.name ?? '';
    return message(language, 'document.ballot.alternativeFrom', { name });
  }
}

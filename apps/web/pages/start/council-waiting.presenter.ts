import { Injectable } from '@nestjs/common';
import { CommentWaitingQueries, CorrectionWaitingQueries } from '#domain/referat';
import { PaperWayQueries } from '#domain/saksframlegg';
import { mayReadProcedure, WrittenProcedureQueries } from '#domain/written-procedure';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { holderText } from '../meetings/holder-text.js';
import { pageText, type PageText } from '../page-text.js';
import { paths } from '../paths.js';
import { ProposalsPresenter } from '../planning/proposals.presenter.js';
import { ClosedVedleggWaiting } from './closed-vedlegg.presenter.js';
import { countSentence, type WaitingThing } from './waiting-thing.js';

/** Finds what waits for somebody outside meetings: proposals, referater to comment on or settle, what is decided in writing. */
@Injectable()
export class CouncilWaiting {
  constructor(
    private readonly proposals: ProposalsPresenter,
    private readonly comments: CommentWaitingQueries,
    private readonly corrections: CorrectionWaitingQueries,
    private readonly procedures: WrittenProcedureQueries,
    private readonly closedVedlegg: ClosedVedleggWaiting,
    private readonly ways: PaperWayQueries,
  ) {}

  async of(actor: Actor, language: string): Promise<WaitingThing[]> {
    const say = pageText(language);
    return [
      ...(await this.closedVedlegg.of(actor, say)),
      ...(await this.papers(actor, say)),
      ...(await this.proposed(actor, say)),
      ...(await this.referater(actor, say)),
      ...(await this.written(actor, say)),
    ];
  }

  /** Papers that somebody has handed over: to be checked, or sent back. */
  private async papers(actor: Actor, say: PageText): Promise<WaitingThing[]> {
    const held = (await this.ways.heldBy(actor)).filter(({ since }) => since !== null);
    return held.map((place) => ({
      due: null,
      label: `${say('paperWay.waiting', { title: place.title })} · ${holderText(say, place)}`,
      href: paths.writing(place.address),
    }));
  }

  private async proposed(actor: Actor, say: PageText): Promise<WaitingThing[]> {
    const count = await this.proposals.waitingFor(actor);
    if (count === 0) return [];
    return [{ due: null, label: countSentence(say, 'start.proposals', count), href: paths.proposalQueue() }];
  }

  private async referater(actor: Actor, say: PageText): Promise<WaitingThing[]> {
    const settles = actor.role === 'secretariat';
    const rounds = (await this.comments.of(actor)).map(({ meetingNumber: number, deadline, toSettle }) => ({
      due: deadline,
      label: settles
        ? countSentence(say, 'start.settle', toSettle, { number })
        : say('start.comment', { number }),
      href: paths.referatComments(number),
    }));
    const proposed = (await this.corrections.of(actor)).map(({ meetingNumber: number, count }) => ({
      due: null,
      label: countSentence(say, 'start.correction', count, { number }),
      href: paths.referatCorrections(number),
    }));
    return [...rounds, ...proposed];
  }

  private async written(actor: Actor, say: PageText): Promise<WaitingThing[]> {
    if (mayReadProcedure(actor)) return [];
    if (actor.role === 'secretariat')
      return (await this.procedures.toReport(actor)).map(({ id, title }) => ({
        ...{ due: null, label: say('start.report', { title }), href: paths.written(id) },
      }));
    return (await this.procedures.waitingFor(actor)).map(({ id, title, deadline }) => ({
      due: osloLocal(deadline).date,
      ...{ label: say('start.written', { title }), href: paths.written(id) },
    }));
  }
}

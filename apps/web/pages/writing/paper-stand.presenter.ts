import { Injectable } from '@nestjs/common';
import { MeetingCheckQueries } from '#domain/innkalling';
import { meetingNumberText } from '#domain/meetings';
import { longestStepComment, PaperWayQueries, type WrittenPaper } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { norwegianDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { CheckListPresenter } from '../checks/check-list.presenter.js';
import { holderText } from '../meetings/holder-text.js';
import { pageText } from '../page-text.js';
import { RemovedVedleggPresenter } from './removed-vedlegg.presenter.js';

/** Finds how far a paper has come: what should be seen to in it, who has it, and what was said when it came back. */
@Injectable()
export class PaperStandPresenter {
  constructor(
    private readonly checks: MeetingCheckQueries,
    private readonly lists: CheckListPresenter,
    private readonly ways: PaperWayQueries,
    private readonly gone: RemovedVedleggPresenter,
  ) {}

  /** @param typed a comment to a step that was refused */
  async of(actor: Actor, language: string, { address, paper, standing }: WrittenPaper, typed = '') {
    const say = pageText(language);
    const place = await this.ways.ofPaper(actor, paper.id);
    const isBack = place?.status === 'draft' && place.comment !== '';
    const date = place?.since ? norwegianDate(osloLocal(place.since).date) : '';
    const judged = await this.checks.ofPaper(actor, address);
    return {
      openChecks: judged.open.length,
      checks: await this.lists.of(actor, judged, {
        ...{ language, origin: 'paper', namesItems: false },
        meeting: standing && {
          ...{ number: meetingNumberText(standing.meeting), agenda: [standing.item] },
        },
      }),
      holder: holderText(say, place),
      whoSees: say(standing ? 'paperWay.chair' : 'waiting.chair'),
      sentBack: isBack
        ? { heading: say('paperWay.sentBack', { name: place.saidBy, date }), comment: place.comment }
        : null,
      asksComment: place?.status === 'forQualityCheck',
      stepComment: typed,
      longestComment: longestStepComment,
    };
  }

  /** The vedlegg that were taken away from it. */
  async removed(actor: Actor, language: string, paperId: string) {
    return this.gone.part(actor, language, paperId);
  }
}

import { Injectable } from '@nestjs/common';
import { WholeCheckQueries } from '#domain/innkalling';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { headOf } from '../innkalling/page-head.js';
import { CheckListPresenter, type RefusedWaiver } from './check-list.presenter.js';

/** Finds the page "Kontroller" of a meeting: its papers, its agenda and people, and its referat. */
@Injectable()
export class ChecksPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly checks: WholeCheckQueries,
    private readonly lists: CheckListPresenter,
  ) {}

  /** @param number "2/2021" @throws DomainError `check.notAllowed`, `meeting.notFound`, `meeting.notReadable` */
  async page(actor: Actor, language: string, number: string, refused?: RefusedWaiver) {
    const say = pageText(language);
    const view = await this.meetings.byNumber(actor, number);
    const judged = await this.checks.ofMeeting(actor, view.meeting.id);
    const look = {
      ...{ language, origin: 'checks' as const, namesItems: true },
      meeting: { number, agenda: view.agenda },
    };
    const list = await this.lists.of(actor, judged, look, refused);
    return {
      ...headOf(view, 'checks', language),
      title: say('checks.title', { number }),
      list,
      summary: say('checks.summary', {
        errors: list.errors.length + list.papers.length,
        ...{ warnings: list.warnings.length, waived: list.waived.length },
      }),
      isAhead: view.meeting.status === 'planned' || view.meeting.status === 'called',
      innkalling: paths.innkalling(number),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { meetingNumberText, type MeetingView } from '#domain/meetings';
import { HabilitetLinkPresenter } from '../habilitet/habilitet-link.presenter.js';
import { OwnAnswerPresenter } from '../innkalling/own-answer.presenter.js';
import { paths } from '../paths.js';

/** Finds what waits for the actor in a meeting: to answer the innkalling, habilitet, to send and call in. */
@Injectable()
export class MeetingTasksPresenter {
  constructor(
    private readonly habilitet: HabilitetLinkPresenter,
    private readonly answers: OwnAnswerPresenter,
  ) {}

  /** Each is null where the actor has nothing to do. */
  async of(actor: Actor, meeting: MeetingView['meeting']) {
    const number = meetingNumberText(meeting);
    return {
      habilitet: await this.habilitet.linkFor(actor, number, meeting.id),
      answer: actor.role === 'secretariat' ? null : await this.answers.linkFor(actor, meeting),
      calling: actor.role === 'secretariat' ? callingLinks(meeting, number) : null,
    };
  }
}

function callingLinks({ status }: MeetingView['meeting'], number: string) {
  return {
    href: paths.innkalling(number),
    label: status === 'planned' ? 'Send innkalling' : 'Innkalling og utsending',
    isFirst: status === 'planned',
    answers: status === 'planned' ? '' : paths.innkallingAnswers(number),
  };
}

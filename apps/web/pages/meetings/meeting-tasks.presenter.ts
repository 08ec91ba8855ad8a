import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { meetingNumberText, type MeetingView } from '#domain/meetings';
import { paths } from '../paths.js';
import { HabilitetLinkPresenter } from '../habilitet/habilitet-link.presenter.js';
import { CallingLinkPresenter } from '../innkalling/calling-link.presenter.js';
import { RoomLinkPresenter } from '../meeting-room/room-link.presenter.js';
import { PlanningLinkPresenter } from '../planning/planning-link.presenter.js';
import { PackageLinkPresenter } from '../paper-set/package-link.presenter.js';
import { OwnAnswerPresenter } from '../innkalling/own-answer.presenter.js';

/** Finds what waits for the actor in a meeting: to answer the innkalling, habilitet, to send and call in. */
@Injectable()
export class MeetingTasksPresenter {
  constructor(
    private readonly habilitet: HabilitetLinkPresenter,
    private readonly answers: OwnAnswerPresenter,
    private readonly calling: CallingLinkPresenter,
    private readonly planning: PlanningLinkPresenter,
    private readonly room: RoomLinkPresenter,
    private readonly packages: PackageLinkPresenter,
  ) {}

  /** Each is null where the actor has nothing to do. */
  async of(actor: Actor, language: string, meeting: MeetingView['meeting']) {
    const number = meetingNumberText(meeting);
    const checks = actor.role === 'secretariat' ? paths.checks(number) : '';
    const [habilitet, calling, planning] = [
      await this.habilitet.linkFor(actor, number, meeting.id),
      await this.calling.linkFor(actor, language, meeting),
      await this.planning.linksFor(actor, meeting),
    ];
    return {
      ...{ checks, habilitet, calling, planning },
      isToPrepare: checks !== '' || [habilitet, calling, planning].some((link) => link !== null),
      answer: actor.role === 'secretariat' ? null : await this.answers.linkFor(actor, language, meeting),
      room: this.room.linkFor(actor, meeting),
      packages: await this.packages.linkFor(actor, language, meeting),
    };
  }
}

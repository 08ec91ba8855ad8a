import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianShortDate, norwegianWeekdayDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { FollowUpQueries, mayReadFollowUps } from '#domain/action-plan';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { MeetingPresenter } from '../meetings/meeting.presenter.js';
import { pageText, type PageText } from '../page-text.js';
import { paths } from '../paths.js';
import { CouncilWaiting } from './council-waiting.presenter.js';
import { OwnWaiting } from './own-waiting.presenter.js';
import { SecretariatWaiting } from './secretariat-waiting.presenter.js';
import { countSentence, waitingRows } from './waiting-thing.js';

const followUpsShown = 8;

/** Finds what the start page shows: what waits and by when, the meeting that matters now, and what is followed up. */
@Injectable()
export class StartPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly meeting: MeetingPresenter,
    private readonly followUps: FollowUpQueries,
    private readonly own: OwnWaiting,
    private readonly secretariat: SecretariatWaiting,
    private readonly council: CouncilWaiting,
  ) {}

  async page(actor: Actor, language: string, firstName: string, now: Date = systemClock.now()) {
    const say = pageText(language);
    const { rows } = await this.meetings.list(actor, { limit: 50 });
    const inRoom = rows.filter(({ kind }) => kind !== 'written');
    const coming = inRoom.filter((row) => row.endsAt >= now && row.status !== 'cancelled').at(-1);
    const chosen = coming ?? inRoom[0] ?? rows[0];
    const { date: today, time } = osloLocal(now);
    const isSecretariat = actor.role === 'secretariat';
    const meetings = isSecretariat ? this.secretariat : this.own;
    const things = [
      ...(await meetings.of(actor, language, rows, today)),
      ...(await this.council.of(actor, language)),
    ];
    return {
      title: say(`start.title.${isSecretariat || actor.role === 'observer' ? actor.role : 'member'}`),
      greeting: greeting(say, time, firstName),
      today: norwegianWeekdayDate(today, language),
      count: things.length === 0 ? say('start.nothing') : countSentence(say, 'start.count', things.length),
      waiting: waitingRows(things, today, say),
      seesWaiting: actor.role !== 'observer' || things.length > 0,
      isComing: coming !== undefined,
      meeting: chosen ? await this.meeting.page(actor, language, meetingNumberText(chosen)) : null,
      meetingHref: chosen ? paths.meeting(meetingNumberText(chosen)) : '',
      isSecretariat,
      allFollowUps: paths.followUps(),
      seesFollowUps: mayReadFollowUps(actor) === undefined,
      followUps: await this.openFollowUps(actor, say, today),
      others: rows
        .filter((row) => row !== chosen)
        .slice(0, 5)
        .map((row) => ({
          href: paths.meeting(meetingNumberText(row)),
          label: say('meeting.title', { number: meetingNumberText(row) }),
          date: norwegianWeekdayDate(osloLocal(row.startsAt).date, language),
        })),
    };
  }

  private async openFollowUps(actor: Actor, say: PageText, today: string) {
    if (mayReadFollowUps(actor)) return [];
    const { rows } = await this.followUps.open(actor, { limit: followUpsShown });
    return rows.map(({ id, caseNumber, text, owner, ownerLeft, due }) => ({
      ...{ text, href: paths.followUpInList(id) },
      about: caseNumber ? say('start.followUpCase', { number: caseNumber, owner }) : owner,
      left: ownerLeft ? say('start.ownerLeft') : '',
      due: due ? norwegianShortDate(due) : say('start.noDue'),
      color: due && due < today ? 'danger' : due ? 'warning' : 'neutral',
    }));
  }
}

function greeting(say: PageText, time: string, name: string): string {
  if (time < '10:00') return say('start.morning', { name });
  return time < '18:00' ? say('start.day', { name }) : say('start.evening', { name });
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { norwegianShortDate, norwegianWeekdayDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { FollowUpQueries, mayReadFollowUps } from '#domain/action-plan';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { mayReadProcedure, WrittenProcedureQueries } from '#domain/written-procedure';
import { ReferatWaitingPresenter } from '../referat/referat-waiting.presenter.js';
import { MeetingPresenter } from '../meetings/meeting.presenter.js';
import { paths } from '../paths.js';

const followUpsShown = 8;

/** Finds what the start page shows: the meeting that matters now, what waits, and the next thing to do. */
@Injectable()
export class StartPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly meeting: MeetingPresenter,
    private readonly followUps: FollowUpQueries,
    private readonly procedures: WrittenProcedureQueries,
    private readonly referater: ReferatWaitingPresenter,
  ) {}

  async page(actor: Actor, firstName: string, now: Date = systemClock.now()) {
    const { rows } = await this.meetings.list(actor, { limit: 50 });
    const coming = rows.filter((row) => row.endsAt >= now && row.status !== 'cancelled').at(-1);
    const chosen = coming ?? rows[0];
    const today = osloLocal(now).date;
    return {
      title:
        actor.role === 'secretariat'
          ? 'Min arbeidsflate'
          : actor.role === 'observer'
            ? 'Arkivet'
            : 'Mine saker',
      greeting: greeting(osloLocal(now).time, firstName),
      today: norwegianWeekdayDate(today),
      isComing: coming !== undefined,
      meeting: chosen ? await this.meeting.page(actor, meetingNumberText(chosen)) : null,
      meetingHref: chosen ? paths.meeting(meetingNumberText(chosen)) : '',
      isSecretariat: actor.role === 'secretariat',
      waiting: await this.waiting(actor),
      referater: await this.referater.of(actor),
      seesFollowUps: mayReadFollowUps(actor) === undefined,
      followUps: await this.openFollowUps(actor, today),
      others: rows
        .filter((row) => row !== chosen)
        .slice(0, 5)
        .map((row) => ({
          href: paths.meeting(meetingNumberText(row)),
          label: `Møte ${meetingNumberText(row)}`,
          date: norwegianWeekdayDate(osloLocal(row.startsAt).date),
        })),
    };
  }

  /** What is decided in writing and waits for the reader's answer. */
  private async waiting(actor: Actor) {
    if (mayReadProcedure(actor) || actor.role === 'secretariat') return [];
    const rows = await this.procedures.waitingFor(actor);
    return rows.map(({ id, title }) => ({ href: paths.written(id), label: title }));
  }

  private async openFollowUps(actor: Actor, today: string) {
    if (mayReadFollowUps(actor)) return [];
    const { rows } = await this.followUps.open(actor, { limit: followUpsShown });
    return rows.map(({ caseNumber, text, owner, ownerLeft, due }) => ({
      number: caseNumber,
      text,
      owner,
      ownerLeft,
      due: due ? norwegianShortDate(due) : 'uten frist',
      color: due && due < today ? 'danger' : 'warning',
    }));
  }
}

function greeting(time: string, firstName: string): string {
  if (time < '10:00') return `God morgen, ${firstName}`;
  return time < '18:00' ? `Hei, ${firstName}` : `God kveld, ${firstName}`;
}

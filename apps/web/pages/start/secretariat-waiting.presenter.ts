import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import { ResponseQueries } from '#domain/innkalling';
import {
  changesSinceSent,
  type DeadlineStep,
  meetingDeadlines,
  meetingNumberText,
  MeetingQueries,
} from '#domain/meetings';
import { ReferatQueries } from '#domain/referat';
import { SaksframleggQueries } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { addDays, osloLocal } from '#kernel/oslo-time';
import { InnsynWaiting } from '../innsyn/innsyn-waiting.presenter.js';
import { pageText, type PageText } from '../page-text.js';
import { paths } from '../paths.js';
import type { ListedMeeting } from './own-waiting.presenter.js';
import { countSentence, type WaitingThing } from './waiting-thing.js';

/** Days ahead that the secretariat is reminded of a deadline. */
const aheadDays = 30;
/** Days back that a referat that nobody has sent is asked for. */
const backDays = 365;
/** Meetings of each sort that are looked into: the nearest. */
const most = 3;

/** What one meeting is asked about. */
interface Look {
  readonly actor: Actor;
  readonly say: PageText;
  readonly today: string;
  readonly number: string;
  readonly dueOf: (step: DeadlineStep) => string;
}

/** Finds what the meetings ask of the secretariat: innkalling, vara, papers, referat; and who asks for access to documents. */
@Injectable()
export class SecretariatWaiting {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly councils: CouncilSettingsService,
    private readonly papers: SaksframleggQueries,
    private readonly responses: ResponseQueries,
    private readonly referater: ReferatQueries,
    private readonly innsyn: InnsynWaiting,
  ) {}

  /** @param rows the meetings, the latest first @param today `yyyy-mm-dd` */
  async of(
    actor: Actor,
    language: string,
    rows: readonly ListedMeeting[],
    today: string,
  ): Promise<WaitingThing[]> {
    const { deadlines } = await this.councils.settings(actor);
    const look = (row: ListedMeeting): Look => {
      const line = meetingDeadlines(osloLocal(row.startsAt).date, deadlines);
      const dueOf = (step: DeadlineStep) => line.find((each) => each.step === step)?.date ?? today;
      return { actor, say: pageText(language), today, number: meetingNumberText(row), dueOf };
    };
    const inRoom = rows.filter(({ kind }) => kind !== 'written');
    const coming = inRoom.filter(
      ({ status, endsAt }) =>
        status === 'inProgress' ||
        ((status === 'planned' || status === 'called') && osloLocal(endsAt).date >= today),
    );
    const found: WaitingThing[] = [];
    for (const row of coming.reverse().slice(0, most)) found.push(...(await this.before(row, look(row))));
    const since = addDays(today, -backDays);
    const held = inRoom.filter(
      ({ status, startsAt }) => status === 'held' && osloLocal(startsAt).date > since,
    );
    const statuses = await this.referater.statuses(
      actor,
      held.map(({ id }) => id),
    );
    const unsent = held.filter(({ id }) => (statuses.get(id) ?? 'draft') === 'draft').slice(0, most);
    return [
      ...found,
      ...unsent.map((row) => referatThing(look(row), statuses.has(row.id))),
      ...(await this.innsyn.of(actor, language)),
    ];
  }

  private async before(row: ListedMeeting, look: Look): Promise<WaitingThing[]> {
    const { say, number, dueOf, today } = look;
    const meetingDay = dueOf('meeting');
    if (row.status === 'inProgress')
      return [{ due: meetingDay, label: say('start.room', { number }), href: paths.room(number) }];
    if (dueOf('innkalling') > addDays(today, aheadDays)) return [];
    const things = await this.papersLeft(row, look);
    if (row.status === 'planned')
      return [
        {
          due: dueOf('innkalling'),
          label: say('start.sendInnkalling', { number }),
          href: paths.innkalling(number),
        },
        ...things,
      ];
    return [...(await this.called(row, look)), ...things];
  }

  private async called({ id }: ListedMeeting, { actor, say, number, dueOf }: Look): Promise<WaitingThing[]> {
    const due = dueOf('meeting');
    const changes = changesSinceSent(await this.meetings.byId(actor, id))?.changes.length ?? 0;
    const { seats } = await this.responses.ofMeeting(actor, id);
    const unfilled = seats.filter(({ state }) => state.status === 'unfilled').length;
    return [
      ...(changes > 0
        ? [{ due, label: say('start.sendAgain', { number }), href: paths.innkalling(number) }]
        : []),
      ...(unfilled > 0
        ? [
            {
              ...{ due, label: countSentence(say, 'start.unfilled', unfilled, { number }) },
              href: paths.innkallingAnswers(number),
            },
          ]
        : []),
    ];
  }

  private async papersLeft(
    { id }: ListedMeeting,
    { actor, say, number, dueOf }: Look,
  ): Promise<WaitingThing[]> {
    const papers = await this.papers.ofMeeting(actor, id);
    const left = papers.filter(({ status }) => status === 'draft' || status === 'forQualityCheck').length;
    if (left === 0) return [];
    const label = countSentence(say, 'start.papersLeft', left, { number });
    return [{ due: dueOf('papers'), label, href: paths.agenda(number) }];
  }
}

function referatThing({ say, number, dueOf }: Look, isBegun: boolean): WaitingThing {
  const label = say('start.sendReferat', { number });
  return { due: dueOf('referat'), label, href: isBegun ? paths.referat(number) : paths.meeting(number) };
}

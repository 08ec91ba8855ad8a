import { Injectable } from '@nestjs/common';
import { DeclarationQueries } from '#domain/habilitet';
import { mayBeAnswered, ResponseQueries } from '#domain/innkalling';
import { type MeetingQueries, meetingNumberText } from '#domain/meetings';
import { BallotQueries, mayFollowVedtak } from '#domain/vedtak';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { pageText, type PageText } from '../page-text.js';
import { paths } from '../paths.js';
import { countSentence, type WaitingThing } from './waiting-thing.js';

/** A meeting in the list of meetings. */
export type ListedMeeting = Awaited<ReturnType<MeetingQueries['list']>>['rows'][number];

/** Meetings that are looked into: the nearest. */
const most = 3;

/** Finds what the meetings ask of somebody who is called to them: an answer, habilitet, a vote. */
@Injectable()
export class OwnWaiting {
  constructor(
    private readonly responses: ResponseQueries,
    private readonly declarations: DeclarationQueries,
    private readonly ballots: BallotQueries,
  ) {}

  /** @param rows the meetings, the latest first @param today `yyyy-mm-dd` */
  async of(
    actor: Actor,
    language: string,
    rows: readonly ListedMeeting[],
    today: string,
  ): Promise<WaitingThing[]> {
    const say = pageText(language);
    const coming = rows.filter(
      ({ status, endsAt }) =>
        status === 'inProgress' || (status === 'called' && osloLocal(endsAt).date >= today),
    );
    const found: WaitingThing[] = [];
    for (const row of coming.reverse().slice(0, most)) {
      if (row.status === 'inProgress') found.push(...(await this.now(actor, say, row)));
      else found.push(...(await this.before(actor, say, row)));
    }
    return found;
  }

  private async before(actor: Actor, say: PageText, row: ListedMeeting): Promise<WaitingThing[]> {
    const number = meetingNumberText(row);
    const due = osloLocal(row.startsAt).date;
    const own = mayBeAnswered(row) ? undefined : await this.responses.own(actor, row.id);
    const answer =
      own?.row && !own.response
        ? [{ due, label: say('start.answer', { number }), href: paths.answer(number) }]
        : [];
    return [...answer, ...(await this.habilitet(actor, say, row))];
  }

  private async habilitet(actor: Actor, say: PageText, row: ListedMeeting): Promise<WaitingThing[]> {
    if (!(await this.declarations.isAsked(actor, row.id))) return [];
    const number = meetingNumberText(row);
    const { items } = await this.declarations.own(actor, number);
    const missing = items.filter(({ declaration, ruled }) => !declaration && !ruled).length;
    if (missing === 0) return [];
    const label = countSentence(say, 'start.habilitet', missing, { number });
    return [{ due: osloLocal(row.startsAt).date, label, href: paths.habilitet(number) }];
  }

  /** While the meeting lasts; one in writing has a page of its own, and no room. */
  private async now(actor: Actor, say: PageText, row: ListedMeeting): Promise<WaitingThing[]> {
    if (row.kind === 'written') return this.habilitet(actor, say, row);
    const number = meetingNumberText(row);
    const due = osloLocal(row.startsAt).date;
    const ballots = mayFollowVedtak(actor) ? [] : await this.ballots.openTo(actor, row.id);
    return [
      ...ballots.map(({ id }) => ({ due, label: say('start.vote', { number }), href: paths.ballot(id) })),
      { due, label: say('start.follow', { number }), href: paths.roomFollow(number) },
      ...(await this.habilitet(actor, say, row)),
    ];
  }
}

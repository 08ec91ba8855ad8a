import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { mayAskToSpeak, PulseQueries, RoomQueries, type RoomView, sitsInCouncil } from '#domain/meeting-room';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { BallotQueries, mayFollowVedtak } from '#domain/vedtak';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { FollowItemPresenter } from './follow-item.presenter.js';
import { itemClocks } from './room-clock.js';
import { headOf } from './room.presenter.js';

/** Finds what members and observers follow on their own device, and what the room sees on its screen. */
@Injectable()
export class FollowPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly rooms: RoomQueries,
    private readonly pulse: PulseQueries,
    private readonly ballots: BallotQueries,
    private readonly items: FollowItemPresenter,
  ) {}

  /** Called inside the one read of the page. @throws DomainError as `MeetingQueries.byNumber` */
  async follow(actor: Actor, language: string, number: string) {
    const { text, view, common } = await this.common(actor, language, number);
    const speakers = await this.rooms.speakers(actor, view);
    const own = speakers.find(({ personId }) => personId === actor.personId);
    const votes = actor.role !== 'secretariat' && mayFollowVedtak(actor) === undefined;
    const item = view.agenda.find(({ id }) => id === view.currentItemId);
    return {
      ...common,
      current: item ? await this.items.current(actor, language, view, { isPublic: false }) : null,
      agenda: agendaOf(view, text),
      asks: mayAskToSpeak(actor) === undefined && item !== undefined,
      speakers,
      sitsInCouncil: sitsInCouncil(actor),
      own: own
        ? { waits: own.status === 'waiting', place: text(`room.own.${own.status}`, { place: own.place }) }
        : null,
      ballots: votes
        ? (await this.ballots.openTo(actor, view.meeting.id)).map(({ id }) => ({ href: paths.ballot(id) }))
        : [],
    };
  }

  /**
   * What everybody in the room may see, whoever shows it: a shielded item by its shielded title, and nothing of its text.
   * Called inside the one read of the page.
   */
  async screen(actor: Actor, language: string, number: string) {
    const { view, common } = await this.common(actor, language, number);
    const speakers = await this.rooms.speakers(actor, view);
    const current = await this.items.current(actor, language, view, { isPublic: true });
    return { ...common, current, speakers: current?.isShielded ? [] : speakers.slice(0, 6) };
  }

  private async common(actor: Actor, language: string, number: string) {
    const text = pageText(language);
    const { meeting } = await this.meetings.byNumber(actor, number);
    const view = await this.rooms.of(actor, meeting.id);
    const which = meetingNumberText(meeting);
    const { revision } = await this.pulse.since(actor, meeting.id, -1);
    return {
      ...{ text, view },
      common: {
        ...headOf(view, language),
        ...{ revision, events: paths.roomEvents(which), address: paths.roomFollow(which) },
        isOn: meeting.status === 'inProgress',
        state: text(`room.state.${meeting.status}`),
      },
    };
  }
}

function agendaOf(view: RoomView, text: PageText) {
  const clocks = itemClocks(view, view);
  return view.agenda.map(({ id, printedNumber, title, status }) => ({
    ...{ title, number: printedNumber ?? '', isCurrent: id === view.currentItemId },
    status: status === 'planned' ? '' : text(`room.status.${status}`),
    planned: clocks.get(id)?.planned ?? '',
  }));
}

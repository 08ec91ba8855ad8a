import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { mayAskToSpeak, PulseQueries, RoomQueries, type RoomView, sitsInCouncil } from '#domain/meeting-room';
import { caseTypeText, MeetingQueries, meetingNumberText } from '#domain/meetings';
import { SaksframleggQueries } from '#domain/saksframlegg';
import {
  BallotQueries,
  ballotSummary,
  mayFollowVedtak,
  outcomeText,
  VedtakQueries,
  voteText,
} from '#domain/vedtak';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { itemClocks } from './room-clock.js';
import { headOf } from './room.presenter.js';
import { markedText } from './vedtak-diff.js';

/** Links that are remembered before all are forgotten. */
const mostLinks = 2000;

/** Finds what members and observers follow on their own device, and what the room sees on its screen. */
@Injectable()
export class FollowPresenter {
  private readonly links = new Map<string, { readonly href: string; readonly until: number }>();

  constructor(
    private readonly meetings: MeetingQueries,
    private readonly rooms: RoomQueries,
    private readonly pulse: PulseQueries,
    private readonly vedtak: VedtakQueries,
    private readonly ballots: BallotQueries,
    private readonly papers: SaksframleggQueries,
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
      current: item ? await this.current(actor, language, view, { isPublic: false }) : null,
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
    const current = await this.current(actor, language, view, { isPublic: true });
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
        ...headOf(view, text),
        ...{ revision, events: paths.roomEvents(which), address: paths.roomFollow(which) },
        isOn: meeting.status === 'inProgress',
        state: text(`room.state.${meeting.status}`),
      },
    };
  }

  private async current(
    actor: Actor,
    language: string,
    view: RoomView,
    { isPublic }: { readonly isPublic: boolean },
  ) {
    const item = view.agenda.find(({ id }) => id === view.currentItemId);
    if (!item) return null;
    const { shield } = item;
    const hidden = shield !== null && (isPublic || !shield.open);
    const isOut = !isPublic && isDisqualified(actor, view);
    const seesText = !hidden && !isOut && (isPublic || sitsInCouncil(actor));
    const vedtak = seesText ? (await this.vedtak.ofItems([item.id])).get(item.id) : undefined;
    const proposed = seesText ? await this.vedtak.proposalOf(item.id) : [];
    const ballots = seesText ? await this.ballotLines(actor, language, item.id) : [];
    const paper = isPublic || hidden || isOut ? '' : await this.paperOf(actor, view.meeting.id, item);
    return {
      isShielded: hidden,
      isOut,
      title: isPublic && shield ? shield.shieldedTitle : item.title,
      number: item.printedNumber ?? '',
      caseType: caseTypeText(language, item.caseTypes),
      times: itemClocks(view, view).get(item.id) ?? { planned: '', real: '' },
      paper,
      marked: vedtak ? markedText(proposed, vedtak) : [],
      outcome: vedtak && vedtak.state !== 'open' ? outcomeText(language, vedtak.outcome) : '',
      vote: vedtak?.vote ? voteText(language, vedtak.vote) : '',
      ballots,
    };
  }

  private async ballotLines(actor: Actor, language: string, itemId: string): Promise<readonly string[]> {
    const text = pageText(language);
    const ballots = await this.ballots.ofItem(actor, itemId);
    return ballots
      .filter(({ state }) => state !== 'cancelled')
      .slice(-2)
      .map((ballot) =>
        ballot.state === 'open'
          ? text('room.ballotOpen', { voted: ballot.votedCount, of: ballot.eligible })
          : ballotSummary(language, ballot),
      );
  }

  /**
   * The way to the paper of the item that is taken up, looked up once in a minute for each reader: the page is fetched
   * with every change, and the paper's own page decides who reads it.
   */
  private async paperOf(actor: Actor, meetingId: string, { id, caseNumber }: RoomView['agenda'][number]) {
    const key = `${actor.personId ?? ''} ${actor.role} ${id}`;
    const known = this.links.get(key);
    if (known && known.until > Date.now()) return known.href;
    const papers = caseNumber === null ? [] : await this.papers.ofMeeting(actor, meetingId);
    const isThere = papers.some(({ agendaItemId }) => agendaItemId === id);
    const href = isThere && caseNumber !== null ? paths.saksframlegg(caseNumber) : '';
    if (this.links.size >= mostLinks) this.links.clear();
    this.links.set(key, { href, until: Date.now() + 60_000 });
    return href;
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

function isDisqualified({ personId }: Actor, { voters }: RoomView): boolean {
  return voters?.voters.some((voter) => voter.personId === personId && voter.why === 'disqualified') ?? false;
}

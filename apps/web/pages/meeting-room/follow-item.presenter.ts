import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type RoomView, sitsInCouncil } from '#domain/meeting-room';
import { caseTypeText } from '#domain/meetings';
import { SaksframleggQueries } from '#domain/saksframlegg';
import {
  BallotQueries,
  ballotSummary,
  outcomeText,
  VedtakAccess,
  VedtakQueries,
  voteText,
} from '#domain/vedtak';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { itemClocks } from './room-clock.js';
import { markedText } from './vedtak-diff.js';

/** Links that are remembered before all are forgotten. */
const mostLinks = 2000;

/** Finds what a follower, or the room's screen, sees of the item that is taken up. */
@Injectable()
export class FollowItemPresenter {
  private readonly links = new Map<string, { readonly href: string; readonly until: number }>();

  constructor(
    private readonly vedtak: VedtakQueries,
    private readonly ballots: BallotQueries,
    private readonly papers: SaksframleggQueries,
    private readonly access: VedtakAccess,
  ) {}

  /** Called inside the one read of the page. @param isPublic for the room's screen: whoever shows it */
  async current(
    actor: Actor,
    language: string,
    view: RoomView,
    { isPublic }: { readonly isPublic: boolean },
  ) {
    const item = view.agenda.find(({ id }) => id === view.currentItemId);
    if (!item) return null;
    const { shield } = item;
    const hidden = shield !== null && (isPublic || !shield.open);
    const isOut = !isPublic && (isDisqualified(actor, view) || (await this.access.isBarred(actor, item.id)));
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
      marked: vedtak ? markedText(pageText(language), proposed, vedtak) : [],
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

function isDisqualified({ personId }: Actor, { voters }: RoomView): boolean {
  return voters?.voters.some((voter) => voter.personId === personId && voter.why === 'disqualified') ?? false;
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { NoteQueries, type RoomView } from '#domain/meeting-room';
import { caseTypeText, guestLine, meetingNumberText } from '#domain/meetings';
import {
  AlternativeQueries,
  BallotQueries,
  ballotSummary,
  readableText,
  VedtakQueries,
  vedtakOutcomes,
  voteText,
  outcomeText,
} from '#domain/vedtak';
import { PeopleQueries } from '#domain/councils';
import { osloLocal } from '#kernel/oslo-time';
import type { PageText } from '../page-text.js';
import { paths } from '../paths.js';
import { clockText } from './room-clock.js';
import { markedText, typedParagraphs } from './vedtak-diff.js';

type Item = RoomView['agenda'][number];

/** Finds what the secretary works on in one item: the text being adopted, notes, alternatives and ballots. */
@Injectable()
export class RoomItemPresenter {
  constructor(
    private readonly notes: NoteQueries,
    private readonly vedtak: VedtakQueries,
    private readonly alternatives: AlternativeQueries,
    private readonly ballots: BallotQueries,
    private readonly people: PeopleQueries,
  ) {}

  /** Called inside the one read of the page. */
  async item(actor: Actor, language: string, view: RoomView, item: Item, text: PageText) {
    const note = await this.notes.ofItem(actor, item.id);
    const caseNumber = item.caseNumber;
    return {
      id: item.id,
      title: item.title,
      number: item.printedNumber ?? '',
      caseType: caseTypeText(language, item.caseTypes),
      isCurrent: view.currentItemId === item.id,
      isPlanned: item.status === 'planned',
      paper: caseNumber ? paths.saksframlegg(caseNumber) : '',
      work: caseNumber ? paths.vedtak(caseNumber) : '',
      guests: await this.guests(actor, view, item),
      note: {
        ...{ text: note.text, version: note.version },
        saved: note.writtenAt
          ? text('room.savedBy', { time: clockText(note.writtenAt), name: note.writerName ?? '' })
          : '',
      },
      vedtak: await this.vedtakModel(language, item, text),
      alternatives: (await this.alternatives.ofItem(actor, item.id)).map(({ proposerName, paragraphs }) => ({
        proposer: proposerName ?? '',
        text: paragraphs.map(readableText).join(' '),
      })),
      ballots: (await this.ballots.ofItem(actor, item.id))
        .filter(({ state }) => state !== 'cancelled')
        .map((ballot) => ({
          question: readableText(ballot.question),
          isOpen: ballot.state === 'open',
          status:
            ballot.state === 'open'
              ? text('room.ballotOpen', { voted: ballot.votedCount, of: ballot.eligible })
              : ballotSummary(language, ballot),
        })),
      habilitet: view.people
        .filter(
          ({ seatId, attendsFor, status }) =>
            (seatId !== null || attendsFor !== null) && status === 'present',
        )
        .map(({ personId, person }) => ({
          name: person.name,
          href: paths.habilitetCase(meetingNumberText(view.meeting), item.id, personId),
        })),
      excluded: view.currentItemId === item.id ? excludedIn(view, text) : [],
    };
  }

  private async vedtakModel(language: string, { id, caseTypes }: Item, text: PageText) {
    const proposed = await this.vedtak.proposalOf(id);
    const view = (await this.vedtak.ofItems([id])).get(id);
    return {
      exists: view !== undefined,
      expected: caseTypes.includes('vedtak') || proposed.length > 0,
      isOpen: view?.state === 'open',
      version: view?.version ?? 0,
      outcome: view ? outcomeText(language, view.outcome) : '',
      typed: typedParagraphs(view?.paragraphs ?? []),
      changes: (view?.changes ?? []).map(readableText).join('\n'),
      marked: view ? markedText(text, proposed, view) : [],
      vote: view?.vote ? voteText(language, view.vote) : '',
      state: view && view.state !== 'open' ? text('room.locked') : '',
      outcomes: vedtakOutcomes.map((value) => ({
        value,
        label: outcomeText(language, value),
        selected: value === view?.outcome,
      })),
    };
  }

  private async guests(actor: Actor, { meeting }: RoomView, { guests }: Item): Promise<readonly string[]> {
    const { date } = osloLocal(meeting.startsAt);
    const people = await this.people.peopleOn(
      actor,
      date,
      guests.map(({ personId }) => personId),
    );
    return guests.flatMap(({ personId, role }) => {
      const person = people.get(personId);
      return person ? [guestLine(person, role)] : [];
    });
  }
}

function excludedIn({ voters }: RoomView, text: PageText) {
  return (voters?.voters ?? []).flatMap(({ name, why }) =>
    why === 'disqualified' || why === 'left' || why === 'notArrived' || why === 'memberPresent'
      ? [{ name, why: text(`room.why.${why}`) }]
      : [],
  );
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type MeetingAnswers, ResponseQueries, type SeatView } from '#domain/innkalling';
import { meetingNumberText, MeetingQueries } from '#domain/meetings';
import { paths } from '../paths.js';
import { answerTag, availabilityText, seatTag, wayText } from './innkalling-words.js';
import { headOf } from './innkalling.presenter.js';

/** Finds the page with every seat, who has answered what, and the vara to call in. */
@Injectable()
export class AnswersPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly responses: ResponseQueries,
  ) {}

  /** @param done what was just done, for a receipt @throws DomainError as `ResponseQueries.ofMeeting` */
  async page(actor: Actor, number: string, done: string) {
    const view = await this.meetings.byNumber(actor, number);
    const answers = await this.responses.ofMeeting(actor, view.meeting.id);
    const which = meetingNumberText(view.meeting);
    const { likely, required } = answers.forecast;
    const isOpen = view.meeting.status === 'called' || view.meeting.status === 'inProgress';
    return {
      ...headOf(view, 'Svar og vara i møte'),
      done: receiptOf(done),
      innkalling: paths.innkalling(which),
      action: paths.innkallingAnswers(which),
      varaAction: paths.innkallingVara(which),
      takesAnswers: view.meeting.status === 'called',
      summary: summaryOf(answers),
      quorum: `Vedtaksført med ${required} plasser. ${likely} ventes fylt.`,
      atRisk: likely < required,
      seats: answers.seats.map((seat) => seatModel(seat, answers, isOpen)),
      others: answers.people
        .filter(({ seatId, attendsFor }) => seatId === null && attendsFor === null)
        .map((row) => personModel(row)),
    };
  }
}

type AnsweredPerson = MeetingAnswers['people'][number];

function personModel({ personId, person, response }: AnsweredPerson) {
  return {
    personId,
    name: person.name,
    origin: person.affiliations[0]?.organisation ?? '',
    tag: answerTag(response?.answer),
    note: [response ? wayText[response.via] : '', response?.reason ?? ''].filter(Boolean).join(': '),
    comes: response?.answer === 'coming',
    away: response?.answer === 'apology',
  };
}

function seatModel({ seat, member, state, candidates }: SeatView, answers: MeetingAnswers, isOpen: boolean) {
  const personOf = (personId: string) => answers.people.find((row) => row.personId === personId);
  const memberRow = member ? personOf(member.id) : undefined;
  const someoneComes = candidates.some(({ availability }) => availability === 'called');
  return {
    represents: seat.represents,
    tag: seatTag(state.status),
    member: memberRow ? personModel(memberRow) : null,
    vacantText: member ? `${member.name} står ikke på deltakerlisten.` : 'Ingen er oppnevnt på møtedagen.',
    vara: state.vara.flatMap(({ personId, votes }) => {
      const row = personOf(personId);
      return row ? [{ ...personModel(row), votes }] : [];
    }),
    candidates: candidates
      .filter(({ availability }) => availability !== 'called')
      .map(({ person, availability, isNext }) => ({
        ...{ personId: person.id, name: person.name, isNext },
        note: availabilityText[availability],
        callable: isOpen && !someoneComes && (availability === 'free' || availability === 'away'),
      })),
    noVara: state.status === 'unfilled' && candidates.length === 0,
  };
}

/** "12 kommer, 2 har forfall, 2 har ikke svart." */
function summaryOf({ seats }: MeetingAnswers): string {
  const seated = seats.flatMap(({ state }) => (state.member ? [state.member] : []));
  const away = seated.filter(({ status }) => status === 'apology' || status === 'absent').length;
  const coming = seated.filter(
    ({ status, answer }) => status === 'present' || (status === 'expected' && answer),
  ).length;
  return `Av medlemmene kommer ${coming}, ${away} har forfall, og ${seated.length - away - coming} har ikke svart.`;
}

function receiptOf(done: string): string {
  switch (done) {
    case 'answer':
      return 'Svaret er ført.';
    case 'vara':
      return 'Vara er kalt inn, har fått e-post, og kan lese sakspapirene fra nå av.';
    case 'vara-no-mail':
      return 'Vara er kalt inn og kan lese sakspapirene, men har ingen e-postadresse i registeret. Ring.';
    default:
      return '';
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { type MeetingAnswers, ResponseQueries, type SeatView } from '#domain/innkalling';
import { meetingNumberText, MeetingQueries, type MeetingView } from '#domain/meetings';
import { norwegianList } from '#kernel/norwegian-text';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { answerTag, availabilityText, seatTag, wayText } from './innkalling-words.js';
import { headOf } from './page-head.js';

/** Finds the page with every seat, who has answered what, and the vara to call in. */
@Injectable()
export class AnswersPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly responses: ResponseQueries,
  ) {}

  /** @param done what was just done, for a receipt @throws DomainError as `ResponseQueries.ofMeeting` */
  async page(actor: Actor, language: string, number: string, done: string) {
    const say = pageText(language);
    const view = await this.meetings.byNumber(actor, number);
    const answers = await this.responses.ofMeeting(actor, view.meeting.id);
    const which = meetingNumberText(view.meeting);
    const { likely, required } = answers.forecast;
    const isOpen = view.meeting.status === 'called' || view.meeting.status === 'inProgress';
    return {
      ...headOf(view, 'answers', language),
      done: receipts.includes(done) ? say(`innkalling.done.${done}`) : '',
      action: paths.innkallingAnswers(which),
      varaAction: paths.innkallingVara(which),
      releaseAction: paths.innkallingRelease(which),
      agenda: paths.agenda(which),
      closedToVara: closedToVara(view, answers),
      takesAnswers: view.meeting.status === 'called',
      summary: summaryOf(say, answers),
      quorum: say('innkalling.forecast', { required, likely }),
      atRisk: likely < required,
      seats: answers.seats.map((seat) => seatModel(say, seat, answers, isOpen)),
      others: answers.people
        .filter(({ seatId, attendsFor }) => seatId === null && attendsFor === null)
        .map((row) => personModel(say, row)),
    };
  }
}

type AnsweredPerson = MeetingAnswers['people'][number];

function personModel(say: PageText, { personId, person, response }: AnsweredPerson) {
  return {
    personId,
    name: person.name,
    origin: person.affiliations[0]?.organisation ?? '',
    tag: answerTag(say, response?.answer),
    note: [response ? wayText(say, response.via) : '', response?.reason ?? ''].filter(Boolean).join(': '),
    comes: response?.answer === 'coming',
    away: response?.answer === 'apology',
  };
}

function seatModel(
  say: PageText,
  { seat, member, state, candidates }: SeatView,
  answers: MeetingAnswers,
  isOpen: boolean,
) {
  const personOf = (personId: string) => answers.people.find((row) => row.personId === personId);
  const memberRow = member ? personOf(member.id) : undefined;
  const someoneComes = candidates.some(({ availability }) => availability === 'called');
  return {
    represents: seat.represents,
    tag: seatTag(say, state.status),
    member: memberRow ? personModel(say, memberRow) : null,
    vacantText: member
      ? say('innkalling.memberNotListed', { name: member.name })
      : say('innkalling.nobodyAppointed'),
    vara: state.vara.flatMap(({ personId, votes }) => {
      const row = personOf(personId);
      return row ? [{ ...personModel(say, row), votes, releasable: isOpen && row.status !== 'present' }] : [];
    }),
    candidates: candidates
      .filter(({ availability }) => availability !== 'called')
      .map(({ person, availability, isNext }) => ({
        ...{ personId: person.id, name: person.name, isNext },
        note: availabilityText(say, availability),
        callable: isOpen && !someoneComes && (availability === 'free' || availability === 'away'),
      })),
    noVara: state.status === 'unfilled' && candidates.length === 0,
  };
}

/** "12 kommer, 2 har forfall, 2 har ikke svart." */
function summaryOf(say: PageText, { seats }: MeetingAnswers): string {
  const seated = seats.flatMap(({ state }) => (state.member ? [state.member] : []));
  const away = seated.filter(({ status }) => status === 'apology' || status === 'absent').length;
  const coming = seated.filter(
    ({ status, answer }) => status === 'present' || (status === 'expected' && answer),
  ).length;
  return say('innkalling.answerSummary', { coming, away, silent: seated.length - away - coming });
}

/** Shielded cases that vara who are called in may not read, by number; empty when nobody is or none are. */
function closedToVara({ agenda }: MeetingView, { people }: MeetingAnswers): string {
  if (people.every(({ attendsFor }) => attendsFor === null)) return '';
  const closed = agenda.filter(
    ({ shield, status }) => shield !== null && status !== 'withdrawn' && !shield.readers?.includes('vara'),
  );
  return norwegianList(closed.map(({ printedNumber, title }) => printedNumber ?? title));
}

const receipts = ['answer', 'vara', 'vara-no-mail', 'release'];

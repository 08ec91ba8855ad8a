import { Type, type Static } from 'typebox';
import {
  type MeetingAnswers,
  responseAnswers,
  responseWays,
  type SeatView,
  seatStatuses,
  varaAvailabilities,
} from '#domain/innkalling';
import { Id, Instant, OrNull, Part, Shape } from '../contract/schema.js';

export const AnswerResponse = Shape('Answer', {
  personId: Id('Whose.'),
  answer: Type.Enum([...responseAnswers]),
  reason: OrNull(
    Type.String({ description: 'Why somebody cannot come; for the secretariat and themselves.' }),
  ),
  answeredAt: Instant('When.'),
  via: Type.Enum([...responseWays], {
    description: 'Signed in, by the link in the mail, told to the secretariat, or out of a calendar.',
  }),
});

export const OwnAnswerResponse = Shape('OwnAnswer', {
  asked: Type.Boolean({ description: 'Whether the reader stands in the attendance list.' }),
  answer: OrNull(AnswerResponse),
});

const Candidate = Part({
  personId: Id('A vara of the seat.'),
  name: Type.String(),
  availability: Type.Enum([...varaAvailabilities]),
  isNext: Type.Boolean({ description: 'The one to ask next, where vara come in order.' }),
});

export const AnswersResponse = Shape('Answers', {
  seats: Type.Array(
    Part({
      seatId: Id('The seat.'),
      represents: Type.String(),
      memberId: OrNull(Id('Who sits in it on the day.')),
      status: Type.Enum([...seatStatuses], { description: 'Every seat has exactly one at every moment.' }),
      vara: Type.Array(Part({ personId: Id('Who is called in.'), votes: Type.Boolean() })),
      candidates: Type.Array(Candidate, { description: 'Who can be called in while the member is away.' }),
    }),
  ),
  answers: Type.Array(AnswerResponse),
  forecast: Part({
    likely: Type.Integer({ description: 'Seats that will be filled if all who have not answered come.' }),
    required: Type.Integer({ description: 'Seats that a quorum needs.' }),
  }),
});

type Response = NonNullable<MeetingAnswers['people'][number]['response']>;

export function answerAnswer(row: Response): Static<typeof AnswerResponse> {
  const { personId, answer, reason, answeredAt, via } = row;
  return { personId, answer, reason, answeredAt: answeredAt.toISOString(), via };
}

export function answersAnswer({ seats, people, forecast }: MeetingAnswers): Static<typeof AnswersResponse> {
  return {
    seats: seats.map(seatAnswer),
    answers: people.flatMap(({ response }) => (response ? [answerAnswer(response)] : [])),
    forecast: { likely: forecast.likely, required: forecast.required },
  };
}

function seatAnswer({ seat, member, state, candidates }: SeatView) {
  return {
    ...{ seatId: seat.id, represents: seat.represents, memberId: member?.id ?? null, status: state.status },
    vara: state.vara.map(({ personId, votes }) => ({ personId, votes })),
    candidates: candidates.map(({ person, availability, isNext }) => ({
      ...{ personId: person.id, name: person.name, availability, isNext },
    })),
  };
}

import { Type, type Static } from 'typebox';
import { appointmentRoles } from '#domain/councils';
import type { EndedTerm, TermPlan } from '#domain/terms';
import { DateText, Id, Instant, OrNull, Part, Shape, Version } from '../contract/schema.js';

export const TermEndResponse = Shape('TermEnd', {
  id: Id('Id of the ended term.'),
  lastDay: DateText('Last day in office.'),
  endedAt: Instant('When it was done.'),
  endedBy: OrNull(Type.String({ description: 'Who did it.' })),
  undoneAt: OrNull(Instant('When it was taken back; null = it holds.')),
  appointments: Type.Integer({ description: 'How many appointments got this last day.' }),
  version: Version,
});

const Candidate = Shape('TermCandidate', {
  appointmentId: Id('Id of the appointment.'),
  personId: Id('Whose it is.'),
  name: Type.String(),
  role: Type.Enum([...appointmentRoles]),
  from: DateText('First day.'),
  to: OrNull(DateText('Last day as it is now; null = until further notice.')),
  chosen: Type.Boolean({ description: 'Ends with the term unless you say otherwise.' }),
});

export const TermPlanResponse = Shape('TermPlan', {
  lastDay: DateText('Last day in office.'),
  accessEnds: DateText('From this day those who leave get in no more.'),
  candidates: Type.Array(Candidate, { description: 'Every appointment that can get this last day.' }),
  leaving: Type.Array(
    Part({
      personId: Id('Who holds nothing any more.'),
      name: Type.String(),
      addressDeletedOn: OrNull(DateText("When the address is deleted by the council's plan.")),
    }),
  ),
  openSessions: Type.Integer({ description: 'Sessions open now that end at midnight in Oslo.' }),
  withoutCouncil: Type.Boolean({ description: 'Nobody of the council is left. That is allowed.' }),
  chairAfter: OrNull(Type.String({ description: 'Who leads the council the day after.' })),
  emptySeats: Type.Array(Part({ number: Type.Integer(), represents: Type.String() })),
  meetings: Type.Array(
    Part({
      number: Type.String({ description: '"2/2021".' }),
      chairLeaves: Type.Boolean(),
      people: Type.Array(Part({ name: Type.String(), answer: OrNull(Type.String()) }), {
        description: 'They go off the list, and their answers with them.',
      }),
    }),
    { description: 'Planned and called meetings after the day.' },
  ),
  openQuestions: Type.Array(
    Part({
      kind: Type.Enum(['procedure', 'comments', 'ballot']),
      title: Type.String({ description: 'The case, or the meeting of the referat.' }),
      deadline: Instant('When answers are due.'),
      people: Type.Array(Type.String()),
    }),
    { description: 'Written procedures, comment rounds and open ballots that they have not answered.' },
  ),
  referenceGroups: Type.Array(Part({ name: Type.String(), members: Type.Array(Type.String()) }), {
    description: 'Places that become empty.',
  }),
  followUps: Type.Array(Part({ id: Id('Id of the follow-up.'), text: Type.String(), owner: Type.String() }), {
    description: 'Open ones whose owner leaves.',
  }),
  papers: Type.Array(Part({ title: Type.String(), people: Type.Array(Type.String()) }), {
    description: 'Papers not treated yet that those who leave front or work on.',
  }),
  ownRecords: Type.Integer({
    description: 'Declarations and interests that they may ask to have handed out.',
  }),
});

/** The end of somebody's time in office, as the API tells it. */
export function termEndAnswer(row: EndedTerm): Static<typeof TermEndResponse> {
  const { id, lastDay, endedAt, endedBy, undoneAt, appointments, version } = row;
  return {
    ...{ id, lastDay, endedBy, appointments, version },
    endedAt: endedAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  };
}

/** What would follow from the end of somebody's time in office, as the API tells it. */
export function termPlanAnswer(plan: TermPlan): Static<typeof TermPlanResponse> {
  const { leaving, openSessions, withoutCouncil, chairAfter, emptySeats, papers, ownRecords } =
    plan.consequences;
  const { meetings, referenceGroups, followUps, openQuestions } = plan.consequences;
  return {
    ...{ lastDay: plan.lastDay, accessEnds: plan.accessEnds },
    candidates: plan.candidates.map(({ appointmentId, personId, name, role, from, to, chosen }) => ({
      ...{ appointmentId, personId, name, role, from, to, chosen },
    })),
    leaving: leaving.map(({ personId, name, addressDeletedOn }) => ({ personId, name, addressDeletedOn })),
    ...{ openSessions, withoutCouncil, chairAfter, emptySeats: [...emptySeats], ownRecords },
    meetings: meetings.map(({ number, chairLeaves, people }) => ({
      ...{ number, chairLeaves },
      people: people.map(({ name, answer }) => ({ name, answer })),
    })),
    openQuestions: openQuestions.map(({ kind, title, deadline, people }) => ({
      ...{ kind, title, deadline: deadline.toISOString(), people: [...people] },
    })),
    referenceGroups: referenceGroups.map(({ name, members }) => ({ name, members: [...members] })),
    followUps: followUps.map(({ id, text, owner }) => ({ id, text, owner })),
    papers: papers.map(({ title, people }) => ({ title, people: [...people] })),
  };
}

import { Type, type Static } from 'typebox';
import type { DeadlineStep } from '#domain/meetings';
import {
  offerKinds,
  type Offers,
  type PlannedInYear,
  proposedMatterKinds,
  proposedMatterStatuses,
  type ProposedMatterView,
} from '#domain/planning';
import type { ProcedureView } from '#domain/written-procedure';
import { DateText, Id, Instant, OrNull, Part, Shape, Version } from '../contract/schema.js';
import { waitingLineAnswer, WaitingPaperLineResponse } from '../saksframlegg/waiting-paper.responses.js';
import { meetingAnswer, MeetingResponse } from '../meetings/meeting.responses.js';

const steps: DeadlineStep[] = ['innkalling', 'papers', 'meeting', 'referat', 'comments'];
const Step = Type.Enum(steps);

export const YearPlanResponse = Shape('YearPlan', {
  meetings: Type.Array(
    Part({
      meeting: MeetingResponse,
      deadlines: Type.Array(Part({ step: Step, date: DateText('When it is due.') })),
      daysOff: Type.Array(
        Part({
          step: Step,
          date: DateText('The day that was counted to.'),
          reason: Type.Enum(['publicHoliday', 'saturday', 'sunday']),
          movedTo: OrNull(DateText('Where the deadline lies instead; null for the meeting itself.')),
        }),
        { description: 'Where the line of the meeting meets a day off.' },
      ),
    }),
    { description: 'Those the reader may see, the first first.' },
  ),
});

export const ProposalResponse = Shape('Proposal', {
  id: Id('Id of the proposal.'),
  kind: Type.Enum([...proposedMatterKinds]),
  title: Type.String(),
  text: Type.String({ description: 'In the words of who proposes; plain text.' }),
  status: Type.Enum([...proposedMatterStatuses]),
  answer: OrNull(Type.String({ description: 'What the proposer is told.' })),
  proposedBy: Id('Who proposes.'),
  proposedAt: Instant('When.'),
  decidedAt: OrNull(Instant('When it was answered.')),
  meetingId: OrNull(Id('The meeting it is for.')),
  agendaItemId: OrNull(Id('The item it became.')),
  version: Version,
});

export const OffersResponse = Shape('Offers', {
  postponed: Type.Array(
    Part({
      itemId: Id('The earlier item.'),
      title: Type.String(),
      caseNumber: Type.String({ description: 'As printed; empty when it never got a number.' }),
      cause: Type.Enum(['postponed', 'meetingCancelled']),
      reason: OrNull(Type.String()),
    }),
  ),
  followUps: Type.Array(
    Part({
      id: Id('The follow-up.'),
      text: Type.String(),
      owner: Type.String(),
      due: OrNull(DateText('When it is due.')),
      caseNumber: Type.String(),
    }),
  ),
  papers: Type.Array(WaitingPaperLineResponse),
  themes: Type.Array(ProposalResponse),
  procedures: Type.Array(
    Part({
      id: Id('The written procedure.'),
      title: Type.String(),
      caseNumber: OrNull(Type.String({ description: 'As "14/2/2021".' })),
      state: Type.Enum(['closed', 'stopped'], { description: 'A stopped one was not decided.' }),
      takesUp: Type.Boolean({
        description:
          'Nothing was decided: taking the offer takes the matter up again, and its title tells of it.',
      }),
    }),
    { description: 'Ended, and not told to a meeting yet.' },
  ),
});

/** What can be chosen of it. */
export const offerChoices = [...offerKinds, 'procedure'] as const;

/** The meetings of a year with their deadlines, as the API tells them. */
export function yearPlanAnswer(plan: readonly PlannedInYear[]): Static<typeof YearPlanResponse> {
  return {
    meetings: plan.map(({ meeting, line, warnings }) => ({
      meeting: meetingAnswer(meeting),
      deadlines: line.map(({ step, date }) => ({ step, date })),
      daysOff: warnings.map(({ step, date, reason, movedTo }) => ({ step, date, reason, movedTo })),
    })),
  };
}

/** A matter that somebody proposed, as the API tells it. */
export function proposalAnswer(matter: ProposedMatterView): Static<typeof ProposalResponse> {
  const { id, kind, title, text, status, answer, proposedBy, meetingId, agendaItemId, version } = matter;
  return {
    ...{ id, kind, title, text, status, answer, proposedBy, meetingId, agendaItemId, version },
    proposedAt: matter.proposedAt.toISOString(),
    decidedAt: matter.decidedAt?.toISOString() ?? null,
  };
}

/** A matter that was not decided in writing is offered once, as the procedure. */
export function offersAnswer(
  { postponed, followUps, papers, themes }: Offers,
  ended: readonly ProcedureView[],
): Static<typeof OffersResponse> {
  const undecided = new Set(ended.filter(({ isUndecided }) => isUndecided).map((each) => each.agendaItemId));
  const others = postponed.filter(({ itemId }) => !undecided.has(itemId));
  return {
    postponed: others.map(({ itemId, title, caseNumber, cause, reason }) => ({
      ...{ itemId, title, caseNumber, cause, reason },
    })),
    followUps: followUps.map(({ id, text, owner, due, caseNumber }) => ({
      id,
      text,
      owner,
      due,
      caseNumber,
    })),
    papers: papers.map(waitingLineAnswer),
    themes: themes.map(proposalAnswer),
    procedures: ended.map(({ id, title, caseNumber, state, isUndecided }) => ({
      ...{ id, title, caseNumber, state: state === 'stopped' ? 'stopped' : 'closed' },
      takesUp: isUndecided,
    })),
  };
}

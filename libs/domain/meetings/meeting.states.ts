import { type Refusal, StateMachine } from '#kernel/state-machine';

export const meetingStatuses = ['planned', 'called', 'inProgress', 'held', 'cancelled'] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];

export type MeetingAction = 'call' | 'begin' | 'close' | 'cancel';

/** What the guards look at. */
export interface MeetingFacts {
  /** Items on the agenda that are not withdrawn. */
  readonly items: number;
  /** Items that are neither treated, postponed nor withdrawn. */
  readonly openItems: number;
  /** Numbers of seats whose member has no attendance status yet. */
  readonly seatsWithoutStatus: readonly number[];
  readonly chairKnown: boolean;
}

/** A meeting from plan to held. A held meeting stays as it was: what was wrong is corrected in the referat. */
export const meetingStates = new StateMachine<MeetingStatus, MeetingAction, MeetingFacts>({
  name: 'meeting',
  states: meetingStatuses,
  initial: 'planned',
  final: ['held', 'cancelled'],
  transitions: {
    call: { from: ['planned'], to: 'called', guard: hasAgenda },
    begin: { from: ['called'], to: 'inProgress' },
    close: { from: ['inProgress'], to: 'held', guard: isComplete },
    cancel: { from: ['planned', 'called'], to: 'cancelled' },
  },
});

function hasAgenda(facts: MeetingFacts): Refusal | undefined {
  return facts.items > 0 ? undefined : { code: 'meeting.noAgenda' };
}

function isComplete(facts: MeetingFacts): Refusal | undefined {
  if (!facts.chairKnown) return { code: 'meeting.chairMissing' };
  if (facts.seatsWithoutStatus.length > 0) {
    return { code: 'meeting.seatsWithoutStatus', params: { seats: facts.seatsWithoutStatus.join(', ') } };
  }
  return facts.openItems > 0 ? { code: 'meeting.openItems', params: { count: facts.openItems } } : undefined;
}

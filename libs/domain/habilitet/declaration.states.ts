import { type Refusal, StateMachine } from '#kernel/state-machine';

/** What a member has said about one item. Nobody is "habil" before having said so. */
export const declarationStatuses = ['notAnswered', 'able', 'unsure', 'disqualified'] as const;
export type DeclarationStatus = (typeof declarationStatuses)[number];

/** What a member can answer. */
export const declarationAnswers = ['able', 'unsure', 'disqualified'] as const;
export type DeclarationAnswer = (typeof declarationAnswers)[number];

/** What the guards look at. */
export interface DeclarationFacts {
  readonly meetingOver: boolean;
  /** Whether the council has ruled on this person in this item. */
  readonly ruled: boolean;
  /** Whether a legal basis that is in force on the day of the meeting is given. */
  readonly hasGround: boolean;
  readonly reason: string;
}

/** The longest reason, in characters: the shortest one that lets others judge is the right one. */
export const longestReason = 1000;

const everything = declarationStatuses;

/** A declaration may be changed as often as the person likes, until the council has ruled or the meeting is over. */
export const declarationStates = new StateMachine<DeclarationStatus, DeclarationAnswer, DeclarationFacts>({
  name: 'habilitet',
  states: declarationStatuses,
  initial: 'notAnswered',
  final: [],
  transitions: {
    able: { from: everything, to: 'able', guard: mayAnswer },
    unsure: { from: everything, to: 'unsure', guard: hasReason },
    disqualified: { from: everything, to: 'disqualified', guard: hasGround },
  },
});

function mayAnswer({ meetingOver, ruled, reason }: DeclarationFacts): Refusal | undefined {
  if (meetingOver) return { code: 'habilitet.meetingOver' };
  if (ruled) return { code: 'habilitet.alreadyRuled' };
  return reason.length > longestReason
    ? { code: 'habilitet.reasonTooLong', params: { most: longestReason } }
    : undefined;
}

/** Whoever is unsure leaves the question to the council, which cannot answer it without knowing what it is about. */
function hasReason(facts: DeclarationFacts): Refusal | undefined {
  const refusal = mayAnswer(facts);
  if (refusal) return refusal;
  return facts.reason.trim() === '' ? { code: 'habilitet.reasonMissing' } : undefined;
}

function hasGround(facts: DeclarationFacts): Refusal | undefined {
  const refusal = mayAnswer(facts);
  if (refusal) return refusal;
  return facts.hasGround ? undefined : { code: 'habilitet.groundMissing' };
}

/** The field of a declaration that a refusal is about. */
export function fieldOf(code: string): 'answer' | 'ground' | 'reason' {
  if (code === 'habilitet.groundMissing') return 'ground';
  return code === 'habilitet.reasonMissing' || code === 'habilitet.reasonTooLong' ? 'reason' : 'answer';
}

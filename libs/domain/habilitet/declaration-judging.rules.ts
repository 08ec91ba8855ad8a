import type { Fault } from '#kernel/domain-error';
import { type Declared, statusIn } from './declaration.rules.js';
import { type DeclarationAnswer, declarationStates, fieldOf } from './declaration.states.js';

/** What is answered about one item. */
export interface DeclarationInput {
  readonly agendaItemId: string;
  readonly answer: DeclarationAnswer;
  /** Row of the legal basis list; null when none is given. */
  readonly legalBasisId: string | null;
  /** As short as it can be; empty when none is given. */
  readonly reason: string;
  /** Version of the declaration that the writer saw; 0 when there was none. */
  readonly expectedVersion: number;
}

/** What the judging of answers needs to know. */
export interface DeclarationJudgement {
  readonly personId: string;
  /** Ids of the items that are asked about. */
  readonly asked: ReadonlySet<string>;
  /** Ids of the legal bases in force on the day of the meeting. */
  readonly grounds: ReadonlySet<string>;
  readonly known: readonly (Declared & { readonly version: number })[];
  /** Ids of the items where the council has settled the matter. */
  readonly ruled: ReadonlySet<string>;
  readonly meetingOver: boolean;
}

/** Everything wrong with one answer. @param path where it stands in what was sent, `/answers/0` */
export function answerFaults(
  input: DeclarationInput,
  path: string,
  judgement: DeclarationJudgement,
): Fault[] {
  const { personId, asked, grounds, known, ruled, meetingOver } = judgement;
  const at = (field: string, code: string) => [{ path: `${path}/${field}`, code }];
  const { agendaItemId, legalBasisId, expectedVersion, answer, reason } = input;
  if (!asked.has(agendaItemId)) return at('answer', 'habilitet.itemNotFound');
  const before = known.find((row) => row.agendaItemId === agendaItemId);
  if ((before?.version ?? 0) !== expectedVersion) return at('answer', 'habilitet.changedMeanwhile');
  if (legalBasisId !== null && !grounds.has(legalBasisId)) return at('ground', 'habilitet.groundNotInForce');
  const step = declarationStates.step(statusIn(known, personId, agendaItemId), answer, {
    ...{ meetingOver, reason, ruled: ruled.has(agendaItemId), hasGround: legalBasisId !== null },
  });
  if (step.allowed) return [];
  const { code, params } = step.refusal;
  return [{ path: `${path}/${fieldOf(code)}`, code, params }];
}

import { type DeclarationInput, declarationAnswers } from '#domain/habilitet';
import { fieldIn, type SentFields, versionIn } from '../sent-fields.js';

/** What was typed about an answer that somebody told the secretariat. */
export interface TypedTold {
  readonly answer: string;
  readonly toldBy: string;
  readonly ground: string;
  readonly reason: string;
  readonly version: number;
}

export function typedTold(sent: SentFields): TypedTold {
  return {
    answer: fieldIn(sent, 'toldAnswer'),
    toldBy: fieldIn(sent, 'toldBy'),
    ground: fieldIn(sent, 'toldGround'),
    reason: fieldIn(sent, 'toldReason').replaceAll('\r\n', '\n'),
    version: versionIn(sent),
  };
}

/** The same as a declaration; undefined while no answer is chosen. */
export function toldAnswer(typed: TypedTold, agendaItemId: string): DeclarationInput | undefined {
  const answer = declarationAnswers.find((known) => known === typed.answer);
  if (!answer) return undefined;
  const { ground, reason, version: expectedVersion } = typed;
  return { agendaItemId, answer, reason, expectedVersion, legalBasisId: ground === '' ? null : ground };
}

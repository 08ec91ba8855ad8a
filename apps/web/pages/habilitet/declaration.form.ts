import type { SentFields } from '../sent-fields.js';
import type { DeclarationAnswer, DeclarationInput } from '#domain/habilitet';
import { declarationAnswers } from '#domain/habilitet';

/** What was typed for one item, kept so that a page with faults shows it again. */
export interface TypedDeclaration {
  readonly answer: string;
  readonly ground: string;
  readonly reason: string;
  readonly version: string;
}

/** The names of an item's fields. */
export const fieldNames = (itemId: string) => ({
  answer: `answer-${itemId}`,
  ground: `ground-${itemId}`,
  reason: `reason-${itemId}`,
  version: `version-${itemId}`,
});

/** What was sent for one item. */
export function typedFor(sent: SentFields, itemId: string): TypedDeclaration {
  const names = fieldNames(itemId);
  return {
    answer: textOf(sent[names.answer]),
    ground: textOf(sent[names.ground]),
    // Browsers send line ends as CRLF; the length that people are told counts them as one.
    reason: textOf(sent[names.reason]).replaceAll('\r\n', '\n'),
    version: textOf(sent[names.version]),
  };
}

/** The answers that were given, in the order of the fields; items without an answer are left alone. */
export function answersIn(sent: SentFields): DeclarationInput[] {
  const ids = Object.keys(sent).flatMap((name) =>
    name.startsWith('answer-') ? [name.slice('answer-'.length)] : [],
  );
  return ids.flatMap((agendaItemId) => {
    const { answer, ground, reason, version } = typedFor(sent, agendaItemId);
    if (!isAnswer(answer)) return [];
    const legalBasisId = ground === '' ? null : ground;
    return [
      { agendaItemId, answer, legalBasisId, reason, expectedVersion: Number.parseInt(version, 10) || 0 },
    ];
  });
}

function isAnswer(text: string): text is DeclarationAnswer {
  return (declarationAnswers as readonly string[]).includes(text);
}

function textOf(value: SentFields[string]): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

import { describe, expect, it } from '@jest/globals';
import {
  type DeclarationAnswer,
  declarationAnswers,
  type DeclarationFacts,
  declarationStates,
  declarationStatuses,
  fieldOf,
  longestReason,
} from './declaration.states.js';

const free: DeclarationFacts = { meetingOver: false, ruled: false, hasGround: true, reason: 'Eier aksjer.' };

const refusalOf = (answer: DeclarationAnswer, facts: Partial<DeclarationFacts>) => {
  const step = declarationStates.step('notAnswered', answer, { ...free, ...facts });
  return step.allowed ? undefined : step.refusal.code;
};

describe('a declaration', () => {
  it('begins as not answered, never as able', () => {
    expect(declarationStates.table.initial).toBe('notAnswered');
  });

  it('may go from any answer to any other, and back to silence from none', () => {
    for (const from of declarationStatuses)
      for (const answer of declarationAnswers)
        expect(declarationStates.step(from, answer, free)).toEqual({ allowed: true, to: answer });
    expect(Object.values(declarationStates.table.transitions).map((arrow) => arrow.to)).not.toContain(
      'notAnswered',
    );
  });

  it.each([
    ['able', {}, undefined],
    ['able', { hasGround: false, reason: '' }, undefined],
    ['unsure', { hasGround: false }, undefined],
    ['unsure', { reason: '' }, 'habilitet.reasonMissing'],
    ['unsure', { reason: '  \n ' }, 'habilitet.reasonMissing'],
    ['disqualified', { reason: '' }, undefined],
    ['disqualified', { hasGround: false }, 'habilitet.groundMissing'],
    ['able', { reason: 'x'.repeat(longestReason) }, undefined],
    ['able', { reason: 'x'.repeat(longestReason + 1) }, 'habilitet.reasonTooLong'],
    ['unsure', { reason: 'x'.repeat(longestReason + 1) }, 'habilitet.reasonTooLong'],
    ['able', { meetingOver: true }, 'habilitet.meetingOver'],
    ['unsure', { meetingOver: true, reason: '' }, 'habilitet.meetingOver'],
    ['disqualified', { ruled: true, hasGround: false }, 'habilitet.alreadyRuled'],
  ] as const)('%s with %j: %s', (answer, facts, refusal) => {
    expect(refusalOf(answer, facts)).toBe(refusal);
  });

  it('names the field that a refusal is about', () => {
    expect(fieldOf('habilitet.groundMissing')).toBe('ground');
    expect(fieldOf('habilitet.reasonMissing')).toBe('reason');
    expect(fieldOf('habilitet.reasonTooLong')).toBe('reason');
    expect(fieldOf('habilitet.meetingOver')).toBe('answer');
  });
});

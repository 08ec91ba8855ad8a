import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel/ids';
import {
  answerSecretFits,
  hashOfAnswerSecret,
  newAnswerToken,
  parseAnswerToken,
  printAnswerToken,
} from './answer-token.rules.js';

describe('the token of a personal link', () => {
  it('is read back as it was, and stands in an address without escapes', () => {
    const token = newAnswerToken(newId(), newId());
    const text = printAnswerToken(token);
    expect(encodeURIComponent(text)).toBe(text);
    expect(parseAnswerToken(text)).toEqual(token);
  });

  it('is never the same twice, and its hash opens only for its own secret', () => {
    const [councilId, linkId] = [newId(), newId()];
    const [one, other] = [newAnswerToken(councilId, linkId), newAnswerToken(councilId, linkId)];
    expect(one.secret).not.toBe(other.secret);
    expect(answerSecretFits(one.secret, hashOfAnswerSecret(one.secret))).toBe(true);
    expect(answerSecretFits(one.secret, hashOfAnswerSecret(other.secret))).toBe(false);
    expect(answerSecretFits(one.secret, '')).toBe(false);
  });

  it.each([
    '',
    'x',
    'a.b.c',
    `${'a'.repeat(22)}.${'a'.repeat(22)}.${'a'.repeat(42)}`,
    `../${'a'.repeat(80)}`,
  ])('is nothing else: %s', (text) => {
    expect(parseAnswerToken(text)).toBeUndefined();
  });
});

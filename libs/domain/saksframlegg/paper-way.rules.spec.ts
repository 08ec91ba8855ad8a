import { describe, expect, it } from '@jest/globals';
import { holderOf, needsComment } from './paper-way.rules.js';

const paper = { submittedBy: 'tiril', caseOfficers: ['mina', 'jonas'] };

describe('who has a paper', () => {
  it.each([
    ['draft', 'mina'],
    ['forQualityCheck', 'tiril'],
    ['ready', 'tiril'],
    ['sent', null],
    ['treated', null],
  ] as const)('%s: %s', (status, holder) => {
    expect(holderOf({ ...paper, status })).toBe(holder);
  });

  it('is who fronts it when nobody is named as its author', () => {
    expect(holderOf({ ...paper, caseOfficers: [], status: 'draft' })).toBe('tiril');
  });
});

it('sending back asks for a comment when the paper was to be checked, and only then', () => {
  expect(needsComment('sendBack', 'forQualityCheck')).toBe(true);
  expect(needsComment('sendBack', 'ready')).toBe(false);
  expect(needsComment('submit', 'draft')).toBe(false);
});

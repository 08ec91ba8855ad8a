import { describe, expect, it } from '@jest/globals';
import {
  type SaksframleggAction,
  saksframleggStates,
  type SaksframleggStatus,
} from './saksframlegg.states.js';

const ready = { hasText: true, placeholders: [], numbered: true };
const step = (from: SaksframleggStatus, action: SaksframleggAction, facts = {}) =>
  saksframleggStates.step(from, action, { ...ready, ...facts });

describe('a saksframlegg', () => {
  it('goes from draft to treated', () => {
    const way: [SaksframleggStatus, SaksframleggAction, SaksframleggStatus][] = [
      ['draft', 'submit', 'forQualityCheck'],
      ['forQualityCheck', 'approve', 'ready'],
      ['ready', 'send', 'sent'],
      ['sent', 'treat', 'treated'],
    ];
    for (const [from, action, to] of way) expect(step(from, action)).toEqual({ allowed: true, to });
  });

  it('can be sent back until it has been sent', () => {
    expect(step('forQualityCheck', 'sendBack')).toEqual({ allowed: true, to: 'draft' });
    expect(step('ready', 'sendBack')).toEqual({ allowed: true, to: 'draft' });
    expect(step('sent', 'sendBack').allowed).toBe(false);
  });

  it.each([
    ['submitted empty', 'draft', 'submit', { hasText: false }, 'saksframlegg.noText'],
    ['approved empty', 'draft', 'approve', { hasText: false }, 'saksframlegg.noText'],
    [
      'approved with an open slot',
      'forQualityCheck',
      'approve',
      { placeholders: ['andre forslag'] },
      'saksframlegg.placeholderLeft',
    ],
    ['sent without a number', 'ready', 'send', { numbered: false }, 'saksframlegg.notNumbered'],
    ['sent before it is ready', 'draft', 'send', {}, 'saksframlegg.wrongState'],
  ] as const)('is not %s', (_, from, action, facts, code) => {
    expect(step(from, action, facts)).toMatchObject({ allowed: false, refusal: { code } });
  });
});

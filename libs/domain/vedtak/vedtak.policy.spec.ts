import { describe, expect, it } from '@jest/globals';
import { actorRoles, type Actor } from '#kernel/actor';
import { mayLockVedtak, mayRecordVedtak, mayReopenVedtak } from './vedtak.policy.js';

const allowed = (policy: (actor: Actor) => unknown) =>
  actorRoles.filter((role) => policy({ councilId: 'c', role }) === undefined);

describe('who may do what with a vedtak', () => {
  it('is written by the secretariat, locked by it or the chair, opened again by the chair only', () => {
    expect(allowed(mayRecordVedtak)).toEqual(['secretariat', 'system']);
    expect(allowed(mayLockVedtak)).toEqual(['chair', 'secretariat', 'system']);
    expect(allowed(mayReopenVedtak)).toEqual(['chair']);
  });
});

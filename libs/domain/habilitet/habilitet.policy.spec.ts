import { describe, expect, it } from '@jest/globals';
import { actorRoles, type Actor } from '#kernel/actor';
import { mayReadHabilitet, mayRecordHabilitet } from './habilitet.policy.js';
import { isInForce } from './legal-basis.rules.js';

const allowed = (policy: (actor: Actor) => unknown) =>
  actorRoles.filter((role) => policy({ councilId: 'c', role }) === undefined);

describe('habilitet', () => {
  it('is seen by those who decide it and by the secretariat, never by observers or vara', () => {
    expect(allowed(mayReadHabilitet)).toEqual(['chair', 'deputyChair', 'member', 'secretariat', 'system']);
    expect(allowed(mayRecordHabilitet)).toEqual(['secretariat', 'system']);
  });

  it('rests on a legal basis from its first to its last day', () => {
    const basis = { validFrom: '1970-01-01', validTo: '2026-12-31' };
    expect(isInForce(basis, '1969-12-31')).toBe(false);
    expect(isInForce(basis, '2026-12-31')).toBe(true);
    expect(isInForce(basis, '2027-01-01')).toBe(false);
    expect(isInForce({ ...basis, validTo: null }, '2027-01-01')).toBe(true);
  });
});

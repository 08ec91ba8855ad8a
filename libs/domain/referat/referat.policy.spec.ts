import { describe, expect, it } from '@jest/globals';
import { actorRoles } from '#kernel/actor';
import { mayApproveReferat, mayReadReferat, mayWriteReferat } from './referat.policy.js';
import { referatStatuses } from './referat.states.js';

const readers = (status: (typeof referatStatuses)[number], called: boolean) =>
  actorRoles.filter((role) => mayReadReferat({ councilId: 'c', role }, { status }, called) === undefined);

describe('who may read a referat', () => {
  it('is the secretariat alone while it is a draft', () => {
    expect(readers('draft', true)).toEqual(['secretariat', 'system']);
  });

  it('is the council from the comment round on, a vara only of a meeting they were called to', () => {
    expect(readers('forComment', true)).toEqual([
      'chair',
      'deputyChair',
      'member',
      'vara',
      'secretariat',
      'system',
    ]);
    expect(readers('forComment', false)).toEqual(['chair', 'deputyChair', 'member', 'secretariat', 'system']);
    expect(readers('forApproval', true)).toEqual(readers('forComment', true));
  });

  it('is everybody once it is approved, but for a vara who was not there', () => {
    expect(readers('approved', true)).toEqual([...actorRoles]);
    expect(readers('approved', false)).toEqual(actorRoles.filter((role) => role !== 'vara'));
  });
});

describe('who may write a referat', () => {
  it('is the secretariat; the chair may enter the approval', () => {
    const allowed = (policy: typeof mayWriteReferat) =>
      actorRoles.filter((role) => policy({ councilId: 'c', role }) === undefined);
    expect(allowed(mayWriteReferat)).toEqual(['secretariat', 'system']);
    expect(allowed(mayApproveReferat)).toEqual(['chair', 'secretariat', 'system']);
  });
});

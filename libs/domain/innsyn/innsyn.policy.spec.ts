import { expect, it } from '@jest/globals';
import { actorRoles } from '#kernel/actor';
import { mayKeepInnsyn } from './innsyn.policy.js';

it('only the secretariat keeps requests for access, and the program itself', () => {
  const may = actorRoles.filter((role) => mayKeepInnsyn({ councilId: 'c', role }) === undefined);
  expect(may).toEqual(['secretariat', 'system']);
});

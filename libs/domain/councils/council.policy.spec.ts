import { describe, expect, it } from '@jest/globals';
import { actorRoles } from '#kernel/actor';
import { mayAdministerCouncil, maySeeContactData } from './council.policy.js';

describe('who may administer a council and see addresses', () => {
  it.each(actorRoles)('%s', (role) => {
    const allowed = role === 'secretariat' || role === 'system';
    const actor = { councilId: 'c', role };
    expect(mayAdministerCouncil(actor) === undefined).toBe(allowed);
    expect(maySeeContactData(actor) === undefined).toBe(allowed);
  });
});

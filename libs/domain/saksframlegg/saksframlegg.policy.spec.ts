import { describe, expect, it } from '@jest/globals';
import { type ActorRole, actorRoles } from '#kernel/actor';
import { mayReadSaksframlegg, mayTakeAction, mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { saksframleggStatuses } from './saksframlegg.states.js';

const open = { barred: false, shielded: false, exempt: false };
const as = (role: ActorRole) => ({ councilId: 'c', role });
const readable = (role: ActorRole) =>
  saksframleggStatuses.filter((status) => mayReadSaksframlegg(as(role), { status, ...open }) === undefined);

describe('who may read a paper', () => {
  it.each([
    ['secretariat', ['draft', 'forQualityCheck', 'ready', 'sent', 'treated']],
    ['system', ['draft', 'forQualityCheck', 'ready', 'sent', 'treated']],
    ['chair', ['ready', 'sent', 'treated']],
    ['deputyChair', ['sent', 'treated']],
    ['member', ['sent', 'treated']],
    ['vara', ['sent', 'treated']],
    ['observer', ['sent', 'treated']],
    ['public', ['sent', 'treated']],
    ['stranger', []],
  ] as [ActorRole, string[]][])('%s', (role, statuses) => {
    expect(readable(role)).toEqual(statuses);
  });
});

describe('who is disqualified in the item, where the council keeps papers from them, not let in to a shielded item, or not to a paper exempted from the public', () => {
  it.each(actorRoles)('%s', (role) => {
    const writes = role === 'secretariat' || role === 'system';
    const read = mayReadSaksframlegg(as(role), { ...open, status: 'sent', barred: true });
    expect(read?.code).toBe(writes ? undefined : 'saksframlegg.barred');
    const shielded = mayReadSaksframlegg(as(role), { ...open, status: 'sent', shielded: true });
    expect(shielded?.code).toBe(writes ? undefined : 'saksframlegg.shielded');
    const exempt = mayReadSaksframlegg(as(role), { ...open, status: 'sent', exempt: true });
    expect(exempt?.code).toBe(writes ? undefined : 'exemption.notReadable');
  });
});

describe('who may write and decide', () => {
  it.each(actorRoles)('%s', (role) => {
    const writes = role === 'secretariat' || role === 'system';
    expect(mayWriteSaksframlegg(as(role)) === undefined).toBe(writes);
    expect(mayTakeAction(as(role), 'submit') === undefined).toBe(writes);
    expect(mayTakeAction(as(role), 'send') === undefined).toBe(writes);
    expect(mayTakeAction(as(role), 'approve') === undefined).toBe(writes || role === 'chair');
    expect(mayTakeAction(as(role), 'sendBack') === undefined).toBe(writes || role === 'chair');
  });
});

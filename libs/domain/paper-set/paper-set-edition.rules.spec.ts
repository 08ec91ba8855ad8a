import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel/ids';
import { mayOpenEdition, maySeePackagesOf } from './paper-set-edition.policy.js';
import { actorFor, closedSince, opensMore, readerOf } from './paper-set-edition.rules.js';
import { packageVersion } from './paper-set-variant.rules.js';

const councilId = newId();
const dina = { councilId, personId: newId(), role: 'member' } as const;
const aud = { councilId, personId: newId(), role: 'chair' } as const;
const tiril = { councilId, personId: newId(), role: 'secretariat' } as const;

describe('the number of a package', () => {
  it.each([
    [0, 0, 0],
    [0, 3, 0],
    [1, 0, 1],
    [1, 2, 3],
    [2, 1, 3],
  ])('after issue %i and %i late sendings is %i', (issue, late, version) => {
    expect(packageVersion({ issue, late })).toBe(version);
  });
});

describe('whose a package is', () => {
  it('is a person’s in a role; that of the secretariat is one for all who work there', () => {
    expect(readerOf(tiril)).toEqual(readerOf({ councilId, role: 'system' }));
    expect(readerOf(dina)).toEqual({ role: 'member', personId: dina.personId });
    expect(readerOf(actorFor(tiril, readerOf(dina)))).toEqual(readerOf(dina));
  });

  it('decides who may have it: its reader, and the secretariat', () => {
    expect(maySeePackagesOf(dina, readerOf(dina))).toBeUndefined();
    expect(maySeePackagesOf(tiril, readerOf(dina))).toBeUndefined();
    for (const other of [aud, { ...dina, role: 'observer' as const }, { councilId, role: 'public' as const }])
      expect(maySeePackagesOf(other, readerOf(dina))).toEqual({ code: 'paperSet.notYours' });
    expect(maySeePackagesOf(dina, readerOf(tiril))).toEqual({ code: 'paperSet.notYours' });
  });
});

describe('a package from before something was closed', () => {
  const [old, item] = [newId(1000), newId(2000)].map((id) => ({ id, of: id }));
  const edition = { id: newId(3000), closed: [old.id], madeAt: new Date(3000) };

  it('is not had by its reader when it can hold what was closed', () => {
    expect(closedSince(edition, [old])).toEqual([]);
    expect(closedSince(edition, [old, item])).toEqual([item]);
    expect(mayOpenEdition(dina, readerOf(dina), [item])).toEqual({ code: 'paperSet.closedSince' });
    expect(mayOpenEdition(tiril, readerOf(dina), [item])).toBeUndefined();
  });

  it('is behind when something that was kept from its reader is open now', () => {
    expect(opensMore(edition, [old, item])).toBe(false);
    expect(opensMore(edition, [item])).toBe(true);
    const narrowed = (at: number) => [{ ...old, narrowedAt: new Date(at) }];
    expect([2999, 3001].map((at) => opensMore(edition, narrowed(at)))).toEqual([false, true]);
  });

  it('is not kept back for what came into being after it', () => {
    const later = newId(4000);
    expect(closedSince(edition, [old, { id: later, of: later }])).toEqual([]);
    // An exemption is decided later than its paper was written.
    const exemption = { id: later, of: item.of };
    expect(closedSince(edition, [old, exemption])).toEqual([exemption]);
  });
});

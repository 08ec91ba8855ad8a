import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { type DatabaseSession, openDatabaseSession } from '#test/postgres/database-session';
import { actorKey, oncePerRead } from './once-per-read.js';

let session: DatabaseSession;
const actor: Actor = { councilId: newId(), personId: newId(), role: 'secretariat' };

beforeAll(async () => (session = await openDatabaseSession()));
afterAll(() => session?.close());

const read = <T>(work: () => Promise<T>) => session.unitOfWork.read(actor, work);

/** Something that tells how often it was loaded. */
function counted() {
  let loads = 0;
  return { thing: async () => ++loads, loads: () => loads };
}

describe('what one reading unit of work has loaded', () => {
  it('is not loaded again, nor in one that joins it', async () => {
    const { thing, loads } = counted();
    await read(async () => {
      await oncePerRead('a', thing);
      await oncePerRead('a', thing);
      await read(() => oncePerRead('a', thing));
    });
    expect(loads()).toBe(1);
  });

  it('is kept by key', async () => {
    const seen = await read(async () => [
      await oncePerRead('a', async () => 'A'),
      await oncePerRead('b', async () => 'B'),
      await oncePerRead('a', async () => 'C'),
    ]);
    expect(seen).toEqual(['A', 'B', 'A']);
  });

  it('is forgotten with it', async () => {
    const { thing, loads } = counted();
    await read(() => oncePerRead('a', thing));
    await read(() => oncePerRead('a', thing));
    expect(loads()).toBe(2);
  });

  it('is not shared with another that runs at the same time', async () => {
    const { thing, loads } = counted();
    await Promise.all([read(() => oncePerRead('a', thing)), read(() => oncePerRead('a', thing))]);
    expect(loads()).toBe(2);
  });

  it('is loaded again after it failed', async () => {
    const again = await read(async () => {
      await oncePerRead('a', () => Promise.reject(new Error('første gang'))).catch(() => undefined);
      return oncePerRead('a', async () => 'andre gang');
    });
    expect(again).toBe('andre gang');
  });

  it('gives way, the oldest first, so that a long export stays small', async () => {
    const { thing, loads } = counted();
    await read(async () => {
      await oncePerRead('first', thing);
      for (let i = 0; i < 500; i++) await oncePerRead(`other ${i}`, async () => i);
      await oncePerRead('first', thing);
      await oncePerRead('first', thing);
    });
    expect(loads()).toBe(2);
  });
});

describe('where things change', () => {
  it('a writing unit of work loads each time, also in a read that joins it', async () => {
    const { thing, loads } = counted();
    await session.unitOfWork.run(actor, 'test', async () => {
      await oncePerRead('a', thing);
      await read(() => oncePerRead('a', thing));
    });
    expect(loads()).toBe(2);
  });

  it('so does what runs outside any', async () => {
    const { thing, loads } = counted();
    await oncePerRead('a', thing);
    await oncePerRead('a', thing);
    expect(loads()).toBe(2);
  });
});

describe('an actor as part of a key', () => {
  it('differs by everything that a policy or the log of reads decides by', () => {
    const keys = [
      actorKey(actor),
      actorKey({ ...actor, role: 'member' }),
      actorKey({ ...actor, personId: newId() }),
      actorKey({ role: 'system' }),
      actorKey({ ...actor, isAhead: true }),
      actorKey({ ...actor, given: [newId()] }),
    ];
    expect(new Set(keys).size).toBe(6);
  });
});

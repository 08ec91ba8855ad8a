import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CouncilDirectoryQueries, RegisterQueries, SessionService } from '#domain/councils';
import { LegalBasisService } from '#domain/habilitet';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { ArchiveModule } from '../archive.module.js';
import { CouncilFoundingService, type FoundingInput } from './council-founding.service.js';

let session: DomainSession;
let founding: CouncilFoundingService;

const input = (rest: Partial<FoundingInput> = {}): FoundingInput => ({
  ...{ name: 'Språkrådet for fjellet', language: 'nn-NO' },
  secretary: { givenName: 'Kari', familyName: 'Nes', email: 'kari@example.no' },
  ...rest,
});

beforeAll(async () => {
  session = await openDomainSession(ArchiveModule);
  founding = session.features.get(CouncilFoundingService);
});

afterAll(() => session.close());

describe('a council made without a file', () => {
  it('can be worked in at once: its secretary gets in, and the legal bases are there', async () => {
    const now = new Date('2026-11-22T12:00:00Z');
    const { id, key, noun, effective } = await founding.found(input(), now);
    expect({ key, noun, first: effective.standingItems[0]?.key }).toEqual({
      ...{ key: 'sprakradet-for-fjellet', noun: 'Rådet', first: 'innkalling-saksliste' },
    });
    const system = { councilId: id, role: 'system' as const };
    const [person] = await session.features.get(RegisterQueries).people(system);
    const who = { councilId: id, personId: person.id, role: 'secretariat' as const };
    const { token } = await session.features.get(SessionService).start(who, now);
    expect(await session.features.get(SessionService).actorOf(token, undefined, now)).toMatchObject(who);
    expect((await session.features.get(LegalBasisService).all(who)).length).toBeGreaterThan(5);
  });

  it('gets a key of its own when another council has the same name', async () => {
    const [first, second] = [await founding.found(input()), await founding.found(input())];
    expect(second.key).not.toBe(first.key);
  });

  it.each([
    ['a key that could not stand in an address', { key: 'Mitt råd' }, 'council.keyForm'],
    ['a council without a name', { name: ' ', key: 'uten-navn' }, 'council.settingsInvalid'],
    [
      'a secretary whose address is none',
      { key: 'feil', secretary: { givenName: 'Kari', familyName: 'Nes', email: 'kari' } },
      'person.invalid',
    ],
  ])('is refused whole for %s', async (_, rest, code) => {
    const before = await session.features.get(CouncilDirectoryQueries).all();
    await expect(founding.found(input(rest))).rejects.toMatchObject({ code });
    expect(await session.features.get(CouncilDirectoryQueries).all()).toEqual(before);
  });
});

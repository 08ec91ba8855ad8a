import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LegalBasisService } from '#domain/habilitet';
import { systemActor } from '#kernel/actor';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { ArchiveModule } from './archive.module.js';
import { NewCouncilService } from './new-council.service.js';

let session: DomainSession;

beforeAll(async () => {
  session = await openDomainSession(ArchiveModule);
});
afterAll(() => session.close());

const input = {
  ...{ key: 'nytt-rad', name: 'Nytt råd', shortName: 'Nytt råd', noun: 'Rådet' },
  ...{ language: 'nn-NO' as const, about: null, settings: {} },
};
const create = () => session.features.get(NewCouncilService).create(input);

describe('a council made without a file', () => {
  it('has its legal bases from the first day, and is made whole or not at all', async () => {
    const { id } = await create();
    const bases = session.features.get(LegalBasisService);
    const inForce = await bases.inForce(systemActor(id), '2026-11-22');
    expect(inForce.map(({ code }) => code)).toContain('fvl-6-2');
    await expect(create()).rejects.toMatchObject({ code: 'council.keyTaken' });
  });
});

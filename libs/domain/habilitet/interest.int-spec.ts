import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { HabilitetModule } from './habilitet.module.js';
import { InterestReadingService } from './interest-reading.service.js';
import { InterestService } from './interest.service.js';
import type { InterestInput } from './interest.rules.js';

let session: DomainSession;
let council: TestCouncil;

const told: InterestInput = {
  ...{ kind: 'role', organisation: 'helse vest', description: 'styremedlem' },
  ...{ from: '2020-01-01', to: null },
};
const service = () => session.features.get(InterestService);
const read = (person: Parameters<TestCouncil['as']>[0]) =>
  session.features.get(InterestReadingService).read(council.as(person), council.people.dina);

beforeAll(async () => {
  session = await openDomainSession(HabilitetModule);
  council = await aCouncil(session);
});
afterAll(() => session.close());

describe('the register of interests', () => {
  it('ties an organisation that the register knows, and keeps another as it was told', async () => {
    const known = await service().add(council.as('dina'), told);
    const other = await service().add(council.as('dina'), { ...told, organisation: 'Nytt Firma AS' });
    expect([known.organisationName, known.organisationId === null]).toEqual(['Helse Vest', false]);
    expect([other.organisationName, other.organisationId]).toEqual(['Nytt Firma AS', null]);
  });

  it('writes down when the secretariat reads it, and shows that to the person', async () => {
    expect((await read('dina')).reads).toEqual([]);
    await read('tiril');
    expect((await read('dina')).reads).toMatchObject([{ reader: 'Tiril Lund', subject: 'interests' }]);
  });

  it('is closed to chair, other members, vara and observers', async () => {
    for (const person of ['aud', 'bjarne', 'lars', 'nora'] as const)
      await expect(read(person)).rejects.toMatchObject({ code: 'habilitet.interestsNotReadable' });
  });

  it('lets the person end or take back an interest, and nobody else', async () => {
    const [first, second] = (await read('dina')).interests;
    await service().end(council.as('dina'), first.id, first.version, '2021-06-30');
    await service().remove(council.as('dina'), second.id, second.version);
    expect((await read('dina')).interests.map(({ to }) => to)).toEqual(['2021-06-30']);
    await expect(service().remove(council.as('bjarne'), first.id, first.version + 1)).rejects.toMatchObject({
      code: 'habilitet.interestNotFound',
    });
    await expect(service().end(council.as('dina'), first.id, 1, '2021-07-01')).rejects.toMatchObject({
      code: 'database.stale',
    });
    await expect(service().add(council.as('tiril'), told)).rejects.toMatchObject({
      code: 'habilitet.interestsNotYours',
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCouncil, type PersonKey, type TestCouncil } from '#test/builders/a-council';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { AppointmentService } from './appointment.service.js';
import { ContactDataService } from './contact-data.service.js';
import { CouncilsModule } from './councils.module.js';
import { PeopleRegisterService } from './people-register.service.js';
import { RegisterQueries } from './register.queries.js';

let session: DomainSession;
let council: TestCouncil;

const addresses = async () =>
  (await session.features.get(RegisterQueries).people(council.system))
    .flatMap(({ email }) => email ?? [])
    .sort();

/** Ends somebody's only appointment. */
async function ended(person: PersonKey, lastDay: string): Promise<void> {
  const rows = await session.features.get(RegisterQueries).appointments(council.system);
  const { id, version } = rows.find(({ personId }) => personId === council.people[person])!;
  await session.features.get(AppointmentService).end(council.system, id, version, lastDay);
}

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule);
  council = await aCouncil(session, { retention: { contactDataMonths: 6 } });
  const register = session.features.get(PeopleRegisterService);
  for (const person of ['bjarne', 'dina', 'ingrid'] as const) {
    const change = { email: `${person}@example.no` };
    await register.updatePerson(council.system, council.people[person], 2, change);
  }
  const guest = { givenName: 'Gjest', familyName: 'Uten verv', email: 'gjest@example.no', affiliations: [] };
  await register.createPerson(council.system, guest);
  await ended('bjarne', '2021-03-31');
  await ended('dina', '2021-04-30');
});

afterAll(() => session.close());

describe('the plan for addresses', () => {
  it('deletes those that are due, and no others', async () => {
    const contactData = session.features.get(ContactDataService);
    expect(await contactData.deleteDue(new Date('2021-09-30T12:00:00Z'))).toBe(0);
    expect(await contactData.deleteDue(new Date('2021-10-01T12:00:00Z'))).toBe(1);
    expect(await addresses()).toEqual(['dina@example.no', 'gjest@example.no', 'ingrid@example.no']);
    expect(await contactData.deleteDue(new Date('2031-10-01T12:00:00Z'))).toBe(1);
    expect(await addresses()).toEqual(['gjest@example.no', 'ingrid@example.no']);
  });
});

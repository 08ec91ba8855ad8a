import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel/ids';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { AppointmentService } from './appointment.service.js';
import { CouncilDirectoryQueries } from './council-directory.queries.js';
import { CouncilsModule } from './councils.module.js';
import { PeopleRegisterService } from './people-register.service.js';
import { RegisterQueries } from './register.queries.js';
import { SessionService } from './session.service.js';

const morning = new Date('2021-02-26T07:00:00Z');
const later = (hours: number) => new Date(morning.getTime() + hours * 3_600_000);

let session: DomainSession;
let council: TestCouncil;
let sessions: SessionService;

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule);
  council = await aCouncil(session);
  sessions = session.features.get(SessionService);
});

afterAll(() => session.close());

const asDina = () => ({ councilId: council.id, personId: council.people.dina, role: 'member' as const });

describe('signing in', () => {
  it('gives a token that stands for the person in that role, for a working day', async () => {
    const { token, expiresAt } = await sessions.start(asDina(), morning);
    expect(await sessions.actorOf(token, 'r-1', later(1))).toEqual({ ...asDina(), requestId: 'r-1' });
    expect(expiresAt).toEqual(later(12));
    expect(await sessions.actorOf(token, undefined, later(12))).toBeUndefined();
  });

  it('ends when the person signs out', async () => {
    const { token } = await sessions.start(asDina());
    await sessions.end(token);
    expect(await sessions.actorOf(token)).toBeUndefined();
    await sessions.end(token);
  });

  it.each([
    ['a role that the person does not have', () => ({ ...asDina(), role: 'secretariat' as const })],
    ['an unknown person', () => ({ ...asDina(), personId: newId() })],
    ['an unknown council', () => ({ ...asDina(), councilId: newId() })],
    ['ids that are none', () => ({ ...asDina(), councilId: 'x', personId: "' or 1=1" })],
  ])('is refused for %s', async (_, request) => {
    await expect(sessions.start(request(), morning)).rejects.toMatchObject({ code: 'signIn.noSuchRole' });
  });

  it('is refused before the appointment begins', async () => {
    await expect(sessions.start(asDina(), new Date('2019-12-31T12:00:00Z'))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('does not take a token that was made up or changed', async () => {
    const { token } = await sessions.start(asDina(), morning);
    const other = await aCouncil(session, {}, 'naboradet');
    const [, id, secret] = token.split('.');
    for (const wrong of [
      '',
      'x',
      `${token}x`,
      token.slice(0, -1),
      `${other.id}.${id}.${secret}`,
      'a.b.c.d',
    ]) {
      expect(await sessions.actorOf(wrong, undefined, morning)).toBeUndefined();
    }
  });

  it('ends the day after the last day in office', async () => {
    const { bjarne } = council.people;
    const { token } = await sessions.start(
      { councilId: council.id, personId: bjarne, role: 'member' },
      morning,
    );
    const [appointment] = (await session.features.get(RegisterQueries).appointments(council.system)).filter(
      (candidate) => candidate.personId === bjarne,
    );
    await session.features
      .get(AppointmentService)
      .end(council.system, appointment.id, appointment.version, '2021-02-25');
    expect(await sessions.actorOf(token, undefined, later(1))).toBeUndefined();
  });
});

describe('the demo sign-in page', () => {
  it('lists everybody in office on the day, the secretariat first', async () => {
    const accounts = await session.features.get(CouncilDirectoryQueries).demoAccounts(council.id, morning);
    expect(accounts[0]).toEqual({
      ...{
        personId: council.people.tiril,
        name: 'Tiril Lund',
        role: 'secretariat',
        description: 'Norges forskningsråd',
      },
    });
    expect(accounts.map((account) => account.role)).toEqual([
      'secretariat',
      'chair',
      'member',
      'member',
      'vara',
      'observer',
    ]);
  });
});

describe('the places of somebody signed in', () => {
  it('are their roles here, and by their address other councils too, where that is allowed', async () => {
    const directory = session.features.get(CouncilDirectoryQueries);
    const register = session.features.get(PeopleRegisterService);
    const other = await aCouncil(session, {}, 'det-andre-radet');
    const email = 'felles@example.no';
    await register.updatePerson(council.system, council.people.dina, 2, { email });
    await register.updatePerson(other.system, other.people.nora, 2, { email: email.toUpperCase() });
    const dina = council.as('dina');
    expect(await directory.placesOf(dina, false, morning)).toMatchObject([
      { councilId: council.id, role: 'member' },
    ]);
    expect(await directory.placesOf(dina, true, morning)).toMatchObject([
      { councilId: council.id, personId: council.people.dina, role: 'member' },
      { councilId: other.id, personId: other.people.nora, role: 'observer' },
    ]);
  });
});

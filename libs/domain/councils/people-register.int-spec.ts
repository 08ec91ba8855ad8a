import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel/ids';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { AppointmentService, type AppointmentInput } from './appointment.service.js';
import { CouncilsModule } from './councils.module.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleRegisterService } from './people-register.service.js';
import { RegisterQueries } from './register.queries.js';

let session: DomainSession;
let council: TestCouncil;
let register: PeopleRegisterService;
let appointments: AppointmentService;
let people: PeopleQueries;

const somebody = (givenName: string, familyName: string) => ({
  givenName,
  familyName,
  email: null,
  affiliations: [],
});
const inSeat = (personId: string, seat: number, rest: Partial<AppointmentInput> = {}): AppointmentInput => ({
  ...{ personId, role: 'member', seatId: council.seats[seat - 1], rank: null, from: '2021-01-01', to: null },
  ...rest,
});

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule);
  council = await aCouncil(session);
  register = session.features.get(PeopleRegisterService);
  appointments = session.features.get(AppointmentService);
  people = session.features.get(PeopleQueries);
});

afterAll(() => session.close());

describe('the register of people', () => {
  it('gives readable keys, and counts on when two have the same name', async () => {
    const tiril = council.as('tiril');
    const first = await register.createPerson(tiril, somebody('Åse', 'Bjørnæs'));
    const second = await register.createPerson(tiril, somebody('Åse', 'Bjørnæs'));
    expect([first.key, second.key]).toEqual(['ase-bjornaes', 'ase-bjornaes-2']);
  });

  it('remembers where people worked on a day', async () => {
    const tiril = council.as('tiril');
    const uib = await register.createOrganisation(tiril, {
      name: 'Universitetet i Bergen',
      shortName: 'UiB',
      place: 'Bergen',
    });
    const ntnu = await register.createOrganisation(tiril, {
      name: 'NTNU',
      shortName: null,
      place: 'Trondheim',
    });
    const { id } = await register.createPerson(tiril, {
      ...somebody('Oda', 'Flytter'),
      affiliations: [
        { organisationId: uib.id, title: 'professor', from: null, to: '2021-06-30' },
        { organisationId: ntnu.id, title: 'dekan', from: '2021-07-01', to: null },
      ],
    });
    const worksAt = async (date: string) => (await people.peopleOn(tiril, date, [id])).get(id)?.affiliations;
    expect(await worksAt('2021-06-30')).toMatchObject([
      { organisation: 'Universitetet i Bergen', title: 'professor' },
    ]);
    expect(await worksAt('2021-07-01')).toMatchObject([{ organisation: 'NTNU', place: 'Trondheim' }]);
  });

  it('tells two who change the same affiliations apart', async () => {
    const tiril = council.as('tiril');
    const { id, version } = await register.createPerson(tiril, somebody('To', 'Skriver'));
    const saved = await register.updatePerson(tiril, id, version, { affiliations: [] });
    expect(saved.version).toBe(version + 1);
    await expect(register.updatePerson(tiril, id, version, { affiliations: [] })).rejects.toMatchObject({
      kind: 'stale',
    });
  });

  it('shows addresses only to those who send the papers', async () => {
    await register.createPerson(council.as('tiril'), {
      ...somebody('Med', 'Adresse'),
      email: 'med@example.no',
    });
    const queries = session.features.get(RegisterQueries);
    const addressFor = async (who: 'tiril' | 'dina') =>
      (await queries.people(council.as(who))).find((person) => person.givenName === 'Med')?.email;
    expect(await addressFor('tiril')).toBe('med@example.no');
    expect(await addressFor('dina')).toBeNull();
  });

  it('is kept by the secretariat alone', async () => {
    await expect(register.createPerson(council.as('aud'), somebody('Ikke', 'Lov'))).rejects.toMatchObject({
      code: 'council.notAllowed',
    });
  });

  it('does not know people of another council', async () => {
    const other = await aCouncil(session, {}, 'naboradet');
    expect(await people.peopleOn(other.as('tiril'), '2021-01-20', [council.people.aud])).toEqual(new Map());
    await expect(
      register.updatePerson(other.as('tiril'), council.people.aud, 1, { email: null }),
    ).rejects.toMatchObject({
      code: 'person.notFound',
    });
    await expect(
      appointments.appoint(other.as('tiril'), {
        ...inSeat(council.people.aud, 1),
        seatId: other.seats[0],
        from: '2030-01-01',
      }),
    ).rejects.toMatchObject({ kind: 'conflict' });
  });
});

describe('appointments', () => {
  it('put one person at a time in a seat, also when two are appointed at the same moment', async () => {
    const { seats } = await aCouncil(session, {}, 'enplass').then(async (own) => {
      council = own;
      return own;
    });
    const tiril = council.as('tiril');
    const seat = await appointments.createSeat(tiril, { number: 9, represents: 'Kommunene' });
    expect(seat.key).toBe('kommunene');
    expect(seats).toHaveLength(4);
    const [a, b] = [
      await register.createPerson(tiril, somebody('A', 'A')),
      await register.createPerson(tiril, somebody('B', 'B')),
    ];
    const both = await Promise.allSettled(
      [a, b].map(({ id }) => appointments.appoint(tiril, { ...inSeat(id, 1), seatId: seat.id })),
    );
    expect(both.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'appointment.seatTaken', kind: 'conflict' });
  });

  it('follow each other in a seat from one day to the next', async () => {
    const tiril = council.as('tiril');
    const old = (await session.features.get(RegisterQueries).appointments(tiril)).find(
      (a) => a.personId === council.people.bjarne,
    )!;
    const { id } = await register.createPerson(tiril, somebody('Ny', 'Etterfølger'));
    await expect(appointments.appoint(tiril, inSeat(id, 2))).rejects.toMatchObject({
      code: 'appointment.seatTaken',
    });
    await appointments.end(tiril, old.id, old.version, '2021-03-31');
    await appointments.appoint(tiril, inSeat(id, 2, { from: '2021-04-01' }));
    const memberOn = async (date: string) => (await people.rosterOn(tiril, date)).seats[1].member?.id;
    expect(await memberOn('2021-03-31')).toBe(council.people.bjarne);
    expect(await memberOn('2021-04-01')).toBe(id);
  });

  it.each([
    [
      'a second chair',
      (): AppointmentInput => inSeat(council.people.dina, 1, { role: 'chair', seatId: null }),
      'appointment.chairTaken',
    ],
    ['the same role twice', (): AppointmentInput => inSeat(council.people.dina, 3), 'appointment.twice'],
    [
      'an end before the beginning',
      (): AppointmentInput => inSeat(council.people.nora, 3, { to: '2020-12-31' }),
      'appointment.periodBackwards',
    ],
    [
      'a member without a seat',
      (): AppointmentInput => inSeat(council.people.nora, 3, { seatId: null }),
      'appointment.seatRequired',
    ],
    ['somebody unknown', (): AppointmentInput => inSeat(newId(), 3, { role: 'vara' }), 'person.notFound'],
  ])('refuse %s', async (_, input, code) => {
    await expect(appointments.appoint(council.as('tiril'), input())).rejects.toMatchObject({ code });
  });

  it('make no vara in a council that has none', async () => {
    await expect(aCouncil(session, { vara: { mode: 'none' } }, 'utenvara')).rejects.toMatchObject({
      code: 'appointment.varaNotUsed',
    });
  });

  it('leave a period without any council in peace', async () => {
    const roster = await people.rosterOn(council.as('tiril'), '2015-01-01');
    expect(roster.chair).toBeNull();
    expect(roster.others).toEqual([]);
    expect(roster.seats.every((seat) => seat.member === null && seat.vara.length === 0)).toBe(true);
  });

  it('say who sits where, with vara and whereabouts', async () => {
    const own = await aCouncil(session, {}, 'oversikt');
    const roster = await people.rosterOn(own.as('dina'), '2021-01-20');
    expect(roster.chair).toMatchObject({ name: 'Aud Holm', affiliations: [{ place: 'Bergen' }] });
    expect(roster.seats[3]).toMatchObject({
      number: 4,
      member: { name: 'Ingrid Dal' },
      vara: [{ name: 'Lars Ro' }],
    });
    expect(roster.others.map((person) => person.role)).toEqual(['observer', 'secretariat']);
  });
});

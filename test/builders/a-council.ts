import type { Actor, ActorRole } from '#kernel/actor';
import { systemActor } from '#kernel/actor';
import { AppointmentService, CouncilCreationService, PeopleRegisterService } from '#domain/councils';
import type { DomainSession } from '#test/domain/domain-session';

/** A council with four seats, a vara, an observer and a secretary, all appointed since 2020. */
export interface TestCouncil {
  readonly id: string;
  readonly system: Actor;
  /** Person ids by key. */
  readonly people: Readonly<Record<PersonKey, string>>;
  /** Seat ids by number, from 1. */
  readonly seats: readonly string[];
  /** Somebody acting in their appointed role. */
  as(person: PersonKey): Actor;
}

const people = {
  aud: ['Aud', 'Holm', 'chair', 'Trond Mohn stiftelse', 'Bergen', 'direktør'],
  bjarne: ['Bjarne', 'Vik', 'member', 'Helse Vest', 'Bergen', 'forskningssjef'],
  dina: ['Dina', 'Moe', 'member', 'Oslo universitetssykehus', 'Oslo', 'professor'],
  ingrid: ['Ingrid', 'Dal', 'member', 'Folkehelseinstituttet', 'Oslo', 'områdedirektør'],
  lars: ['Lars', 'Ro', 'vara', 'Folkehelseinstituttet', 'Oslo', 'avdelingsdirektør'],
  nora: ['Nora', 'Lie', 'observer', 'Helse- og omsorgsdepartementet', 'Oslo', 'seniorrådgiver'],
  tiril: ['Tiril', 'Lund', 'secretariat', 'Norges forskningsråd', 'Lysaker', 'sekretariatsleder'],
} as const satisfies Record<string, readonly [string, string, ActorRole, string, string, string]>;

export type PersonKey = keyof typeof people;

/** Seat numbers: a vara shares the seat of the member it stands in for. */
const seatOf: Partial<Record<PersonKey, number>> = { aud: 1, bjarne: 2, dina: 3, ingrid: 4, lars: 4 };

/** Makes the council in the database; `settings` are its differences from the defaults. */
export async function aCouncil(
  { features }: DomainSession,
  settings: Record<string, unknown> = {},
  key = 'proveradet',
): Promise<TestCouncil> {
  const { id } = await features.get(CouncilCreationService).create({
    ...{ key, name: 'Prøverådet', shortName: 'Prøverådet', noun: 'Rådet', language: 'nb-NO', about: null },
    settings,
  });
  const system = systemActor(id);
  const appointments = features.get(AppointmentService);
  const seats: string[] = [];
  for (const number of [1, 2, 3, 4])
    seats.push((await appointments.createSeat(system, { number, represents: `Plass ${number}` })).id);
  const ids: Partial<Record<PersonKey, string>> = {};
  for (const person of Object.keys(people) as PersonKey[])
    ids[person] = await appointed(features, system, person, seats);
  return {
    id,
    system,
    people: ids as Record<PersonKey, string>,
    seats,
    as: (person) => ({ councilId: id, personId: ids[person]!, role: people[person][2] }),
  };
}

async function appointed(
  features: DomainSession['features'],
  system: Actor,
  person: PersonKey,
  seats: readonly string[],
): Promise<string> {
  const register = features.get(PeopleRegisterService);
  const [givenName, familyName, role, name, place, title] = people[person];
  const { id: organisationId } = await register.createOrganisation(system, { name, shortName: null, place });
  const { id: personId } = await register.createPerson(system, {
    ...{ givenName, familyName, email: null },
    affiliations: [{ organisationId, title, from: null, to: null }],
  });
  const seat = seatOf[person];
  await features.get(AppointmentService).appoint(system, {
    ...{ personId, role, rank: null, from: '2020-01-01', to: null },
    seatId: seat === undefined ? null : seats[seat - 1],
  });
  return personId;
}

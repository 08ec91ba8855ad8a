import { AppointmentService, CouncilCreationService, PeopleRegisterService } from '#domain/councils';
import { LegalBasisService } from '#domain/habilitet';
import { type Actor, systemActor } from '#kernel/actor';
import type { DomainSession } from '#test/domain/domain-session';

/** A council of nine seats, each with a vara but those of chair and deputy chair, and a secretary. */
export interface NineSeats {
  readonly secretary: Actor;
  /** Person ids by seat number, from 1: the chair, the deputy chair, then members. */
  readonly members: readonly string[];
  readonly varaOf: ReadonlyMap<string, string>;
  /** Rows of the legal basis list. */
  readonly grounds: readonly string[];
}

/** Makes it in the database, in office since 2020. */
export async function nineSeats({ features }: DomainSession): Promise<NineSeats> {
  const { id } = await features.get(CouncilCreationService).create({
    ...{ key: 'simulert-rad', name: 'Simulert råd', shortName: 'Simulert råd', noun: 'Rådet' },
    ...{ language: 'nb-NO', about: null, settings: {} },
  });
  const system = systemActor(id);
  const register = features.get(PeopleRegisterService);
  const appointments = features.get(AppointmentService);
  const appoint = async (familyName: string, role: 'member' | 'vara' | 'chair', seatId: string | null) => {
    const names = { givenName: 'Prøve', familyName, email: null, affiliations: [] };
    const { id: personId } = await register.createPerson(system, names);
    const period = { rank: null, from: '2020-01-01', to: null };
    await appointments.appoint(system, { personId, role, seatId, ...period });
    return personId;
  };
  const members: string[] = [];
  const varaOf = new Map<string, string>();
  for (let number = 1; number <= 9; number++) {
    const seat = await appointments.createSeat(system, { number, represents: `Plass ${number}` });
    const member = await appoint(`Medlem ${number}`, number === 1 ? 'chair' : 'member', seat.id);
    members.push(member);
    if (number > 2) varaOf.set(member, await appoint(`Vara ${number}`, 'vara', seat.id));
  }
  const person = { givenName: 'Prøve', familyName: 'Sekretær', email: null, affiliations: [] };
  const { id: personId } = await register.createPerson(system, person);
  const bases = features.get(LegalBasisService);
  await bases.install(system);
  const grounds = (await bases.inForce(system, '2021-01-01')).map((basis) => basis.id);
  return { secretary: { councilId: id, personId, role: 'secretariat' }, members, varaOf, grounds };
}

import { Injectable } from '@nestjs/common';
import {
  AppointmentService,
  CouncilDirectoryQueries,
  type CouncilRecord,
  PeopleRegisterService,
} from '#domain/councils';
import { systemActor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { readableKey } from '#kernel/readable-key';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { NewCouncilService } from '../new-council.service.js';

/** What has to be known of a new council. Everything else has a default that the council can change later. */
export interface FoundingInput {
  readonly name: string;
  /** The name when absent, as with those below. */
  readonly shortName?: string;
  /** "Rådet" when absent. */
  readonly noun?: string;
  /** Made from the name when absent. */
  readonly key?: string;
  readonly language: 'nb-NO' | 'nn-NO';
  /** Who can let others in: the first in the secretariat, from today on. */
  readonly secretary: {
    readonly givenName: string;
    readonly familyName: string;
    readonly email: string | null;
  };
}

/** Makes a council that can be worked in at once, without a file: settings, legal bases, and somebody to let others in. */
@Injectable()
export class CouncilFoundingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: CouncilDirectoryQueries,
    private readonly councils: NewCouncilService,
    private readonly people: PeopleRegisterService,
    private readonly appointments: AppointmentService,
  ) {}

  /**
   * All of it or nothing.
   * @throws DomainError `council.keyTaken`, `council.settingsInvalid` or `person.invalid` with every fault
   */
  async found(input: FoundingInput, now: Date = systemClock.now()): Promise<CouncilRecord> {
    const { name, language, shortName = name, noun = 'Rådet', secretary } = input;
    const taken = new Set((await this.directory.all()).map(({ key }) => key));
    const id = newId();
    const actor = systemActor(id);
    return this.unitOfWork.run(actor, 'council.found', async () => {
      const key = input.key ?? readableKey(name, (each) => taken.has(each));
      const head = { key, name, shortName, noun, language, about: null, settings: {} };
      const council = await this.councils.create(head, id);
      const person = await this.people.createPerson(actor, { ...secretary, affiliations: [] });
      await this.appointments.appoint(actor, {
        ...{ personId: person.id, role: 'secretariat', seatId: null, rank: null },
        ...{ from: osloLocal(now).date, to: null },
      });
      return council;
    });
  }
}

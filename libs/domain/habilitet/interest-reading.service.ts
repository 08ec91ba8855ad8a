import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ConfidentialReadRepository } from './confidential-read.repository.js';
import { habilitetError } from './habilitet.errors.js';
import type { Interest } from './interest.entity.js';
import { mayReadInterests } from './interest.policy.js';
import { InterestRepository } from './interest.repository.js';

/** Somebody's interests, and who has read them. */
export interface InterestsOfPerson {
  readonly name: string;
  readonly interests: readonly Readonly<Interest>[];
  /** Reads by others of interests and of reasons, the latest first. */
  readonly reads: readonly { readonly at: Date; readonly reader: string; readonly subject: string }[];
}

/** Opens a person's interests. Whoever opens somebody else's is written down, in the same unit of work. */
@Injectable()
export class InterestReadingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleQueries,
    private readonly interests: InterestRepository,
    private readonly reads: ConfidentialReadRepository,
  ) {}

  /** @throws DomainError `habilitet.interestsNotReadable`, `habilitet.personUnknown` */
  async read(actor: Actor, personId: string): Promise<InterestsOfPerson> {
    return this.unitOfWork.run(actor, 'habilitet.readInterests', async () => {
      refuseIf(mayReadInterests(actor, personId));
      const now = systemClock.now();
      const today = osloLocal(now).date;
      const person = (await this.people.peopleOn(actor, today, [personId])).get(personId);
      if (!person) throw habilitetError('habilitet.personUnknown');
      await this.reads.log('interests', personId, null, now);
      const log = await this.reads.about(personId);
      const readers = await this.people.peopleOn(
        actor,
        today,
        log.flatMap((row) => row.readerId ?? []),
      );
      return {
        name: person.name,
        interests: await this.interests.ofPeople([personId]),
        reads: log.map(({ readAt, readerId, subject }) => ({
          ...{ at: readAt, subject },
          reader: readers.get(readerId ?? '')?.name ?? '',
        })),
      };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { RegisterQueries } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { habilitetError } from './habilitet.errors.js';
import { Interest } from './interest.entity.js';
import { mayKeepInterests } from './interest.policy.js';
import { InterestRepository } from './interest.repository.js';
import { interestFaults, type InterestInput } from './interest.rules.js';

/** People keep the register of their own interests; nobody else writes in it. */
@Injectable()
export class InterestService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly interests: InterestRepository,
    private readonly register: RegisterQueries,
  ) {}

  /**
   * Adds an interest of the acting person. An organisation that the register knows, by name or short name, is tied to it.
   * @throws DomainError `habilitet.interestInvalid` with every fault by field, `habilitet.interestsNotYours`
   */
  async add(actor: Actor, input: InterestInput): Promise<Readonly<Interest>> {
    return this.unitOfWork.run(actor, 'habilitet.addInterest', async () => {
      refuseIf(mayKeepInterests(actor));
      refuseFaults(input);
      const organisation = await this.known(actor, input.organisation);
      const interest = Object.assign(new Interest(), {
        ...{ id: newId(), councilId: actor.councilId, personId: actor.personId, kind: input.kind },
        organisationId: organisation?.id ?? null,
        organisationName: organisation?.name ?? input.organisation.trim(),
        description: input.description.trim(),
        ...{ from: input.from, to: input.to },
      });
      await this.interests.add(interest);
      return interest;
    });
  }

  /**
   * Says that an interest is over; it stays in the register, so that what held then is known.
   * @param lastDay `yyyy-mm-dd`
   * @throws DomainError `habilitet.interestNotFound`, `habilitet.interestInvalid`, `database.stale`
   */
  async end(actor: Actor, id: string, expectedVersion: number, lastDay: string): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.endInterest', async () => {
      refuseIf(mayKeepInterests(actor));
      const interest = await this.interests.lockedOf(actor.personId ?? '', id, expectedVersion);
      const { kind, organisationName: organisation, description, from } = interest;
      refuseFaults({ ...{ kind, organisation, description, from }, to: lastDay });
      interest.to = lastDay;
      await this.interests.add(interest);
    });
  }

  /** Takes back what was told by mistake. @throws DomainError `habilitet.interestNotFound`, `database.stale` */
  async remove(actor: Actor, id: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.removeInterest', async () => {
      refuseIf(mayKeepInterests(actor));
      const interest = await this.interests.lockedOf(actor.personId ?? '', id, expectedVersion);
      await this.interests.remove(interest.id);
    });
  }

  private async known(actor: Actor, told: string): Promise<{ id: string; name: string } | undefined> {
    const plain = (text: string | null) => (text ?? '').trim().toLocaleLowerCase('nb-NO');
    const wanted = plain(told);
    if (wanted === '') return undefined;
    const organisations = await this.register.organisations(actor);
    return organisations.find(({ name, shortName }) => plain(name) === wanted || plain(shortName) === wanted);
  }
}

function refuseFaults(input: InterestInput): void {
  const faults = interestFaults(input);
  if (faults.length > 0) throw habilitetError('habilitet.interestInvalid', {}, faults);
}

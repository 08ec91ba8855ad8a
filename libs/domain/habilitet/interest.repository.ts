import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { lockRow } from '#platform/database/locked-row';
import { habilitetError } from './habilitet.errors.js';
import { Interest } from './interest.entity.js';

/** What people have told about their interests, the oldest first. */
@Injectable()
export class InterestRepository {
  async ofPeople(personIds: readonly string[]): Promise<Interest[]> {
    return currentManager().find(Interest, { where: { personId: In([...personIds]) }, order: { id: 'ASC' } });
  }

  async add(interest: Interest): Promise<void> {
    await currentManager().save(Interest, interest);
  }

  /** @throws DomainError `habilitet.interestNotFound`, also for somebody else's; `database.stale` */
  async lockedOf(personId: string, id: string, expectedVersion: number): Promise<Interest> {
    const interest = isId(id) ? await lockRow(Interest, id, expectedVersion) : null;
    if (interest?.personId !== personId) throw habilitetError('habilitet.interestNotFound');
    return interest;
  }

  async remove(id: string): Promise<void> {
    await currentManager().delete(Interest, { id });
  }
}

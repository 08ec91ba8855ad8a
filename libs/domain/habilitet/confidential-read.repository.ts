import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { currentActor, currentManager } from '#platform/database/current-manager';
import { ConfidentialRead, type ConfidentialSubject } from './confidential-read.entity.js';

/** The log of who read what is confidential. */
@Injectable()
export class ConfidentialReadRepository {
  /** Writes down that the acting person reads this now. What people read about themselves is not logged. */
  async log(
    subject: ConfidentialSubject,
    personId: string,
    agendaItemId: string | null,
    readAt: Date,
  ): Promise<void> {
    const { councilId, personId: readerId, role } = currentActor();
    if (readerId === personId) return;
    await currentManager().insert(ConfidentialRead, {
      ...{ id: newId(), councilId, subject, personId, agendaItemId, readAt },
      ...{ readerId: readerId ?? null, readerRole: role },
    });
  }

  /** Everything that was read about a person, the latest first. */
  async about(personId: string): Promise<ConfidentialRead[]> {
    return currentManager().find(ConfidentialRead, {
      where: { personId },
      order: { readAt: 'DESC', id: 'DESC' },
      take: 200,
    });
  }
}

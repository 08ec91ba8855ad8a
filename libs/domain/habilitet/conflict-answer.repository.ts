import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { currentManager } from '#platform/database/current-manager';
import { ConflictAnswer } from './conflict-answer.entity.js';

/** What was done with likely conflicts. */
@Injectable()
export class ConflictAnswerRepository {
  async ofItems(agendaItemIds: readonly string[]): Promise<ConflictAnswer[]> {
    return currentManager().findBy(ConflictAnswer, { agendaItemId: In([...agendaItemIds]) });
  }

  /** Puts an answer in the place of the one there was. */
  async put(answer: ConflictAnswer): Promise<void> {
    const { agendaItemId, personId, organisationKey } = answer;
    await currentManager().delete(ConflictAnswer, { agendaItemId, personId, organisationKey });
    await currentManager().insert(ConflictAnswer, answer);
  }
}

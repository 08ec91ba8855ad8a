import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { roomError } from './room.errors.js';
import { SpeakingRequest } from './speaking-request.entity.js';

/** Who has asked to speak. */
@Injectable()
export class SpeakingRepository {
  /** Those who wait or speak in an item, in the order they asked. */
  async queueOf(agendaItemId: string): Promise<SpeakingRequest[]> {
    return currentManager().find(SpeakingRequest, {
      where: { agendaItemId, status: In(['waiting', 'speaking']) },
      order: { askedAt: 'ASC', id: 'ASC' },
    });
  }

  /** @throws DomainError `speaking.notFound` */
  async locked(id: string): Promise<SpeakingRequest> {
    const row = isId(id)
      ? await currentManager().findOne(SpeakingRequest, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        })
      : null;
    if (!row) throw roomError('speaking.notFound');
    return row;
  }

  async add(request: SpeakingRequest): Promise<void> {
    await currentManager().insert(SpeakingRequest, request);
  }

  async save(request: SpeakingRequest): Promise<void> {
    await currentManager().save(SpeakingRequest, request);
  }
}

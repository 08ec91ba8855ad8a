import { Injectable } from '@nestjs/common';
import { systemClock } from '#kernel/clock';
import { SpeakingRepository } from './speaking.repository.js';

/** Empties the list of speakers when an item rests or ends. Called inside the unit of work that does so. */
@Injectable()
export class SpeakerEnding {
  constructor(private readonly requests: SpeakingRepository) {}

  /** Whoever speaks has spoken; who waits is taken off the list, and asks again when the item is taken up again. */
  async endAll(agendaItemId: string): Promise<void> {
    const endedAt = systemClock.now();
    for (const request of await this.requests.queueOf(agendaItemId)) {
      const status = request.status === 'speaking' ? 'done' : 'withdrawn';
      await this.requests.save(Object.assign(request, { status, endedAt }));
    }
  }
}

import { Injectable } from '@nestjs/common';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { ReferatRepository } from './referat.repository.js';
import { ReferatWords } from './referat-words.queries.js';

/** The version number printed on a draft. Called inside the unit of work that changes its words. */
@Injectable()
export class ReferatEdition {
  constructor(
    private readonly referater: ReferatRepository,
    private readonly words: ReferatWords,
  ) {}

  /** What was sent out as version 1 is version 2 from its first change on (D12). */
  async changed(meetingId: string): Promise<void> {
    const referat = await this.referater.ofMeeting(meetingId);
    if (!referat) return;
    const sent = (await this.words.versions(referat.id)).at(-1);
    if (sent?.draftVersion !== referat.draftVersion) return;
    const locked = await this.referater.lockOfMeeting(meetingId);
    locked.draftVersion += 1;
    locked.date = osloLocal(systemClock.now()).date;
    await this.referater.save(locked);
  }
}

import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#domain/councils';
import type { MeetingView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';

/** Finds the names of the guests of an agenda. */
@Injectable()
export class GuestNames {
  constructor(private readonly people: PeopleQueries) {}

  /** By person id, as they were called on the day. */
  async of(actor: Actor, { meeting, agenda }: MeetingView): Promise<ReadonlyMap<string, string>> {
    const ids = agenda.flatMap(({ guests }) => guests.map(({ personId }) => personId));
    if (ids.length === 0) return new Map();
    const people = await this.people.peopleOn(actor, osloLocal(meeting.startsAt).date, ids);
    return new Map([...people].map(([id, { name }]) => [id, name]));
  }
}

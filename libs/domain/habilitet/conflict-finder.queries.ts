import { Injectable } from '@nestjs/common';
import { RegisterQueries } from '#domain/councils';
import {
  type AgendaItemView,
  AttendanceQueries,
  type AttendanceView,
  MeetingQueries,
} from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { CasePartyRepository } from './case-party.repository.js';
import { type BoundPerson, type Conflict, conflictsIn, namedOrganisation } from './conflict.rules.js';
import { ConflictTextQueries } from './conflict-texts.queries.js';
import { askedItems, askedPeople } from './declaration.rules.js';
import { InterestRepository } from './interest.repository.js';
import { holdsOn } from './interest.rules.js';

/** The likely conflicts of a meeting, with whom and what they are about. */
export interface FoundConflicts {
  readonly items: readonly AgendaItemView[];
  readonly people: readonly AttendanceView[];
  readonly conflicts: readonly Conflict[];
}

/** Holds the people of a meeting against what its papers name. Called inside a unit of work, after the policy. */
@Injectable()
export class ConflictFinderQueries {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly register: RegisterQueries,
    private readonly texts: ConflictTextQueries,
    private readonly interests: InterestRepository,
    private readonly parties: CasePartyRepository,
  ) {}

  /**
   * @param number "2/2021"
   * @param personId only this person; everybody who is asked when absent
   */
  async find(actor: Actor, number: string, personId?: string): Promise<FoundConflicts> {
    const { meeting, agenda } = await this.meetings.byNumber(actor, number);
    const { date } = osloLocal(meeting.startsAt);
    const asked = askedPeople(await this.attendance.ofMeeting(actor, meeting.id));
    const people = asked.filter((person) => personId === undefined || person.personId === personId);
    const items = askedItems(agenda);
    const register = (await this.register.organisations(actor)).map(namedOrganisation);
    const parties = await this.parties.ofItems(items.map((item) => item.id));
    const texts = (await this.texts.ofItems(actor, meeting.id, items)).map((item) => ({
      ...item,
      parties: parties.get(item.agendaItemId) ?? [],
    }));
    return { items, people, conflicts: conflictsIn(texts, await this.bound(people, date), register) };
  }

  /** What binds people on the day: affiliations and the interests that hold then. */
  private async bound(people: readonly AttendanceView[], date: string): Promise<BoundPerson[]> {
    const interests = await this.interests.ofPeople(people.map((row) => row.personId));
    return people.map(({ personId, person }) => ({
      ...{ personId, name: person.name, affiliations: person.affiliations },
      interests: interests.filter((interest) => interest.personId === personId && holdsOn(interest, date)),
    }));
  }
}

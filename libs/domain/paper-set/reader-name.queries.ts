import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { norwegianShortDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';

/** Who takes a copy, and when, as it is printed. */
export interface ReaderName {
  readonly name: string;
  /** "05.02.2021 kl. 14.30" */
  readonly moment: string;
  /** "Lastet ned av Kari Nes 05.02.2021 kl. 14.30" */
  readonly stamp: string;
}

/** Finds the name that copies of what is exempted are marked with. */
@Injectable()
export class ReaderNames {
  constructor(
    private readonly people: PeopleQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Null for those whose copies are not marked: the secretariat, who decides, and whoever is no person. Called inside a unit of work. */
  async of(actor: Actor, now: Date): Promise<ReaderName | null> {
    const { personId, role } = actor;
    if (personId === undefined || role === 'secretariat' || role === 'system') return null;
    const { date, time } = osloLocal(now);
    const name = (await this.people.peopleOn(actor, date, [personId])).get(personId)?.name ?? personId;
    const moment = `${norwegianShortDate(date)} kl. ${norwegianTime(time)}`;
    const { language } = await this.councils.get(actor);
    return { name, moment, stamp: message(language, 'document.namedStamp', { name, moment }) };
  }
}

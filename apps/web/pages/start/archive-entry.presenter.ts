import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { ReferatQueries } from '#domain/referat';
import type { Actor } from '#kernel/actor';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';

/** Far more than a council has between two approved referater. */
const meetingsLookedAt = 50;

/** Finds what an observer comes for: the newest referat that is approved, and what everybody may read. */
@Injectable()
export class ArchiveEntry {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly referater: ReferatQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Null for those whose start page is about their own work. */
  async of(actor: Actor, language: string) {
    if (actor.role !== 'observer') return null;
    const say = pageText(language);
    const { rows } = await this.meetings.list(actor, { limit: meetingsLookedAt });
    const standings = await this.referater.standings(
      actor,
      rows.map(({ id }) => id),
    );
    const newest = rows.find(({ id }) => standings.get(id)?.status === 'approved');
    const number = newest ? meetingNumberText(newest) : '';
    const correctedOn = newest && standings.get(newest.id)?.correctedOn;
    const { key, effective } = await this.councils.get(actor);
    return {
      label: number ? say('start.referatOf', { number }) : '',
      href: number ? paths.referat(number) : '',
      corrected: correctedOn ? say('referat.correctedOn', { date: norwegianShortDate(correctedOn) }) : '',
      openHref: effective.publicReading.isOpen ? paths.openCouncil(key) : '',
    };
  }
}

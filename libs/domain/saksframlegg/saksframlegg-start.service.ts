import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import { MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { osloLocal } from '#kernel/oslo-time';
import { saksframleggError } from './saksframlegg.errors.js';
import type { SectionText } from './saksframlegg.rules.js';
import { emptySections, templateFor } from './section-template.rules.js';

/** What a new paper begins with. */
@Injectable()
export class SaksframleggStartService {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly people: PeopleQueries,
    private readonly settings: CouncilSettingsService,
  ) {}

  /** @throws DomainError `agendaItem.notFound` */
  async meetingOf(actor: Actor, agendaItemId: string): Promise<string> {
    return (await this.meetings.byItemId(actor, agendaItemId)).view.meeting.id;
  }

  /** @throws DomainError `agendaItem.notFound`, `saksframlegg.senderMissing` when nobody fronts it */
  async startOf(
    actor: Actor,
    agendaItemId: string,
    submittedBy?: string,
  ): Promise<{
    submittedBy: string;
    sections: SectionText[];
    proposedVedtak: string[];
    /** The item it continues, and whether it begins with the text of that item's paper: not when that was treated. */
    continues: { readonly itemId: string; readonly whole: boolean } | null;
  }> {
    const { view, item } = await this.meetings.byItemId(actor, agendaItemId);
    const { standingItems, sectionTemplates } = await this.settings.settings(actor);
    const standing = standingItems.find((candidate) => candidate.key === item.standingKey);
    const sender =
      submittedBy ?? (await this.headOfSecretariat(actor, osloLocal(view.meeting.startsAt).date));
    if (!sender) throw saksframleggError('saksframlegg.senderMissing');
    return {
      submittedBy: sender,
      sections: standing?.text
        ? [{ kind: 'text', heading: null, html: standing.text }]
        : emptySections(templateFor(sectionTemplates, item.caseTypes)),
      proposedVedtak: standing?.proposedVedtak ?? [],
      continues: await this.continued(actor, item.continuesId),
    };
  }

  private async continued(actor: Actor, itemId: string | null) {
    if (itemId === null) return null;
    const { item } = await this.meetings.byItemId(actor, itemId);
    return { itemId, whole: item.status !== 'treated' };
  }

  /** Whoever of the secretariat comes first in the register on a day; `undefined` when nobody is in office. @param date `yyyy-mm-dd` */
  async headOfSecretariat(actor: Actor, date: string): Promise<string | undefined> {
    const { others } = await this.people.rosterOn(actor, date);
    return others.find((person) => person.role === 'secretariat')?.id;
  }
}

import { Injectable } from '@nestjs/common';
import type { Fault } from '#kernel/domain-error';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { currentActor } from '#platform/database/current-manager';
import { CouncilSettingsService } from '#domain/councils';
import { vedtakError } from './vedtak.errors.js';
import { VedtakQueries } from './vedtak.queries.js';
import { contentFaults, mayHoldVedtak, paragraphFaults, type VedtakContent } from './vedtak.rules.js';

/** Judges a vedtak where it stands: the meeting, who could vote, and the council's voting rules. */
@Injectable()
export class VedtakJudge {
  constructor(
    private readonly queries: VedtakQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /**
   * Every fault in the content of a vedtak, by its place. Called inside a unit of work.
   * @throws DomainError `vedtak.itemNotFound`, `vedtak.meetingNotBegun`
   */
  async faultsOf(agendaItemId: string, content: VedtakContent): Promise<Fault[]> {
    const place = await this.queries.placeOf(agendaItemId);
    if (!place) throw vedtakError('vedtak.itemNotFound');
    if (!mayHoldVedtak(place.meetingStatus)) throw vedtakError('vedtak.meetingNotBegun');
    const { voting } = await this.councils.settings(currentActor());
    return [
      ...content.paragraphs.flatMap((html, index) => [
        ...checkAuthorHtml(html).map((fault) => ({ ...fault, path: `/paragraphs/${index}${fault.path}` })),
        ...paragraphFaults(html, `/paragraphs/${index}`),
      ]),
      ...contentFaults(content, { voting, eligible: place.eligible, disqualified: place.disqualified }),
    ];
  }
}

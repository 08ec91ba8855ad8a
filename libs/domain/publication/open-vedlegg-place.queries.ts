import { Injectable } from '@nestjs/common';
import { LetterQueries } from '#domain/correspondence';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { ReferatQueries } from '#domain/referat';
import { SaksframleggQueries, VedleggQueries, type VedleggView } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import type { OpenCouncil } from './open-council.queries.js';
import type { OpenMeeting } from './open-meeting.queries.js';
import { opensPapers } from './public-reading.rules.js';
import { publicationError } from './publication.errors.js';

/** Finds what vedlegg belong to an open meeting. Called inside units of work. */
@Injectable()
export class OpenVedleggPlaces {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly vedlegg: VedleggQueries,
    private readonly referater: ReferatQueries,
    private readonly letters: LetterQueries,
    private readonly meetings: MeetingQueries,
  ) {}

  /** Those of the referat, by number; none while it cannot be read. */
  async ofReferat(
    { actor }: OpenCouncil,
    { meeting, referat }: OpenMeeting,
  ): Promise<readonly VedleggView[]> {
    if (!referat || referat.exempt !== null) return [];
    const { id } = await this.referater.ofMeeting(actor, meeting.id);
    return this.vedlegg.ofOwner(actor, { kind: 'referat', id });
  }

  /** One of a paper of the meeting. @throws DomainError `publication.notFound`, and as `VedleggQueries.byId` */
  async ofPaper(council: OpenCouncil, open: OpenMeeting, id: string): Promise<VedleggView> {
    const entry = opensPapers(open.openness) ? await this.vedlegg.byId(council.actor, id) : null;
    if (entry?.ownerKind !== 'saksframlegg') throw publicationError('publication.notFound');
    const { meeting, item } = await this.papers.byId(council.actor, entry.ownerId);
    if (meeting.id !== open.meeting.id || item.status === 'withdrawn')
      throw publicationError('publication.notFound');
    return entry;
  }

  /** The ids of those that have nothing to open yet: letters that are drafts, referater that are not approved. */
  async shut({ actor }: OpenCouncil, vedlegg: readonly VedleggView[]): Promise<ReadonlySet<string>> {
    const shut = new Set<string>();
    for (const entry of vedlegg) if (!(await this.opens(actor, entry))) shut.add(entry.id);
    return shut;
  }

  private async opens(
    actor: Actor,
    { contentKind, exemption, file, letterId, referatNumber, referatYear }: VedleggView,
  ): Promise<boolean> {
    if (exemption?.open === false) return file !== null;
    try {
      if (contentKind === 'letter') await this.letters.byId(actor, letterId ?? '');
      if (contentKind !== 'referat') return true;
      const number = meetingNumberText({ number: referatNumber ?? 0, year: referatYear ?? 0 });
      const { meeting } = await this.meetings.byNumber(actor, number);
      return (await this.referater.standings(actor, [meeting.id])).size > 0;
    } catch (refusal) {
      if (refusal instanceof DomainError) return false;
      throw refusal;
    }
  }
}

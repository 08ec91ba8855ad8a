import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { LetterQueries } from '#domain/correspondence';
import type { OpenedFile } from '#domain/documents-register';
import { meetingNumberText } from '#domain/meetings';
import { DocumentService } from '#domain/paper-set';
import { TextLinkQueries, type VedleggView } from '#domain/saksframlegg';
import type { OpenCouncil } from './open-council.queries.js';
import type { OpenMeetingView } from './open-meeting.queries.js';

/** The texts that vedlegg consist of when they are no files, as anybody may read them. */
@Injectable()
export class OpenVedleggTexts {
  constructor(
    private readonly documents: DocumentService,
    private readonly letters: LetterQueries,
    private readonly links: TextLinkQueries,
  ) {}

  /** A letter, or the overview of activities on the day of the meeting. @throws DomainError of those features */
  async ofDocument(
    { actor }: OpenCouncil,
    { open, entry }: { readonly open: OpenMeetingView; readonly entry: VedleggView },
  ): Promise<string> {
    if (entry.contentKind === 'activityOverview')
      return this.documents.html(actor, 'activity-overview', meetingNumberText(open.meeting));
    const { key } = await this.letters.byId(actor, entry.letterId ?? '');
    return this.documents.html(actor, 'letter', key);
  }

  /** A text of the secretariat. References to other vedlegg are given by number: their keys may be shielded titles. */
  async ofNote(
    { actor, language }: OpenCouncil,
    entry: VedleggView,
    { content }: OpenedFile,
  ): Promise<string> {
    const html = (await buffer(content)).toString('utf8');
    const owner = { kind: entry.ownerKind, id: entry.ownerId };
    return this.links.resolve(actor, html, language, { owner });
  }
}

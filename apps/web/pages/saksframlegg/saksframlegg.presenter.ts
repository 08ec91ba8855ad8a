import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { MeetingQueries, meetingNumberText, paperAnchor, vedleggAnchor } from '#domain/meetings';
import { DocumentService } from '#domain/paper-set';
import { ReferatLaidQueries } from '#domain/referat';
import { mayWriteSaksframlegg, SaksframleggQueries, type VedleggView } from '#domain/saksframlegg';
import { withPageLinks } from '../documents/page-links.js';
import { vedleggLinks } from '../documents/vedlegg-links.js';
import { VedleggOpening } from '../documents/vedlegg-opening.js';
import { paperTag } from '../meetings/status-tag.js';
import { pageText } from '../page-text.js';
import { writtenLink } from '../written-procedure/procedure-source.presenter.js';
import { paths } from '../paths.js';
import { lateHref } from './late-href.js';

/** Finds a paper as a page: its own text, its vedlegg, and the way to the cases before and after. */
@Injectable()
export class SaksframleggPresenter {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly meetings: MeetingQueries,
    private readonly documents: DocumentService,
    private readonly referater: ReferatLaidQueries,
    private readonly opening: VedleggOpening,
  ) {}

  /** @param number "14/2/2021" @throws DomainError as `SaksframleggQueries.byCaseNumber` */
  async page(actor: Actor, language: string, number: string) {
    const { paper, item, meeting, vedlegg } = await this.papers.byCaseNumber(actor, number);
    const html = await this.documents.html(actor, 'saksframlegg', number);
    const meetingNumber = meetingNumberText(meeting);
    const closed = await this.opening.closed(actor, vedlegg);
    const addressOf = ({ id }: VedleggView) => (closed.has(id) ? '' : paths.vedlegg(id));
    const links = vedleggLinks({ actor, language }, vedlegg, addressOf);
    const anchors = links.map(
      ({ number: position, href }) =>
        [vedleggAnchor(paperAnchor(item), position), href || '#vedlegg-h'] as const,
    );
    return {
      title: pageText(language)('paper.title', { number: item.printedNumber ?? '', title: item.title }),
      number: item.printedNumber ?? '',
      meetingNumber,
      meetingHref: paths.meeting(meetingNumber),
      tag: actor.role === 'secretariat' ? paperTag(paper.status, language) : null,
      html: withPageLinks(html, new Map(anchors)),
      pdf: paths.pdf('saksframlegg', number),
      word: paths.word('saksframlegg', number),
      write: mayWriteSaksframlegg(actor) === undefined ? paths.writing(item.id) : '',
      late: lateHref(actor, item.id, paper.status, meeting.status),
      written: writtenLink(actor, { meeting }, item),
      approval: await this.approvalOf(actor, item.caseNumber, vedlegg),
      vedlegg: links,
      ...(await this.neighbours(actor, meeting.id, item.id)),
    };
  }

  /** The way to the referat that the case approves; empty for any other case. */
  private async approvalOf(
    actor: Actor,
    caseNumber: string | null,
    vedlegg: readonly VedleggView[],
  ): Promise<string> {
    const attached = vedlegg.find(({ contentKind }) => contentKind === 'referat');
    if (!attached) return '';
    const number = { number: attached.referatNumber ?? 0, year: attached.referatYear ?? 0 };
    const referat = await this.referater.approvedBy(actor, number, caseNumber);
    return referat ? paths.referatApproval(meetingNumberText(number)) : '';
  }

  private async neighbours(actor: Actor, meetingId: string, itemId: string) {
    const { agenda } = await this.meetings.byId(actor, meetingId);
    const readable = new Set(
      (await this.papers.ofMeeting(actor, meetingId)).map((entry) => entry.agendaItemId),
    );
    const withPaper = agenda.filter((item) => readable.has(item.id) && item.caseNumber !== null);
    const at = withPaper.findIndex((item) => item.id === itemId);
    return { previous: linkTo(withPaper[at - 1]), next: linkTo(withPaper[at + 1]) };
  }
}

function linkTo(
  item: { caseNumber: string | null; printedNumber: string | null; title: string } | undefined,
) {
  return item?.caseNumber
    ? { href: paths.saksframlegg(item.caseNumber), number: item.printedNumber ?? '', title: item.title }
    : null;
}

import { Injectable } from '@nestjs/common';
import { meetingNumberText, paperAnchor, vedleggAnchor } from '#domain/meetings';
import { type OpenCouncil, type OpenDocument, OpenDocuments, type OpenMeeting } from '#domain/publication';
import type { VedleggView } from '#domain/saksframlegg';
import { withPageLinks } from '../documents/page-links.js';
import { vedleggLinks } from '../documents/vedlegg-links.js';
import { pageText } from '../page-text.js';
import { paths, slug } from '../paths.js';
import { openReferatLabel } from './open-referat-label.js';

/** Finds a paper or a referat as anybody may read it, as a page. */
@Injectable()
export class OpenDocumentPresenter {
  constructor(private readonly documents: OpenDocuments) {}

  /** @throws DomainError `publication.notFound` */
  async paper(council: OpenCouncil, meetingNumber: string, sequence: number) {
    const found = await this.documents.paper(council, meetingNumber, sequence);
    const { item } = found.view;
    const say = pageText(council.language);
    const anchor = paperAnchor(item);
    return {
      title: say('paper.title', { number: item.printedNumber ?? '', title: item.title }),
      heading: say('paper.case', { number: item.printedNumber ?? '' }),
      standing: '',
      pdf: `${paths.openPaper(council.key, meetingNumber, sequence)}.pdf`,
      ...this.parts(council, found, (position) => vedleggAnchor(anchor, position)),
    };
  }

  /** @throws DomainError `publication.notFound` */
  async referat(council: OpenCouncil, meetingNumber: string) {
    const found = await this.documents.referat(council, meetingNumber);
    const { referat } = found.open;
    const say = pageText(council.language);
    const anchor = `referat-${slug(meetingNumber)}`;
    return {
      title: say('referat.title', { number: meetingNumber }),
      heading: say('referat.crumb', { number: meetingNumber }),
      standing: referat ? openReferatLabel(council.language, referat) : '',
      pdf: `${paths.openReferat(council.key, meetingNumber)}.pdf`,
      ...this.parts(council, found, (position) => vedleggAnchor(anchor, position)),
    };
  }

  /** A vedlegg that is a text of ours. */
  text(council: OpenCouncil, { open, title, html }: { open: OpenMeeting; title: string; html: string }) {
    return {
      ...{ title, html, heading: title, standing: '', pdf: '', vedlegg: [] },
      ...above(council, open),
    };
  }

  private parts(
    council: OpenCouncil,
    { open, prepared, vedlegg, shut }: OpenDocument,
    anchorOf: (position: number) => string,
  ) {
    const number = meetingNumberText(open.meeting);
    const addressOf = ({ id }: VedleggView) =>
      shut.has(id) ? '' : paths.openVedlegg(council.key, number, id);
    const anchors = vedlegg.map(
      (entry) => [anchorOf(entry.position), addressOf(entry) || '#vedlegg-h'] as const,
    );
    return {
      html: withPageLinks(prepared.html, new Map(anchors)),
      vedlegg: vedleggLinks(council, vedlegg, addressOf),
      ...above(council, open),
    };
  }
}

/** The way back: the council, and the meeting. */
function above({ key, name }: OpenCouncil, { meeting }: OpenMeeting) {
  const meetingNumber = meetingNumberText(meeting);
  return {
    ...{ councilHref: paths.openCouncil(key), councilName: name, meetingNumber },
    meetingHref: paths.openMeeting(key, meetingNumber),
  };
}

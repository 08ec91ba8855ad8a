import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { MeetingQueries, vedleggAnchor } from '#domain/meetings';
import { DocumentService } from '#domain/paper-set';
import { ReferatQueries } from '#domain/referat';
import { VedleggQueries, type VedleggView } from '#domain/saksframlegg';
import { webError } from '../../errors/web.errors.js';
import { withPageLinks } from '../documents/page-links.js';
import { vedleggLinks } from '../documents/vedlegg-links.js';
import { referatTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths, slug } from '../paths.js';
import { mayBeginReferat } from './may-begin-referat.js';
import { ReferatTasksPresenter } from './referat-tasks.presenter.js';

/** Finds a referat as a page, with its vedlegg and its særutskrifter. */
@Injectable()
export class ReferatPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly referater: ReferatQueries,
    private readonly vedlegg: VedleggQueries,
    private readonly documents: DocumentService,
    private readonly tasks: ReferatTasksPresenter,
  ) {}

  /**
   * The referat; to the secretariat, where none is begun, the way to begin it.
   * @param number the meeting's, "1/2021"
   * @throws DomainError as `ReferatQueries.ofMeeting`
   */
  async page(actor: Actor, language: string, number: string) {
    const { meeting, agenda } = await this.meetings.byNumber(actor, number);
    const say = pageText(language);
    const isBegun = (await this.referater.standings(actor, [meeting.id])).has(meeting.id);
    if (!isBegun && actor.role === 'secretariat')
      return notBegun(say, number, mayBeginReferat(actor, meeting));
    const referat = await this.referater.ofMeeting(actor, meeting.id);
    const vedlegg = await this.listed(actor, referat.id);
    const addressOf = ({ id }: VedleggView) => `${paths.referat(number)}/vedlegg/${id}`;
    const anchors = vedlegg.map(
      (entry) => [vedleggAnchor(`referat-${slug(number)}`, entry.position), addressOf(entry)] as const,
    );
    const html = await this.documents.html(actor, 'referat', number);
    return {
      title: say('referat.title', { number }),
      number,
      meetingHref: paths.meeting(number),
      tag: referatTag(referat.status, language),
      ...(await this.tasks.of(actor, { number, agenda, language }, referat)),
      html: withPageLinks(html, new Map(anchors)),
      pdf: paths.pdf('referat', number),
      word: paths.word('referat', number),
      vedlegg: vedleggLinks({ actor, language }, vedlegg, addressOf),
      extracts: agenda.flatMap(({ caseNumber, printedNumber, title }) =>
        caseNumber
          ? [{ href: paths.pdf('referat-extract', caseNumber), number: printedNumber ?? '', title }]
          : [],
      ),
    };
  }

  /** The id of a vedlegg that belongs to the referat. @throws DomainError `web.notFound` when it does not */
  async vedleggId(actor: Actor, number: string, id: string): Promise<string> {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const referat = await this.referater.ofMeeting(actor, meeting.id);
    const entry = (await this.listed(actor, referat.id)).find((each) => each.id === id);
    if (!entry) throw webError('web.notFound');
    return entry.id;
  }

  private async listed(actor: Actor, referatId: string): Promise<readonly VedleggView[]> {
    return this.vedlegg.ofOwner(actor, { kind: 'referat', id: referatId });
  }
}

function notBegun(say: PageText, number: string, mayBegin: boolean) {
  const title = say('referat.title', { number });
  const begin = mayBegin ? paths.referatBegin(number) : '';
  return { title, number, meetingHref: paths.meeting(number), notBegun: { begin } };
}

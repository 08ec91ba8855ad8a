import { Injectable } from '@nestjs/common';
import { meetingNumberText, MeetingQueries } from '#domain/meetings';
import { type NamedReader, PaperSetOfferQueries, PaperSetReaderQueries } from '#domain/paper-set';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { norwegianPeriod } from '#kernel/norwegian-text';
import { sentenceOf } from '../../errors/error-sentence.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { earlierRow, offerRow } from './package-rows.js';

/** What the page is asked for. */
export interface PackagesAsked {
  /** "2/2021". */
  readonly number: string;
  /** A person id, `public`, or null for one's own. */
  readonly reader: string | null;
  readonly refused?: DomainError;
}

/** Finds the page of a meeting's packages. */
@Injectable()
export class PackagesPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly readers: PaperSetReaderQueries,
    private readonly packages: PaperSetOfferQueries,
  ) {}

  /** @throws DomainError `meeting.notFound`, `meeting.notReadable`, `paperSet.readerUnknown`, `paperSet.notYours` */
  async page(actor: Actor, language: string, { number, reader, refused }: PackagesAsked) {
    const say = pageText(language);
    const { meeting } = await this.meetings.byNumber(actor, number);
    const which = meetingNumberText(meeting);
    const whose = await this.readers.named(actor, meeting.id, reader);
    const { offers, earlier } = await this.packages.of(actor, meeting.id, whose);
    const others = actor.role === 'secretariat' ? await this.readers.ofMeeting(actor, meeting.id) : [];
    const rows = offers.map((offer) =>
      offerRow(language, offer, reader ? '' : paths.pdf('paper-set', which)),
    );
    return {
      title: say('packages.title', { number: which }),
      number: which,
      meetingHref: paths.meeting(which),
      when: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
      refused: refused ? sentenceOf(refused, language) : '',
      action: paths.packagesMake(which),
      here: paths.packages(which) + (reader ? `?reader=${reader}` : ''),
      packagesHref: paths.packages(which),
      reader: reader ?? '',
      readers: others.length > 0 ? readerOptions(say, others, reader) : [],
      heading: headingOf(say, others, reader),
      isMaking: rows.some((row) => row.isMaking),
      offers: rows,
      earlier: earlier.map((edition) => earlierRow(language, edition)),
    };
  }
}

function readerOptions(say: PageText, readers: readonly NamedReader[], chosen: string | null) {
  const people = readers.map(({ personId, name, role }) => ({
    value: personId,
    label: `${name} (${say(`role.${role}`).toLocaleLowerCase('nb-NO')})`,
  }));
  return [
    { value: '', label: say('packages.reader.secretariat') },
    { value: 'public', label: say('packages.reader.public') },
    ...people,
  ].map((option) => ({ ...option, isChosen: option.value === (chosen ?? '') }));
}

function headingOf(say: PageText, readers: readonly NamedReader[], chosen: string | null): string {
  if (chosen === 'public') return say('packages.nowPublic');
  const name = readers.find(({ personId }) => personId === chosen)?.name;
  return name ? say('packages.nowFor', { name }) : say('packages.now');
}

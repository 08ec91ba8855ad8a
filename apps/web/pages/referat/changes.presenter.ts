import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { type ReferatVersion, ReferatVersionQueries } from '#domain/referat';
import { paths } from '../paths.js';
import { momentText, partLabel } from './comment-words.js';

const reasons: Readonly<Record<ReferatVersion['reason'], string>> = {
  forComment: 'sendt til merknad',
  forApproval: 'lagt fram til godkjenning',
  approved: 'godkjent',
  notApproved: 'ikke godkjent',
  corrected: 'rettet',
};

/** Finds what changed in a referat between two of its versions. */
@Injectable()
export class ChangesPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly versions: ReferatVersionQueries,
  ) {}

  /**
   * @param from ordinal of the older version; left out, the first one
   * @throws DomainError as `ReferatVersionQueries.difference`
   */
  async page(actor: Actor, number: string, from?: number, to?: number) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const which = meetingNumberText(meeting);
    const first = (await this.versions.ofMeeting(actor, meeting.id))[0]?.ordinal ?? 0;
    const found = await this.versions.difference(actor, meeting.id, from ?? first, to);
    const option = (chosen: number | undefined) => (version: ReferatVersion) => ({
      value: version.ordinal,
      label: labelOf(version),
      chosen: version.ordinal === chosen,
    });
    return {
      title: `Endringer i referatet fra møte ${which}`,
      number: which,
      back: paths.referat(which),
      action: paths.referatChanges(which),
      from: found.versions.map(option(found.from.ordinal)),
      to: found.versions.map(option(found.to?.ordinal)),
      isNow: found.to === undefined,
      summary: summaryOf(found.sections.length),
      sections: found.sections.map(({ heading, part, pieces }) => ({
        heading: heading || partLabel(part),
        label: heading ? partLabel(part) : '',
        pieces: pieces.map(({ kind, text }) => ({
          ...{ words: text, removed: kind === 'removed', added: kind === 'added' },
        })),
      })),
    };
  }
}

/** "Versjon 1, sendt til merknad 29.01.2021 kl. 10.00". */
export function labelOf({ draftVersion, reason, madeAt }: ReferatVersion): string {
  return `Versjon ${draftVersion}, ${reasons[reason]} ${momentText(madeAt)}`;
}

function summaryOf(sections: number): string {
  if (sections === 0) return 'Ingenting er endret.';
  return sections === 1 ? 'Ett sted er endret.' : `${sections} steder er endret.`;
}

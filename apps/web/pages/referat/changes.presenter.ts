import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CouncilSettingsService } from '#domain/councils';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { type ReferatVersion, ReferatVersionQueries } from '#domain/referat';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { changedModel } from './changed-sections.js';
import { momentText } from './comment-words.js';

/** Finds what changed in a referat between two of its versions. */
@Injectable()
export class ChangesPresenter {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly meetings: MeetingQueries,
    private readonly versions: ReferatVersionQueries,
  ) {}

  /**
   * @param from ordinal of the older version; left out, the first one
   * @throws DomainError as `ReferatVersionQueries.difference`
   */
  async page(actor: Actor, number: string, from?: number, to?: number) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const { language } = await this.councils.get(actor);
    const say = pageText(language);
    const which = meetingNumberText(meeting);
    const first = (await this.versions.ofMeeting(actor, meeting.id))[0]?.ordinal ?? 0;
    const found = await this.versions.difference(actor, meeting.id, from ?? first, to);
    const option = (chosen: number | undefined) => (version: ReferatVersion) => ({
      value: version.ordinal,
      label: labelOf(version, say),
      chosen: version.ordinal === chosen,
    });
    return {
      title: say('referat.changesTitle', { number: which }),
      number: which,
      back: paths.referat(which),
      action: paths.referatChanges(which),
      from: found.versions.map(option(found.from.ordinal)),
      to: found.versions.map(option(found.to?.ordinal)),
      isNow: found.to === undefined,
      summary: summaryOf(found.sections.length, say),
      sections: changedModel(found.sections, say),
    };
  }
}

/** "Versjon 1, sendt til merknad 29.01.2021 kl. 10.00". */
function labelOf({ draftVersion: version, reason, madeAt }: ReferatVersion, say: PageText): string {
  return say('referat.versionLabel', {
    ...{ version, reason: say(`referat.reason.${reason}`), when: momentText(madeAt) },
  });
}

function summaryOf(count: number, say: PageText): string {
  if (count === 0) return say('referat.nothingChanged');
  return count === 1 ? say('referat.oneChange') : say('referat.manyChanges', { count });
}

import { Injectable } from '@nestjs/common';
import { meetingNumberText, type MeetingView } from '#domain/meetings';
import { PaperSetEditionQueries } from '#domain/paper-set';
import type { Actor } from '#kernel/actor';
import { paths } from '../paths.js';
import { aboutPackage } from './package-rows.js';

/** The way from a meeting to its packages, with the newest of the actor's own. */
@Injectable()
export class PackageLinkPresenter {
  constructor(private readonly editions: PaperSetEditionQueries) {}

  /** `about` is empty while none is kept. */
  async linkFor(actor: Actor, language: string, meeting: MeetingView['meeting']) {
    const kept = await this.editions.ofReader(actor, meeting.id);
    const newest = kept.find(({ variant, file }) => variant === 'whole' && file !== null);
    return {
      href: paths.packages(meetingNumberText(meeting)),
      about: newest ? aboutPackage(language, newest) : '',
    };
  }
}

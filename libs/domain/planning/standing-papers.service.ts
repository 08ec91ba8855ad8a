import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, type StandingItem } from '#domain/councils';
import {
  type AgendaItemView,
  MeetingCalendarQueries,
  MeetingQueries,
  meetingNumberText,
  type MeetingView,
} from '#domain/meetings';
import {
  SaksframleggQueries,
  SaksframleggStatusService,
  SaksframleggWritingService,
  VedleggService,
} from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { osloLocal } from '#kernel/oslo-time';

/** Attaches the referat of a meeting to a paper: a living one, which is always the referat as it stands. */
@Injectable()
export class ReferatAttaching {
  constructor(
    private readonly vedlegg: VedleggService,
    private readonly papers: SaksframleggQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** Once: a paper that has it already stays as it is. Called inside a unit of work. */
  async attach(
    actor: Actor,
    paperId: string,
    { year, number }: { readonly year: number; readonly number: number },
  ): Promise<void> {
    const { vedlegg } = await this.papers.byId(actor, paperId);
    if (vedlegg.some((each) => each.referatYear === year && each.referatNumber === number)) return;
    const { language } = await this.councils.get(actor);
    const title = message(language, 'document.referatTitle', {
      meeting: meetingNumberText({ year, number }),
    });
    await this.vedlegg.add(
      actor,
      { kind: 'saksframlegg', id: paperId },
      {
        ...{ title, kind: 'referat', status: 'draft', source: null, date: null },
        content: { referat: { year, number } },
      },
    );
  }
}

/** Begins the papers of a new meeting's standing items, and attaches the last referat where it is to be approved. */
@Injectable()
export class StandingPapers {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly calendar: MeetingCalendarQueries,
    private readonly councils: CouncilSettingsService,
    private readonly writing: SaksframleggWritingService,
    private readonly statuses: SaksframleggStatusService,
    private readonly attaching: ReferatAttaching,
  ) {}

  /**
   * Gives every standing item of a meeting its paper. What the council's settings say in full is ready at once. Nothing
   * is begun while nobody of the secretariat is appointed on the day: papers need somebody who fronts them.
   * Called inside a unit of work.
   */
  async begin(actor: Actor, meetingId: string): Promise<void> {
    const view = await this.meetings.byId(actor, meetingId);
    if (!(await this.writing.hasSender(actor, osloLocal(view.meeting.startsAt).date))) return;
    const { standingItems } = await this.councils.settings(actor);
    for (const item of view.agenda) {
      const standing = standingItems.find(({ key }) => key === item.standingKey);
      if (standing) await this.beginOne(actor, view, item, standing);
    }
  }

  private async beginOne(
    actor: Actor,
    { meeting }: MeetingView,
    item: AgendaItemView,
    standing: StandingItem,
  ): Promise<void> {
    const paper = await this.writing.create(actor, item.id);
    if (isAboutMeetingBefore(standing)) {
      const before = await this.calendar.before(actor, meeting.startsAt);
      if (before) await this.attaching.attach(actor, paper.id, before);
    }
    if (standing.text) await this.statuses.take(actor, paper.id, paper.version, 'approve');
  }
}

/** A standing item that takes up the meeting before is the one that approves its referat. */
function isAboutMeetingBefore({ title }: StandingItem): boolean {
  return title.includes('{previousMeeting}');
}

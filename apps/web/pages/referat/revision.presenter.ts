import { Injectable } from '@nestjs/common';
import { type AgendaItemView, meetingNumberText, MeetingQueries, type MeetingView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { formField } from '../form-field.js';
import type { PageText } from '../page-text.js';
import { paths } from '../paths.js';

const meetingsLookedAt = 50;

/** Finds what can be taken up again of a meeting, and in which later meetings. */
@Injectable()
export class RevisionPresenter {
  constructor(private readonly meetings: MeetingQueries) {}

  /** The form that begins a case about the content; without meetings to come, the way to plan one. */
  async of(actor: Actor, { meeting, agenda }: Pick<MeetingView, 'meeting' | 'agenda'>, say: PageText) {
    const { rows } = await this.meetings.list(actor, { limit: meetingsLookedAt });
    const coming = rows
      .filter(({ status, startsAt }) => isComing(status) && startsAt > meeting.startsAt)
      .toReversed();
    const treated = agenda.filter(({ status }) => status === 'treated');
    return {
      isPossible: coming.length > 0 && treated.length > 0,
      plan: paths.planMeeting(),
      action: `${paths.referatCorrections(meetingNumberText(meeting))}/case`,
      item: formField('select', 'item', say('referat.revision.item'), { options: treated.map(caseOption) }),
      meeting: formField('select', 'meeting', say('referat.revision.meeting'), {
        options: coming.map((row) => ({
          value: row.id,
          label: `${meetingNumberText(row)}, ${norwegianShortDate(osloLocal(row.startsAt).date)}`,
        })),
      }),
    };
  }
}

function isComing(status: MeetingView['meeting']['status']): boolean {
  return status === 'planned' || status === 'called';
}

function caseOption({ id, printedNumber, title }: AgendaItemView) {
  return { value: id, label: [printedNumber, title].filter(Boolean).join(' ') };
}

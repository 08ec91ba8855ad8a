import { meetingNumberText, type MeetingView } from '#domain/meetings';
import { norwegianPeriod } from '#kernel/norwegian-text';
import { meetingTag } from '../meetings/status-tag.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';

/**
 * What stands at the top of the pages about an innkalling.
 * @param title code of the title, below `page.innkalling.title`
 */
export function headOf({ meeting }: Pick<MeetingView, 'meeting'>, title: string, language: string) {
  const number = meetingNumberText(meeting);
  return {
    title: pageText(language)(`innkalling.title.${title}`, { number }),
    number,
    meetingHref: paths.meeting(number),
    innkalling: paths.innkalling(number),
    when: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
    tag: meetingTag(meeting.status, language),
  };
}

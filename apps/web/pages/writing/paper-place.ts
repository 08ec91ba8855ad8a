import { meetingNumberText } from '#domain/meetings';
import type { WrittenPaper } from '#domain/saksframlegg';
import type { PageText } from '../page-text.js';
import { paths } from '../paths.js';

/** Where a paper stands, for the head of its pages: its number and title, and the way back to its meeting or to those that wait. */
export function paperPlace({ title, standing }: Pick<WrittenPaper, 'title' | 'standing'>, say: PageText) {
  if (!standing)
    return {
      ...{ itemTitle: title, number: '' },
      crumb: { href: paths.waitingPapers(), label: say('waiting.crumb') },
    };
  const meetingNumber = meetingNumberText(standing.meeting);
  return {
    ...{ itemTitle: title, number: standing.item.printedNumber ?? '', meetingNumber },
    crumb: { href: paths.meeting(meetingNumber), label: say('meeting.title', { number: meetingNumber }) },
  };
}

import { type MeetingView, meetingNumberText } from '#domain/meetings';
import type { PageText } from '../page-text.js';
import { paths } from '../paths.js';

/** The list of exemptions that a document stands in. */
export interface ExemptionPlace {
  readonly listHref: string;
  readonly listTitle: string;
}

/** That of its meeting; of a letter that belongs to none, that of letters. */
export function exemptionPlace(say: PageText, meeting: MeetingView['meeting'] | null): ExemptionPlace {
  const number = meeting ? meetingNumberText(meeting) : '';
  const listTitle = meeting ? say('exemption.title', { number }) : say('exemption.lettersTitle');
  return { listHref: exemptionListHref(meeting), listTitle };
}

/** Its address alone. */
export function exemptionListHref(meeting: MeetingView['meeting'] | null): string {
  return meeting ? paths.exemptions(meetingNumberText(meeting)) : paths.letterExemptions();
}

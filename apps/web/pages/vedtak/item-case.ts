import type { Actor } from '#kernel/actor';
import { type AgendaItemView, meetingNumberText, type MeetingView } from '#domain/meetings';
import { paths } from '../paths.js';

/** The item that a page is about, for the parts of the page. */
export interface ItemCase {
  readonly actor: Actor;
  readonly language: string;
  readonly item: AgendaItemView;
  readonly meeting: MeetingView['meeting'];
  /** Address of the page; everything that is sent goes below it. */
  readonly address: string;
  /** The actor keeps the vedtak. */
  readonly keeps: boolean;
}

/** The item of a page, with what every part of it asks for. */
export function itemCase(actor: Actor, language: string, view: MeetingView, item: AgendaItemView): ItemCase {
  return {
    ...{ actor, language, item, meeting: view.meeting },
    address: paths.vedtak(item.caseNumber ?? item.id),
    keeps: actor.role === 'secretariat',
  };
}

/** The meeting of an item, by name and address. */
export function meetingOf({ meeting }: ItemCase) {
  const number = meetingNumberText(meeting);
  return { number, href: paths.meeting(number) };
}

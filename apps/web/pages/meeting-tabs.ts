import type { Actor } from '#kernel/actor';
import { pageText } from './page-text.js';
import { paths, unslug } from './paths.js';

/** The rooms of one meeting as a row of links, with the one that is open marked. */
export interface MeetingTabs {
  /** "Møte 2/2021". */
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
}

/** A room of a meeting: what it is called under `page.tab`, its address, and how other addresses that belong to it begin. */
type Room = readonly [name: string, address: (number: string) => string, starts: readonly string[]];

const rooms: readonly [Room, Room, ...Room[]] = [
  ['overview', paths.meeting, ['planning']],
  ['agenda', paths.agenda, []],
  ['innkalling', paths.innkalling, ['innkalling', 'checks']],
  ['people', paths.innkallingAnswers, []],
  ['habilitet', paths.habilitetOverview, ['habilitet']],
  ['documents', paths.packages, ['exemptions']],
  ['room', paths.room, []],
  ['referat', paths.referat, []],
];
const ofMeeting =
  /^\/(?:meetings|planning\/meeting|agenda|innkalling|checks|habilitet|packages|exemptions\/meeting|referat)\/(\d+-\d{4})(?:\/|$)/;

/**
 * The way between the rooms of a meeting, for the secretariat, who goes between them all day; nothing for others, and
 * nothing on pages that belong to no meeting.
 * @param path from the root of the site, without its query
 * @param number the meeting of a page whose address does not name it, "2/2021": a paper is read from the saksliste
 */
export function meetingTabs(
  { path, number }: { readonly path: string; readonly number?: string | undefined },
  actor: Actor | undefined,
  language: string,
): MeetingTabs | null {
  if (actor?.role !== 'secretariat') return null;
  const slugged = ofMeeting.exec(path)?.[1];
  const meeting = slugged ? unslug(slugged) : number;
  if (!meeting) return null;
  const open = roomAt(path, meeting);
  const say = pageText(language);
  return {
    label: say('meeting.title', { number: meeting }),
    tabs: rooms.map((room) => ({
      href: room[1](meeting),
      label: say(`tab.${room[0]}`),
      current: room === open,
    })),
  };
}

/** The room whose address is nearest above the path: that of the answers lies within that of the innkalling. */
function roomAt(path: string, number: string): Room {
  const within = rooms.filter(([, address]) => `${path}/`.startsWith(`${address(number)}/`));
  const nearest = within.toSorted((a, b) => b[1](number).length - a[1](number).length)[0];
  const start = path.split('/', 2)[1] ?? '';
  return nearest ?? rooms.find(([, , starts]) => starts.includes(start)) ?? rooms[1];
}

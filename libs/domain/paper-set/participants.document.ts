import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import type { AttendanceView } from '#domain/meetings';
import type { PaperSetCoverModel } from './paper-set.document.js';

type Role = Actor['role'] | null;

/** Those expected at a meeting, by role; who has sent apologies stands apart. */
const groups: readonly { readonly code: string; readonly roles: readonly Role[] }[] = [
  { code: 'members', roles: ['chair', 'deputyChair', 'member'] },
  { code: 'vara', roles: ['vara'] },
  { code: 'observers', roles: ['observer'] },
  { code: 'secretariat', roles: ['secretariat'] },
  { code: 'others', roles: [null] },
];

/**
 * The participants on the cover of a package that is sent out before the meeting: nobody is "present" yet. Empty
 * groups are left out.
 */
export function expectedParticipants(
  language: string,
  rows: readonly AttendanceView[],
): PaperSetCoverModel['participants'] {
  const away = rows.filter((row) => row.status === 'apology' || row.status === 'absent');
  const coming = rows.filter((row) => !away.includes(row));
  const listed = groups.map(({ code, roles }) => ({
    label: message(language, `document.participants.${code}`),
    people: coming.filter((row) => roles.includes(row.role)).map((row) => line(language, row)),
  }));
  const apologies = {
    label: message(language, 'document.participants.apologies'),
    people: away.map((row) => line(language, row)),
  };
  return [...listed, apologies].filter((group) => group.people.length > 0);
}

function line(language: string, { person, role, attendsForName, note }: AttendanceView): string {
  const chairs = role === 'chair' || role === 'deputyChair';
  const mark = chairs ? ` ${message(language, `document.attendance.${role}`)}` : '';
  const organisation = person.affiliations[0]?.organisation ?? '';
  const remarks = [
    attendsForName ? message(language, 'document.attendance.attendsFor', { name: attendsForName }) : '',
    note ?? '',
  ].filter((remark) => remark !== '');
  const said = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
  return [`${person.name}${mark}`, organisation].filter((part) => part !== '').join(', ') + said;
}

import type { Fault } from '#kernel/domain-error';
import { meetingPeriod } from '#domain/meetings';
import { referatDateFaults } from '#domain/referat';
import { attendanceListFaults } from './attendance-check.rules.js';
import { caseFaults, ownCases, sequenceFaults } from './case-check.rules.js';
import { textFaults } from '#kernel/text-faults';
import { exemptionEntryFaults } from './exemption-check.rules.js';
import { htmlFaults } from './html-check.rules.js';
import { innkallingFaults } from './innkalling-check.rules.js';
import { itemFaults } from './items-check.rules.js';
import type { KnownCouncil } from './known-council.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { meetingPeopleFaults } from './people-check.rules.js';
import { instantFaults } from './oslo-instant.rules.js';
import { planFaults } from './plan-check.rules.js';
import { textPlaces } from './text-places.rules.js';
import { roundFaults } from './round-check.rules.js';
import { vedleggFaults } from './vedlegg-check.rules.js';
import { writtenFaults } from './written-check.rules.js';

/**
 * Everything that keeps a meeting file from being taken in by this council, all at once, each by its path. The file
 * has passed the schema; the bytes of its vedlegg are looked at elsewhere.
 */
export function meetingFaults(file: MeetingFile, known: KnownCouncil): Fault[] {
  const cases = [...known.cases, ...ownCases(file)];
  return [
    ...textFaults(file),
    ...timeFaults(file),
    ...roomFaults(file),
    ...meetingPeopleFaults(file, known),
    ...attendanceListFaults(file, known),
    ...innkallingFaults(file),
    ...sequenceFaults(file, known),
    ...caseFaults(file, known),
    ...itemFaults(file, known),
    ...textPlaces(file, cases, known.vedleggKeys).flatMap(htmlFaults),
    ...exemptionEntryFaults(file),
    ...vedleggFaults(file, known),
    ...planFaults(file, known),
    ...referatFaults(file),
    ...roundFaults(file),
    ...writtenFaults(file, known),
  ];
}

function timeFaults({ meeting }: MeetingFile): Fault[] {
  const period = meetingPeriod(meeting, meeting.year);
  return period.ok ? [] : period.faults.map((fault) => ({ ...fault, path: `/meeting${fault.path}` }));
}

/** Moments of the meeting itself and of its items in the møterom. */
function roomFaults({ meeting, items }: MeetingFile): Fault[] {
  return [
    ...instantFaults('/meeting/begun', meeting.begun),
    ...instantFaults('/meeting/ended', meeting.ended),
    ...items.flatMap(({ room }, i) =>
      (room?.times ?? []).flatMap(({ from, to }, j) => [
        ...instantFaults(`/items/${i}/room/times/${j}/from`, from),
        ...instantFaults(`/items/${i}/room/times/${j}/to`, to),
      ]),
    ),
  ];
}

function referatFaults({ meeting, referat, items }: MeetingFile): Fault[] {
  const changed = items.flatMap(({ paper }, i) => [
    ...instantFaults(`/items/${i}/paper/changed`, paper?.changed),
    ...instantFaults(`/items/${i}/paper/sentAt`, paper?.sentAt),
    ...(paper?.vedlegg ?? []).flatMap(({ sentLater }, j) =>
      instantFaults(`/items/${i}/paper/vedlegg/${j}/sentLater`, sentLater),
    ),
  ]);
  if (referat === undefined) return changed;
  const { date, sentForComment, commentDeadline, status, approvedIn } = referat;
  const dates = {
    date,
    ...(sentForComment === undefined ? {} : { sentForComment }),
    ...(commentDeadline === undefined ? {} : { commentDeadline }),
  };
  const begun = meeting.status === 'held' || meeting.status === 'inProgress';
  return [
    ...changed,
    ...(begun ? [] : [{ path: '/referat', code: 'exchange.referatWithoutMeeting' }]),
    ...referatDateFaults(dates).map((fault) => ({ ...fault, path: `/referat${fault.path}` })),
    ...(status === 'approved' && approvedIn === undefined
      ? [{ path: '/referat/approvedIn', code: 'referat.approvedInMissing' }]
      : []),
  ];
}

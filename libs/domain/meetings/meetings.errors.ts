import { errorsOf, type ErrorKind } from '#kernel/domain-error';

/** Everything that can be refused in this feature. */
export const meetingErrors = {
  'meeting.notFound': 'notFound',
  'meeting.notAllowed': 'forbidden',
  'meeting.notReadable': 'forbidden',
  'meeting.numberTaken': 'conflict',
  'meeting.numberUnreadable': 'invalid',
  'meeting.timeInvalid': 'invalid',
  'meeting.notADate': 'invalid',
  'meeting.notATime': 'invalid',
  'meeting.skippedHour': 'invalid',
  'meeting.repeatedHour': 'invalid',
  'meeting.endsBeforeStart': 'invalid',
  'meeting.dateOutsideYear': 'invalid',
  'meeting.wrongState': 'conflict',
  'meeting.over': 'conflict',
  'meeting.noAgenda': 'conflict',
  'meeting.chairMissing': 'conflict',
  'meeting.seatsWithoutStatus': 'conflict',
  'meeting.openItems': 'conflict',
  'meeting.writtenNotAllowed': 'conflict',
  'agendaItem.notFound': 'notFound',
  'agendaItem.numberInUse': 'conflict',
  'agendaItem.numberTaken': 'conflict',
  'agendaItem.meetingOver': 'conflict',
  'agendaItem.withdrawn': 'conflict',
  'agendaItem.notAllItems': 'invalid',
  'agendaItem.guestTwice': 'conflict',
  'attendance.notFound': 'notFound',
  'attendance.invalid': 'invalid',
  'attendance.personTwice': 'conflict',
  'attendance.groupUnknown': 'invalid',
  'attendance.varaUnlinked': 'invalid',
  'attendance.memberNotListed': 'invalid',
  'attendance.memberPresent': 'invalid',
  'attendance.seatVotesTwice': 'invalid',
  'attendance.leftBeforeArrived': 'invalid',
  'attendance.notATime': 'invalid',
  'attendance.notVaraOfSeat': 'invalid',
  'innkalling.htmlNotAllowed': 'invalid',
  'caseReference.unreadable': 'invalid',
  'caseReference.unknown': 'invalid',
  'caseReference.didYouMean': 'invalid',
  'caseReference.notEarlier': 'invalid',
} as const satisfies Record<string, ErrorKind>;

export type MeetingErrorCode = keyof typeof meetingErrors;

/** Makes one of this feature's errors. */
export const meetingError = errorsOf(meetingErrors);

/** Which error a broken database constraint means to a person. */
export const meetingConstraints = {
  meeting_number_unique: 'meeting.numberTaken',
  meeting_period_check: 'meeting.endsBeforeStart',
  agenda_item_sequence_unique: 'agendaItem.numberTaken',
  agenda_item_sequence_kept: 'agendaItem.numberInUse',
  agenda_item_guest_unique: 'agendaItem.guestTwice',
  attendance_person_unique: 'attendance.personTwice',
  attendance_arrived_check: 'attendance.notATime',
  attendance_left_check: 'attendance.notATime',
} as const satisfies Record<string, MeetingErrorCode>;

import { Type } from 'typebox';
import { calendarVerdicts } from '#domain/innkalling';
import { operation } from '../contract/operation.js';
import { Id, Shape } from '../contract/schema.js';

const unreadable = [
  ...(['calendar.reply.tooLarge', 'calendar.reply.notCalendar', 'calendar.reply.notReply'] as const),
  ...(['calendar.reply.notOneMeeting', 'calendar.reply.oneOccurrence'] as const),
  ...(['calendar.reply.notOneAttendee', 'calendar.reply.addressUnreadable'] as const),
  ...(['calendar.reply.noAnswer', 'calendar.reply.undated'] as const),
] as const;

export const takeCalendarReply = operation({
  ...{ id: 'calendarReplies.take', tag: 'innkalling', method: 'post', path: 'calendar-replies' },
  permission: 'mailGateway',
  summary: 'Hand over an answer that a calendar program has sent',
  description:
    'For the program that receives mail to MAIL_FROM. It verifies who sent the mail (SPF, DKIM, DMARC) and hands over ' +
    'that address with the text/calendar part (METHOD:REPLY, RFC 5546). An answer counts when it is to the last ' +
    'SEQUENCE, from the attendee itself, and younger than the answer that is known; the same answer twice changes nothing.',
  body: Shape('CalendarReplyInput', {
    from: Type.String({ minLength: 3, maxLength: 254, description: 'The sender, as it was verified.' }),
    calendar: Type.String({ minLength: 1, maxLength: 262_144, description: 'The text/calendar part.' }),
  }),
  success: {
    status: 200,
    body: Shape('CalendarReplyTaken', {
      outcome: Type.Enum([...calendarVerdicts], {
        description: '`unchanged`: it came before. `tentative`: a maybe is no answer, and changes nothing.',
      }),
      meetingId: Id('The meeting.'),
      personId: Id('Who answered.'),
    }),
    description: 'What became of it.',
  },
  errors: [
    ...unreadable,
    ...(['calendar.reply.unknownMeeting', 'calendar.reply.foreignSender'] as const),
    ...(['calendar.reply.notInvited', 'calendar.reply.outdated', 'calendar.reply.older'] as const),
    ...(['response.notCalled', 'response.meetingOver', 'response.calledOff'] as const),
    ...(['response.notListed', 'meeting.over'] as const),
  ],
});

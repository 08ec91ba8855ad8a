import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { ClockTime, Id, Shape, Text, TextOrNothing } from '../contract/schema.js';
import { KeptNoteResponse, LeftUndoneResponse, NoteResponse, RoomResponse } from './room.responses.js';

const tag = 'meeting-room';
const path = 'meetings/:meeting/room';
const itemPath = 'agenda-items/:item';
const room = { status: 200, body: RoomResponse, description: 'The meeting as it stands now.' } as const;
const refusedRead = ['meeting.notFound', 'meeting.notReadable'] as const;
const refusedItem = ['agendaItem.notFound', 'meeting.notReadable'] as const;
const refusedStep = ['room.notAllowed', 'room.notBegun', 'room.over', 'room.otherItemOpen'] as const;

export const getRoom = operation({
  ...{ id: 'room.get', tag, method: 'get', path, permission: 'meetings.read' },
  summary: 'A meeting as it stands now',
  success: room,
  errors: refusedRead,
});

export const beginMeeting = operation({
  ...{ id: 'room.begin', tag, method: 'post', path: `${path}/begin`, permission: 'meetings.write' },
  summary: 'Declare the meeting open and take up its first item',
  success: room,
  errors: [...refusedRead, ...refusedStep, 'meeting.notAllowed', 'meeting.wrongState'],
});

export const closeMeeting = operation({
  ...{ id: 'room.close', tag, method: 'post', path: `${path}/close`, permission: 'meetings.write' },
  summary: 'Close the meeting, with every vedtak locked',
  success: room,
  errors: [
    ...([...refusedRead, ...refusedStep, 'meeting.notAllowed', 'meeting.wrongState'] as const),
    ...([
      'meeting.openItems',
      'meeting.seatsWithoutStatus',
      'meeting.chairMissing',
      'vedtak.invalid',
    ] as const),
  ],
});

export const leftUndone = operation({
  ...{ id: 'room.left', tag, method: 'get', path: `${path}/left`, permission: 'meetings.write' },
  summary: 'What is left before the meeting can be closed',
  success: { status: 200, body: LeftUndoneResponse, description: 'Empty when nothing is.' },
  errors: [...refusedRead, 'room.notAllowed'],
});

export const notePresence = operation({
  ...{ id: 'room.presence', tag, method: 'post', path: `${path}/presence`, permission: 'meetings.write' },
  summary: 'Note that somebody came, left, has forfall or is absent',
  description:
    'The last word counts; saying the same again changes nothing. Who had left and comes back was out meanwhile.',
  body: Shape('PresenceStep', {
    personId: Id('Somebody in the attendance list.'),
    step: Type.Enum(['arrived', 'left', 'apology', 'absent']),
    time: Type.Optional(ClockTime('When; now when left out.')),
  }),
  success: room,
  errors: [...refusedRead, 'attendance.notFound', 'attendance.invalid', 'meeting.over', 'meeting.notAllowed'],
});

export const takeUpItem = operation({
  ...{ id: 'room.takeUp', tag, method: 'post', path: `${itemPath}/take-up`, permission: 'meetings.write' },
  summary: 'Take an item up',
  description:
    'The one that was taken up rests. What the paper proposes becomes the text to work on. A settled item is taken up again; a locked vedtak stays locked.',
  success: room,
  errors: [...refusedItem, ...refusedStep],
});

export const settleItem = operation({
  ...{ id: 'room.settle', tag, method: 'post', path: `${itemPath}/outcome`, permission: 'meetings.write' },
  summary: 'End the treatment of an item: treated, postponed or withdrawn',
  body: Shape('ItemOutcome', {
    outcome: Type.Enum(['treated', 'postponed', 'withdrawn']),
    reason: Type.Optional(Text('Why; asked for unless it was treated.', 2000)),
    next: Type.Optional(Type.Boolean({ description: 'Take up the next item that is left.' })),
  }),
  success: room,
  errors: [
    ...([...refusedItem, ...refusedStep, 'room.reasonMissing', 'agendaItem.withdrawn'] as const),
    ...(['vedtak.ballotOpen', 'vedtak.missing', 'vedtak.invalid', 'vedtak.forbidden'] as const),
  ],
});

export const getNote = operation({
  ...{ id: 'note.get', tag, method: 'get', path: `${itemPath}/note`, permission: 'meetings.write' },
  summary: 'What the secretariat has noted in an item',
  success: { status: 200, body: NoteResponse, description: 'The note.' },
  errors: [...refusedItem, 'room.notAllowed'],
});

export const writeNote = operation({
  ...{ id: 'note.write', tag, method: 'post', path: `${itemPath}/note`, permission: 'meetings.write' },
  summary: 'Keep what was typed in the notes of an item',
  description:
    'Never overwrites: what others have written since the base is brought together with it line by line, so it asks for the base instead of If-Match.',
  body: Shape('NoteInput', {
    text: TextOrNothing('What stands in the field now.', 100_000),
    base: TextOrNothing('What stood there when the writing began.', 100_000),
    baseVersion: Type.Integer({ minimum: 0, description: 'The version of the base; 0 when there was none.' }),
  }),
  success: { status: 200, body: KeptNoteResponse, description: 'What is kept.' },
  errors: [...refusedItem, 'room.notAllowed', 'room.notBegun', 'room.over', 'room.noteTooLong'],
});

export const askToSpeak = operation({
  ...{ id: 'speakers.ask', tag, method: 'post', path: `${path}/speakers`, permission: 'room.speak' },
  summary: 'Ask to speak in the current item',
  success: room,
  errors: [
    ...refusedRead,
    ...([
      'room.noCurrentItem',
      'speaking.alreadyAsked',
      'speaking.disqualified',
      'speaking.notAllowed',
    ] as const),
  ],
});

export const withdrawFromSpeakers = operation({
  ...{
    id: 'speakers.withdraw',
    tag,
    method: 'post',
    path: `${path}/speakers/withdraw`,
    permission: 'room.speak',
  },
  summary: 'Be taken off the list of speakers',
  success: { status: 204, description: 'Off the list.' },
  errors: [...refusedRead, 'speaking.notFound', 'speaking.notAllowed'],
});

export const giveTheWord = operation({
  ...{
    id: 'speakers.give',
    tag,
    method: 'post',
    path: `${path}/speakers/:speakerId/give`,
    permission: 'meetings.write',
  },
  summary: 'Give somebody the word; whoever had it has spoken',
  success: room,
  errors: [
    ...refusedRead,
    'room.notAllowed',
    'speaking.notFound',
    'speaking.wrongState',
    'speaking.somebodySpeaks',
  ],
});

export const endSpeaking = operation({
  ...{
    id: 'speakers.end',
    tag,
    method: 'post',
    path: `${path}/speakers/:speakerId/end`,
    permission: 'meetings.write',
  },
  summary: 'Somebody has spoken, or is taken off the list',
  success: room,
  errors: [...refusedRead, 'room.notAllowed', 'speaking.notFound', 'speaking.wrongState'],
});

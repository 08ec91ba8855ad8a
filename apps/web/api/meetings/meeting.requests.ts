import { Type } from 'typebox';
import { meetingKinds } from '#domain/meetings';
import { operation } from '../contract/operation.js';
import {
  ClockTime,
  DateText,
  Html,
  Id,
  Line,
  OrNull,
  PageOf,
  PageQuery,
  Part,
  Query,
  Shape,
} from '../contract/schema.js';
import { InnkallingResponse, MeetingResponse } from './meeting.responses.js';

const tag = 'meetings';
const meeting = { status: 200, body: MeetingResponse, etag: 'version', description: 'The meeting.' } as const;
const refusedRead = ['meeting.notFound', 'meeting.notReadable'] as const;
const refusedWrite = [...refusedRead, 'meeting.notAllowed'] as const;
const refusedTime = ['meeting.timeInvalid', 'meeting.writtenNotAllowed', 'database.referenced'] as const;

const fields = {
  kind: Type.Enum([...meetingKinds]),
  time: Part(
    {
      date: DateText('The day.'),
      startTime: ClockTime('When it begins.'),
      endTime: ClockTime('When it ends.'),
      repeatedHour: Type.Optional(
        Type.Enum(['earlier', 'later'], {
          description: 'Which of the two hours is meant, in the night when clocks go back.',
        }),
      ),
    },
    'A time that daylight saving skips is refused; one that comes twice needs `repeatedHour`.',
  ),
  place: Line('Where.'),
  link: OrNull(
    Type.String({ format: 'uri', maxLength: 2000, pattern: '^https?:', description: 'Video meeting.' }),
  ),
  chairedBy: OrNull(Id('Who chairs this meeting.')),
};

export const listMeetings = operation({
  ...{ id: 'meetings.list', tag, method: 'get', path: 'meetings', permission: 'meetings.read' },
  summary: 'Meetings, the newest first',
  query: Query({ ...PageQuery, year: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2199 })) }),
  success: {
    status: 200,
    body: PageOf('MeetingPage', MeetingResponse),
    description: 'Those the reader may see.',
  },
  errors: [],
});

export const createMeeting = operation({
  ...{ id: 'meetings.create', tag, method: 'post', path: 'meetings', permission: 'meetings.write' },
  summary: 'Plan a meeting',
  description:
    'It gets the standing items of the council with their papers, the referat of the meeting before where it is to be ' +
    'approved, and an attendance list of whoever is in office that day.',
  body: Shape('NewMeeting', {
    ...fields,
    number: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 99, description: 'The next of the year when left out.' }),
    ),
    key: Type.Optional(
      Id(
        'A UUID that you choose: the same meeting planned twice under it, as when an answer was lost, is one.',
      ),
    ),
  }),
  success: { ...meeting, status: 201, location: '/api/v1/meetings/{id}' },
  errors: ['meeting.notAllowed', 'meeting.numberTaken', ...refusedTime],
});

export const getMeeting = operation({
  ...{ id: 'meetings.get', tag, method: 'get', path: 'meetings/:meeting', permission: 'meetings.read' },
  summary: 'A meeting',
  success: meeting,
  errors: refusedRead,
});

export const changeMeeting = operation({
  ...{ id: 'meetings.change', tag, method: 'patch', path: 'meetings/:meeting', permission: 'meetings.write' },
  summary: 'Change when, where or by whom a meeting is held',
  ifMatch: 'required',
  body: Type.Partial(Type.Object(fields), {
    title: 'MeetingChange',
    additionalProperties: false,
    minProperties: 1,
  }),
  success: meeting,
  errors: [...refusedWrite, 'meeting.over', ...refusedTime],
});

const step = {
  tag,
  method: 'post',
  permission: 'meetings.write',
  ifMatch: 'required',
  success: meeting,
} as const;

export const beginMeeting = operation({
  ...{ ...step, id: 'meetings.begin', path: 'meetings/:meeting/begin' },
  summary: 'Begin a meeting',
  errors: [...refusedWrite, 'meeting.wrongState'],
});

export const closeMeeting = operation({
  ...{ ...step, id: 'meetings.close', path: 'meetings/:meeting/close' },
  summary: 'Close a meeting',
  description: 'Every item must be settled, every seat have a status, and it must be known who chaired.',
  errors: [
    ...refusedWrite,
    ...([
      'meeting.wrongState',
      'meeting.openItems',
      'meeting.seatsWithoutStatus',
      'meeting.chairMissing',
    ] as const),
  ],
});

export const listInnkallinger = operation({
  ...{
    id: 'innkallinger.list',
    tag,
    method: 'get',
    path: 'meetings/:meeting/innkallinger',
    permission: 'meetings.read',
  },
  summary: 'Issues of the innkalling, first to last',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('InnkallingPage', InnkallingResponse),
    description: 'Drafts only for the secretariat.',
  },
  errors: refusedRead,
});

export const writeInnkalling = operation({
  ...{
    id: 'innkallinger.write',
    tag,
    method: 'put',
    path: 'meetings/:meeting/innkalling',
    permission: 'meetings.write',
  },
  summary: 'Write the text above the saksliste',
  description:
    'Begins a new issue when all before it are sent, with If-None-Match: *; else If-Match takes the version of the issue.',
  ifMatch: 'orNew',
  body: Shape('InnkallingText', { html: Html('Author HTML.') }),
  success: {
    status: 200,
    body: InnkallingResponse,
    etag: 'version',
    description: 'The issue that is not sent yet.',
  },
  errors: [...refusedWrite, 'innkalling.htmlNotAllowed', 'meeting.over'],
});

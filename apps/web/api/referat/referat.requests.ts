import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { DateText, Html, Id, Line, OrNull, Shape } from '../contract/schema.js';
import {
  AccountResponse,
  NotesTakenInResponse,
  ProposedDatesResponse,
  ReferatResponse,
} from './referat.responses.js';

const tag = 'referat';
const path = 'meetings/:meeting/referat';
const referat = { status: 200, body: ReferatResponse, etag: 'version', description: 'The referat.' } as const;
const refusedMeeting = ['meeting.notFound', 'meeting.notReadable'] as const;
const refusedRead = [
  ...refusedMeeting,
  'referat.notFound',
  'referat.notVisible',
  'exemption.notReadable',
] as const;
const refusedWrite = [...refusedRead, 'referat.forbidden', 'referat.meetingNotFound'] as const;
const refusedStep = [...refusedWrite, 'referat.wrongState', 'referat.meetingNotHeld'] as const;
const incomplete = [
  ...([
    'referat.accountMissing',
    'referat.vedtakMissing',
    'referat.vedtakOpen',
    'referat.vedleggDraft',
  ] as const),
] as const;

export const getReferat = operation({
  ...{ id: 'referat.get', tag, method: 'get', path, permission: 'referat.read' },
  summary: 'The referat of a meeting: where it stands',
  description: 'Its text is the document of kind `referat`.',
  success: referat,
  errors: refusedRead,
});

export const getProposedDates = operation({
  ...{
    id: 'referat.proposedDates',
    tag,
    method: 'get',
    path: `${path}/proposed-dates`,
    permission: 'referat.write',
  },
  summary: 'When the draft should go out and when comments are due',
  success: {
    status: 200,
    body: ProposedDatesResponse,
    description: "By the council's settings, in working days.",
  },
  errors: [...refusedMeeting, 'referat.forbidden', 'referat.meetingNotFound'],
});

export const beginReferat = operation({
  ...{ id: 'referat.begin', tag, method: 'post', path, permission: 'referat.write' },
  summary: 'Begin the referat of a meeting',
  body: Shape('NewReferat', {
    date: DateText('Day of the draft.'),
    writtenById: Type.Optional(Id('Who writes it.')),
  }),
  success: { ...referat, status: 201, location: '/api/v1/meetings/{meetingId}/referat' },
  errors: [...refusedWrite, 'referat.exists', 'referat.invalid', 'referat.writerUnknown'],
});

export const changeReferat = operation({
  ...{ id: 'referat.change', tag, method: 'patch', path, permission: 'referat.write' },
  summary: 'Change date, deadline or writer',
  ifMatch: 'required',
  body: Type.Partial(
    Type.Object({
      date: DateText('Day of the draft.'),
      commentDeadline: DateText(
        'Last day for comments. Of a referat that has been sent out it is that of its round, which was told to everybody.',
      ),
      writtenById: OrNull(Id('Who writes it.')),
    }),
    { title: 'ReferatChange', additionalProperties: false, minProperties: 1 },
  ),
  success: referat,
  errors: [
    ...refusedWrite,
    ...(['referat.locked', 'referat.invalid', 'referat.writerUnknown', 'referat.deadlineTold'] as const),
  ],
});

export const refreshReferat = operation({
  ...{ id: 'referat.refresh', tag, method: 'post', path: `${path}/refresh`, permission: 'referat.write' },
  summary: 'Take in what was noted in the møterom since it was drafted',
  description: 'Accounts that somebody has written by hand stay as they are, and are counted as differing.',
  success: { status: 200, body: NotesTakenInResponse, description: 'What came of it.' },
  errors: [...refusedMeeting, 'referat.forbidden', 'referat.notFound', 'referat.locked'],
});

const step = { tag, method: 'post', ifMatch: 'required', success: referat } as const;

export const takeBack = operation({
  ...{ ...step, id: 'referat.takeBack', path: `${path}/take-back`, permission: 'referat.write' },
  summary: 'Take it back as the next draft, to work comments in',
  errors: refusedStep,
});

export const layForApproval = operation({
  ...{ ...step, id: 'referat.layForApproval', path: `${path}/lay-for-approval`, permission: 'referat.write' },
  summary: 'Lay it before the meeting that is to approve it',
  body: Shape('Laying', { date: DateText('Day of this version.') }),
  errors: [...refusedStep, ...incomplete, 'referat.invalid'],
});

export const approveReferat = operation({
  ...{ ...step, id: 'referat.approve', path: `${path}/approve`, permission: 'referat.approve' },
  summary: 'Enter that the council approved it',
  description: 'Seals the vedtak of the meeting: from now on only a correction helps.',
  body: Shape('Approval', { approvedIn: Line('The case of a later meeting, in any printed form.', 100) }),
  errors: [
    ...refusedStep,
    ...incomplete,
    ...([
      'referat.approvedInUnknown',
      'referat.approvedInNotLater',
      'referat.approvedInMissing',
      'vedtak.invalid',
    ] as const),
  ],
});

const accountPath = 'agenda-items/:item/account';
const account = { status: 200, body: AccountResponse, etag: 'version', description: 'The account.' } as const;
const refusedItem = ['agendaItem.notFound', 'meeting.notReadable'] as const;

export const getAccount = operation({
  ...{ id: 'referat.getAccount', tag, method: 'get', path: accountPath, permission: 'referat.read' },
  summary: 'The account of an item in the referat',
  success: account,
  errors: [...refusedItem, 'referat.notFound', 'referat.notVisible', 'exemption.notReadable'],
});

export const writeAccount = operation({
  ...{ id: 'referat.writeAccount', tag, method: 'put', path: accountPath, permission: 'referat.write' },
  summary: 'Write the account of an item',
  description: 'It may be written before the referat is begun, as notes of the meeting are.',
  ifMatch: 'orNew',
  body: Shape('AccountText', { html: Html('Author HTML.') }),
  success: account,
  errors: [
    ...refusedItem,
    ...([
      'referat.accountInvalid',
      'referat.locked',
      'referat.itemNotFound',
      'referat.accountExists',
    ] as const),
    'referat.forbidden',
  ],
});

export const settleNote = operation({
  ...{ id: 'referat.settleNote', tag, method: 'post', path: `${accountPath}/settle-note` },
  permission: 'referat.write',
  summary: 'Choose where an account differs from what is noted',
  ifMatch: 'required',
  body: Shape('NoteChoice', {
    choice: Type.Enum(['note', 'text'], {
      description:
        '`note`: what is noted takes its place. `text`: the account stays, and the note counts as seen.',
    }),
  }),
  success: account,
  errors: [...refusedItem, 'referat.forbidden', 'referat.locked', 'referat.itemNotFound'],
});

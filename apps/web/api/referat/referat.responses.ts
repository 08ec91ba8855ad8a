import { Type, type Static } from 'typebox';
import { type Referat, type ReferatAccount, referatStatuses } from '#domain/referat';
import { DateText, Html, Id, OrNull, Shape, Version } from '../contract/schema.js';

export const ReferatResponse = Shape('Referat', {
  id: Id('Id of the referat.'),
  meetingId: Id('Its meeting.'),
  status: Type.Enum([...referatStatuses]),
  draftVersion: Type.Integer({ description: 'Printed on a draft: "UTKAST versjon 2".' }),
  date: DateText('Date of this draft, or of the approved text.'),
  sentForComment: OrNull(DateText('When it went out for comment.')),
  commentDeadline: OrNull(DateText('Last day for comments.')),
  approvedIn: OrNull(Type.String({ description: 'The case that approved it, "12/2/2021".' })),
  writtenById: OrNull(Id('Who wrote it.')),
  version: Version,
});

export const AccountResponse = Shape('ReferatAccount', {
  agendaItemId: Id('The item.'),
  html: Html('The account of the item, author HTML.'),
  version: Version,
});

export const NotesTakenInResponse = Shape('NotesTakenIn', {
  followed: Type.Integer({ minimum: 0, description: 'Accounts that are now what is noted.' }),
  differing: Type.Integer({
    minimum: 0,
    description: 'Accounts edited by hand that differ from what is noted.',
  }),
});

export const ProposedDatesResponse = Shape('ProposedDates', {
  sendForComment: DateText('When the draft should go out.'),
  commentDeadline: DateText('When comments are due.'),
});

/** A referat as the API tells it. */
export function referatAnswer(referat: Referat): Static<typeof ReferatResponse> {
  const {
    id,
    meetingId,
    status,
    draftVersion,
    date,
    sentForComment,
    commentDeadline,
    approvedIn,
    writtenById,
    version,
  } = referat;
  return {
    id,
    meetingId,
    status,
    draftVersion,
    date,
    sentForComment,
    commentDeadline,
    approvedIn,
    writtenById,
    version,
  };
}

/** What the referat tells of an item, as the API tells it. */
export function accountAnswer({
  agendaItemId,
  html,
  version,
}: ReferatAccount): Static<typeof AccountResponse> {
  return { agendaItemId, html, version };
}

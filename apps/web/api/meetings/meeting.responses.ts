import { Type, type Static } from 'typebox';
import { osloLocal } from '#kernel/oslo-time';
import {
  type AgendaItemView,
  caseTypes,
  meetingKinds,
  meetingNumberText,
  meetingStatuses,
  type MeetingView,
} from '#domain/meetings';
import {
  CaseNumberText,
  ClockTime,
  DateText,
  Html,
  Id,
  Instant,
  OrNull,
  Part,
  Shape,
  Version,
} from '../contract/schema.js';
import { ShieldResponse } from './shield.responses.js';

export const MeetingResponse = Shape('Meeting', {
  id: Id('Id of the meeting.'),
  name: Type.String({ description: 'As people say it: "2/2021".' }),
  number: Type.Integer({ description: 'Number within the year.' }),
  year: Type.Integer(),
  kind: Type.Enum([...meetingKinds]),
  status: Type.Enum([...meetingStatuses]),
  date: DateText('Day in Oslo.'),
  startTime: ClockTime('When it begins.'),
  endTime: ClockTime('When it ends.'),
  startsAt: Instant('When it begins, as a moment.'),
  endsAt: Instant('When it ends, as a moment.'),
  place: Type.String(),
  link: OrNull(Type.String({ description: 'Address of a video meeting.' })),
  chairedBy: OrNull(Id('Who chairs this meeting.')),
  version: Version,
});

export const AgendaItemResponse = Shape('AgendaItem', {
  id: Id('Id of the item.'),
  meetingId: Id('Its meeting.'),
  position: Type.Integer({ description: 'Place on the agenda, from 1.' }),
  caseNumber: OrNull(CaseNumberText),
  printedNumber: OrNull(
    Type.String({ description: 'As the council prints it; null until numbers are given.' }),
  ),
  provisionalNumber: OrNull(
    Type.String({ description: 'What it would be if the innkalling went out now; for those who plan.' }),
  ),
  parentId: OrNull(Id('The item that this is a part of.')),
  letter: OrNull(Type.String({ description: 'Of a part: "a" in "16 a".' })),
  continuesId: OrNull(Id('The earlier item whose matter is taken up again.')),
  statusReason: OrNull(Type.String({ description: 'Why it was withdrawn or postponed.' })),
  shield: OrNull(ShieldResponse),
  title: Type.String({ description: 'As this reader may see it.' }),
  standingKey: OrNull(Type.String({ description: 'The standing item it was made from.' })),
  caseTypes: Type.Array(Type.Enum([...caseTypes]), { description: 'Empty = none, said on purpose.' }),
  status: Type.Enum(['planned', 'treated', 'postponed', 'withdrawn']),
  minutes: OrNull(Type.Integer({ description: 'Planned duration.' })),
  guests: Type.Array(Part({ personId: Id('Who.'), role: OrNull(Type.String()) }), {
    description: 'Present for this item only, in printed order.',
  }),
  version: Version,
});

export const InnkallingResponse = Shape('Innkalling', {
  id: Id('Id of the issue.'),
  issue: Type.Integer({ description: 'Printed as "Versjon 1".' }),
  sentAt: OrNull(Instant('When it was sent; null while it is a draft.')),
  html: Html('The text above the saksliste.'),
  reason: OrNull(Type.String({ description: 'Why there was a new issue; null for the first.' })),
  version: Version,
});

export function meetingAnswer(meeting: MeetingView['meeting']): Static<typeof MeetingResponse> {
  const { id, number, year, kind, status, startsAt, endsAt, place, link, chairedBy, version } = meeting;
  const start = osloLocal(startsAt);
  return {
    ...{ id, name: meetingNumberText(meeting), number, year, kind, status },
    ...{ date: start.date, startTime: start.time, endTime: osloLocal(endsAt).time },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    ...{ place, link, chairedBy, version },
  };
}

export function agendaItemAnswer(item: AgendaItemView): Static<typeof AgendaItemResponse> {
  const { id, meetingId, position, caseNumber, printedNumber, title, standingKey, status, minutes, version } =
    item;
  const { provisionalNumber, parentId, letter, continuesId, statusReason } = item;
  return {
    ...{ id, meetingId, position, caseNumber, printedNumber, title, standingKey, status, minutes, version },
    ...{ provisionalNumber, parentId, letter, continuesId, statusReason },
    shield: item.shield && { ...item.shield, readers: item.shield.readers && [...item.shield.readers] },
    caseTypes: [...item.caseTypes],
    guests: item.guests.map(({ personId, role }) => ({ personId, role })),
  };
}

export function innkallingAnswer(
  row: MeetingView['innkallinger'][number],
): Static<typeof InnkallingResponse> {
  const { id, issue, sentAt, html, reason, version } = row;
  return { id, issue, sentAt: sentAt?.toISOString() ?? null, html, reason, version };
}

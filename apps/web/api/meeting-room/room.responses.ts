import { Type, type Static } from 'typebox';
import {
  type KeptNote,
  type NoteView,
  type RoomView,
  type SpeakerView,
  speakingStatuses,
} from '#domain/meeting-room';
import { attendanceStatuses, meetingStatuses } from '#domain/meetings';
import { ClockTime, Id, Instant, OrNull, Part, Shape, TextOrNothing } from '../contract/schema.js';

const Presence = Part({
  personId: Id('Who.'),
  name: Type.String(),
  status: Type.Enum([...attendanceStatuses]),
  isHere: Type.Boolean({ description: 'Whether the person is in the room now.' }),
  arrived: OrNull(ClockTime('When the person came; null: from the start.')),
  left: OrNull(ClockTime('When the person left.')),
  absences: Type.Array(Type.String({ description: 'Out and back, HH:MM-HH:MM.' })),
});

const Speaker = Part({
  id: Id('The request to speak.'),
  personId: Id('Who.'),
  name: Type.String(),
  status: Type.Enum([...speakingStatuses]),
  place: Type.Integer({ description: 'Place among those who wait, from 1; 0 for the one who speaks.' }),
});

export const RoomResponse = Shape('Room', {
  meetingId: Id('The meeting.'),
  status: Type.Enum([...meetingStatuses]),
  begunAt: OrNull(Instant('When it was declared open.')),
  closedAt: OrNull(Instant('When it was closed.')),
  currentItemId: OrNull(Id('The item that is taken up; null between items.')),
  quorum: Part({
    represented: Type.Integer({ description: 'Seats that somebody may vote for now.' }),
    seats: Type.Integer(),
    required: Type.Integer(),
    quorate: Type.Boolean(),
  }),
  people: Type.Array(Presence, { description: 'The attendance list in printed order.' }),
  speakers: Type.Array(Speaker, { description: 'Those who speak or wait; for the council only.' }),
});

export const NoteResponse = Shape('ItemNote', {
  text: TextOrNothing('What is noted, a line for each paragraph.', 100_000),
  version: Type.Integer({ description: '0 when nothing is noted.' }),
});

export const KeptNoteResponse = Shape('KeptNote', {
  text: TextOrNothing('The text as it stands now, with what others wrote meanwhile.', 100_000),
  version: Type.Integer(),
  merged: Type.Boolean({ description: 'Somebody else had written since the base; both texts are in it.' }),
  bothKept: Type.Boolean({ description: 'Both had changed the same lines; both stand, theirs first.' }),
});

export const LeftUndoneResponse = Shape('LeftUndone', {
  items: Type.Array(
    Part({
      code: Type.String({ description: 'Code of the refusal that it would lead to.' }),
      itemId: OrNull(Id('The item it is about; null when it is about the meeting.')),
      place: Type.Enum(['attendance', 'item']),
    }),
  ),
});

export function roomAnswer(view: RoomView, speakers: readonly SpeakerView[]): Static<typeof RoomResponse> {
  const { meeting, quorum, people, currentItemId } = view;
  return {
    meetingId: meeting.id,
    status: meeting.status,
    begunAt: meeting.begunAt?.toISOString() ?? null,
    closedAt: meeting.closedAt?.toISOString() ?? null,
    currentItemId,
    quorum: {
      ...{ represented: quorum.represented, seats: quorum.seats },
      ...{ required: quorum.required, quorate: quorum.quorate },
    },
    people: people.map(({ personId, person, status, isHere, arrived, left, absences }) => ({
      ...{ personId, name: person.name, status, isHere, arrived, left, absences: [...absences] },
    })),
    speakers: speakers.map(({ id, personId, name, status, place }) => ({
      id,
      personId,
      name,
      status,
      place,
    })),
  };
}

export function noteAnswer({ text, version }: NoteView): Static<typeof NoteResponse> {
  return { text, version };
}

export function keptNoteAnswer({
  text,
  version,
  merged,
  bothKept,
}: KeptNote): Static<typeof KeptNoteResponse> {
  return { text, version, merged, bothKept };
}

import { type MeetingInput, type MeetingKind, meetingKinds } from '#domain/meetings';
import { fieldIn, fieldOrNull, type SentFields } from '../sent-fields.js';

/** What was typed about a meeting, kept so that a form with faults shows it again. */
export interface TypedMeeting {
  readonly kind: string;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly link: string;
  readonly chairedBy: string;
}

/** The form of a new meeting, before anything is typed. */
export const blankMeeting: TypedMeeting = {
  ...{ kind: 'ordinary', date: '', startTime: '09:00', endTime: '15:00', place: '', link: '', chairedBy: '' },
};

export function typedMeeting(sent: SentFields): TypedMeeting {
  const text = (name: string) => fieldIn(sent, name);
  return {
    ...{ kind: text('kind'), date: text('date'), startTime: text('startTime'), endTime: text('endTime') },
    ...{ place: text('place'), link: text('link'), chairedBy: text('chairedBy') },
  };
}

/** The same as meetings are planned by; `meetings` judges it. */
export function meetingInput(typed: TypedMeeting): MeetingInput {
  const { date, startTime, endTime, place, link, chairedBy } = typed;
  const kind: MeetingKind = meetingKinds.find((each) => each === typed.kind) ?? 'ordinary';
  return {
    ...{ kind, place, link: link || null, chairedBy: chairedBy || null },
    time: { date, startTime, endTime },
  };
}

/** The id of the field that a fault is about. */
export function meetingFieldOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** How many dates the form for a year takes at a time. */
export const datesAtOnce = 6;

/** What was typed in the form that plans several meetings alike. */
export interface TypedYear extends Pick<TypedMeeting, 'startTime' | 'endTime' | 'place' | 'link'> {
  readonly dates: readonly string[];
}

export function typedYear(sent: SentFields): TypedYear {
  const { startTime, endTime, place, link } = typedMeeting(sent);
  const dates = Array.from({ length: datesAtOnce }, (_, i) => fieldIn(sent, `date-${i + 1}`));
  return { dates, startTime, endTime, place, link };
}

/** A meeting for every date that was typed. */
export function yearInputs({ dates, ...alike }: TypedYear): MeetingInput[] {
  return dates.filter((date) => date !== '').map((date) => meetingInput({ ...blankMeeting, ...alike, date }));
}

/** The address of a video meeting, when it is one that a browser may open. */
export function isWebAddress(link: string | null): boolean {
  return link === null || (/^https?:\/\/\S+$/.test(link) && link.length <= 2000);
}

/** What only the form knows to be wrong; the rest is told by `meetings`. */
export function meetingFaults({ place, link }: Pick<TypedMeeting, 'place' | 'link'>) {
  return [
    ...(place === '' ? [{ path: '/place', code: 'planning.placeMissing' }] : []),
    ...(place.length > 200 ? [{ path: '/place', code: 'planning.placeTooLong' }] : []),
    ...(isWebAddress(fieldOrNull({ link }, 'link'))
      ? []
      : [{ path: '/link', code: 'planning.notAnAddress' }]),
  ];
}

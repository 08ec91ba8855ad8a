import type {
  CheckPlace,
  DispatchGroup,
  ResponseAnswer,
  ResponseWay,
  SeatStatus,
  VaraAvailability,
} from '#domain/innkalling';
import type { StatusTag } from '../meetings/status-tag.js';
import { paths } from '../paths.js';

const groups: Readonly<
  Record<DispatchGroup, { readonly one: string; readonly many: string; readonly label: string }>
> = {
  members: { one: 'medlem', many: 'medlemmer', label: 'Medlemmer' },
  vara: { one: 'vara', many: 'vara', label: 'Vara som er kalt inn' },
  observers: { one: 'observatør', many: 'observatører', label: 'Observatører' },
  secretariat: { one: 'fra sekretariatet', many: 'fra sekretariatet', label: 'Sekretariatet' },
};

/** "16 medlemmer". */
export function countText(group: DispatchGroup, count: number): string {
  return `${count} ${count === 1 ? groups[group].one : groups[group].many}`;
}

export const groupLabel = (group: DispatchGroup): string => groups[group].label;

const seats: Readonly<Record<SeatStatus, StatusTag>> = {
  vacant: { label: 'Ubesatt', color: 'warning' },
  notListed: { label: 'Ikke på listen', color: 'danger' },
  unanswered: { label: 'Ikke svart', color: 'neutral' },
  coming: { label: 'Kommer', color: 'success' },
  present: { label: 'Til stede', color: 'success' },
  varaAsked: { label: 'Vara er kalt inn', color: 'info' },
  varaComing: { label: 'Vara kommer', color: 'success' },
  varaPresent: { label: 'Vara er til stede', color: 'success' },
  unfilled: { label: 'Forfall uten vara', color: 'danger' },
};

export const seatTag = (status: SeatStatus): StatusTag => seats[status];

const answers: Readonly<Record<ResponseAnswer, StatusTag>> = {
  coming: { label: 'Kommer', color: 'success' },
  apology: { label: 'Forfall', color: 'danger' },
};

/** What somebody has answered, and its colour. */
export const answerTag = (answer: ResponseAnswer | undefined): StatusTag =>
  answer ? answers[answer] : { label: 'Ikke svart', color: 'neutral' };

export const wayText: Readonly<Record<ResponseWay, string>> = {
  portal: 'svart innlogget',
  link: 'svart fra e-posten',
  secretariat: 'ført av sekretariatet',
  calendar: 'svart fra kalenderen',
};

export const availabilityText: Readonly<Record<VaraAvailability, string>> = {
  free: '',
  called: 'er kalt inn',
  away: 'har selv forfall',
  elsewhere: 'møter for et annet medlem',
};

/** Where a finding is mended or seen, and what the link says. */
export function placeLink(
  place: CheckPlace,
  number: string,
): { readonly href: string; readonly label: string } {
  switch (place.kind) {
    case 'paper':
      return { href: paths.saksframlegg(place.caseNumber), label: 'Åpne saksframlegget' };
    case 'meeting':
      return { href: paths.meeting(number), label: 'Åpne møtet' };
    case 'members':
      return { href: paths.members(), label: 'Se medlemmene' };
    case 'answers':
      return { href: paths.innkallingAnswers(number), label: 'Se svarene' };
  }
}

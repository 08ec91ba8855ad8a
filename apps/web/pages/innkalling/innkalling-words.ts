import type {
  DispatchGroup,
  PlannedGroup,
  ResponseAnswer,
  ResponseWay,
  SeatStatus,
  VaraAvailability,
} from '#domain/innkalling';
import { norwegianList } from '#kernel/norwegian-text';
import type { StatusTag } from '../meetings/status-tag.js';
import type { PageText } from '../page-text.js';

/** "16 medlemmer". */
export function countText(say: PageText, group: DispatchGroup, count: number): string {
  return say(`innkalling.count.${group}.${count === 1 ? 'one' : 'many'}`, { count });
}

export const groupLabel = (say: PageText, group: DispatchGroup): string => say(`innkalling.group.${group}`);

/** "Sender til 16 medlemmer, 2 vara og 9 observatører." */
export function summaryOf(say: PageText, groups: readonly PlannedGroup[]): string {
  const parts = groups.flatMap(({ group, chosen, people }) => {
    const count = people.filter(({ address }) => address !== null).length;
    return chosen && count > 0 ? [countText(say, group, count)] : [];
  });
  return parts.length === 0
    ? say('innkalling.sendsToNobody')
    : say('innkalling.sendsTo', { who: norwegianList(parts) });
}

/** The groups of a plan with their people, as pages list them. */
export function groupRows(say: PageText, groups: readonly PlannedGroup[]) {
  return groups.map(({ group, chosen, people }) => ({
    ...{ key: group, label: groupLabel(say, group), count: people.length, chosen },
    people: people.map(({ name, organisation, address }) => ({
      ...{ name, organisation, address: address ?? '' },
    })),
  }));
}

const seatColors: Readonly<Record<SeatStatus, StatusTag['color']>> = {
  vacant: 'warning',
  notListed: 'danger',
  unanswered: 'neutral',
  coming: 'success',
  present: 'success',
  varaAsked: 'info',
  varaComing: 'success',
  varaPresent: 'success',
  unfilled: 'danger',
};

export const seatTag = (say: PageText, status: SeatStatus): StatusTag => ({
  label: say(`innkalling.seat.${status}`),
  color: seatColors[status],
});

/** What somebody has answered, and its colour. */
export function answerTag(say: PageText, answer: ResponseAnswer | undefined): StatusTag {
  if (!answer) return { label: say('innkalling.answer.none'), color: 'neutral' };
  return { label: say(`innkalling.answer.${answer}`), color: answer === 'coming' ? 'success' : 'danger' };
}

export const wayText = (say: PageText, way: ResponseWay): string => say(`innkalling.way.${way}`);

export const availabilityText = (say: PageText, availability: VaraAvailability): string =>
  availability === 'free' ? '' : say(`innkalling.availability.${availability}`);

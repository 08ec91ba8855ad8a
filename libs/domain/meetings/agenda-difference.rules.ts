import { type AgendaAsSent, type ItemAsSent, timesAsSent } from './agenda-as-sent.rules.js';

/** A stretch of clock time, or none planned. */
export type AgendaTime = ReturnType<typeof timesAsSent>[number];

/** One thing that is otherwise than in the issue before. */
export type AgendaChange =
  | { readonly kind: 'meetingTime'; readonly before: MeetingSpan; readonly after: MeetingSpan }
  | { readonly kind: 'place' | 'link'; readonly before: string; readonly after: string }
  | {
      readonly kind: ItemChangeKind;
      readonly itemId: string;
      readonly before: ItemView;
      readonly after: ItemView;
    };

export type ItemChangeKind =
  | 'added'
  | 'withdrawn'
  | 'restored'
  | 'renamed'
  | 'moved'
  | 'timeChanged'
  | 'paperCame';

interface MeetingSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A line of a saksliste as a change is told of it. */
export interface ItemView {
  readonly sequence: number | null;
  readonly title: string;
  /** From 1. */
  readonly place: number;
  readonly time: AgendaTime;
}

interface Line extends ItemAsSent, ItemView {
  /** From the beginning of the meeting, so that a meeting moved whole is told of once and not line by line. */
  readonly after: string;
}

/**
 * Everything that is otherwise in a later issue, the meeting first and then line by line in the new order. A line is
 * only called moved when it changed places with another: lines that others came in before are where they were.
 */
export function agendaDifferences(before: AgendaAsSent, after: AgendaAsSent): readonly AgendaChange[] {
  const earlier = new Map(linesOf(before).map((line) => [line.itemId, line]));
  const lines = linesOf(after);
  const common = lines.filter(({ itemId }) => earlier.has(itemId));
  const kept = stayingPut(common.map(({ itemId }) => earlier.get(itemId)!.place));
  const moved = new Set(common.filter((_, i) => !kept.has(i)).map(({ itemId }) => itemId));
  return [
    ...meetingChanges(before, after),
    ...lines.flatMap((line) => itemChanges(earlier.get(line.itemId), line, moved.has(line.itemId))),
  ];
}

function meetingChanges(before: AgendaAsSent, after: AgendaAsSent): AgendaChange[] {
  const span = ({ startsAt, endsAt }: AgendaAsSent) => ({
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  });
  const sameTime = before.startsAt === after.startsAt && before.endsAt === after.endsAt;
  return [
    ...(sameTime ? [] : [{ kind: 'meetingTime' as const, before: span(before), after: span(after) }]),
    ...(before.place === after.place
      ? []
      : [{ kind: 'place' as const, before: before.place, after: after.place }]),
    ...(before.link === after.link
      ? []
      : [{ kind: 'link' as const, before: before.link ?? '', after: after.link ?? '' }]),
  ];
}

function itemChanges(before: Line | undefined, after: Line, isMoved: boolean): AgendaChange[] {
  const told = (kind: ItemChangeKind): AgendaChange => ({
    ...{ kind, itemId: after.itemId, before: viewOf(before ?? after), after: viewOf(after) },
  });
  if (!before) return after.status === 'withdrawn' ? [] : [told('added')];
  const isOut = after.status === 'withdrawn';
  const wasOut = before.status === 'withdrawn';
  if (isOut) return wasOut ? [] : [told('withdrawn')];
  return [
    ...(wasOut ? [told('restored')] : []),
    ...(before.title === after.title ? [] : [told('renamed')]),
    ...(isMoved ? [told('moved')] : []),
    ...(before.after === after.after || wasOut ? [] : [told('timeChanged')]),
    ...(before.paperLater && !after.paperLater ? [told('paperCame')] : []),
  ];
}

function linesOf(agenda: AgendaAsSent): Line[] {
  const times = timesAsSent(agenda);
  const start = Date.parse(agenda.startsAt);
  return agenda.items.map((item, i) => {
    const time = times[i] ?? null;
    const after = time ? `${time.start.getTime() - start}-${time.end.getTime() - start}` : '';
    return { ...item, place: i + 1, time, after };
  });
}

function viewOf({ sequence, title, place, time }: Line): ItemView {
  return { sequence, title, place, time };
}

/** Indexes of a longest rising run of places: those lines kept their order among each other. */
function stayingPut(places: readonly number[]): ReadonlySet<number> {
  const longest: { length: number; from: number }[] = [];
  places.forEach((place, i) => {
    let best = { length: 1, from: -1 };
    for (let j = 0; j < i; j += 1) {
      if (places[j] < place && longest[j].length >= best.length) {
        best = { length: longest[j].length + 1, from: j };
      }
    }
    longest.push(best);
  });
  const kept = new Set<number>();
  let at = longest.reduce((end, { length }, i) => (length > (longest[end]?.length ?? 0) ? i : end), -1);
  for (; at >= 0; at = longest[at].from) kept.add(at);
  return kept;
}

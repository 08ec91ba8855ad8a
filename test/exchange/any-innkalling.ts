import type { MeetingFile } from '#domain/archive';
import { anyHtml, anyLine, type Draw, maybe, oneOf, some } from './any-text.js';

type Entry = MeetingFile['innkallinger'][number];
type Items = MeetingFile['items'];

const instant = (draw: Draw) =>
  oneOf(draw, '2021-02-12T12:00:00+01:00', '2021-07-01T00:00:00+02:00', '2021-01-01T01:02:03.004+01:00');

/** One issue of an innkalling: a draft, or one that was sent and tells what it said. */
export function anyInnkalling(draw: Draw, version: number, items: Items): Entry {
  const html = anyHtml(draw);
  if (oneOf(draw, true, false, false)) return { version, html };
  return {
    version,
    sentAt: instant(draw),
    html,
    ...maybe(draw, 'reason', () => anyLine(draw)),
    ...maybe(draw, 'asSent', () => anyAsSent(draw, items)),
  };
}

/** Lines of items in any order, some with other titles than now, and perhaps one that is gone. */
function anyAsSent(draw: Draw, items: Items): NonNullable<Entry['asSent']> {
  const line = (place: { item?: number }) => ({
    ...place,
    ...maybe(draw, 'sequence', () => oneOf(draw, 1, 17, 9999)),
    title: anyLine(draw),
    ...maybe(draw, 'minutes', () => oneOf(draw, 0, 45)),
    status: oneOf(draw, 'planned' as const, 'withdrawn' as const, 'postponed' as const),
    paperLater: oneOf(draw, true, false),
  });
  const places = some(
    draw,
    items.map((_, i) => i + 1),
  );
  return {
    ...{ startsAt: instant(draw), endsAt: instant(draw), place: anyLine(draw) },
    ...maybe(draw, 'link', () => 'https://example.org/gammelt'),
    items: [...places.map((item) => line({ item })), ...(oneOf(draw, true, false) ? [line({})] : [])],
  };
}

import fc from 'fast-check';
import type { MeetingFile } from '#domain/archive';
import type { MeetingGround } from './meeting-ground.js';
import { anyDate, anyHtml, anyLine, maybe, oneOf, times } from './any-text.js';

/** A letter that its direction and status allow. */
export function anyLetter({ draw, people }: MeetingGround, key: string): MeetingFile['letters'][number] {
  const direction = oneOf(draw, 'out' as const, 'in' as const);
  const status =
    direction === 'out'
      ? oneOf(draw, 'draft' as const, 'adopted' as const, 'sent' as const, 'answered' as const)
      : oneOf(draw, 'received' as const, 'answered' as const);
  const left = direction === 'out' && (status === 'sent' || status === 'answered');
  return {
    ...{ key, direction, status, addressee: times(draw, 1, 3, () => anyLine(draw)) },
    ...(direction === 'in' ? { sender: anyLine(draw) } : {}),
    ...(left ? { ourRef: anyLine(draw) } : maybe(draw, 'ourRef', () => anyLine(draw))),
    ...maybe(draw, 'theirRef', () => anyLine(draw)),
    ...{ place: anyLine(draw), date: anyDate(draw, 2021), subject: anyLine(draw), html: anyHtml(draw) },
    ...maybe(draw, 'signedBy', () => oneOf(draw, ...people)),
  };
}

/** An activity in one of the areas that the plan has. */
export function anyActivity(ground: MeetingGround): MeetingFile['activities'][number] {
  const { draw } = ground;
  const area = oneOf(draw, ...areasOf(ground));
  const subAreas = area.subAreas.map(({ key }) => ({ subArea: key }));
  return {
    ...{ key: ground.key('activity'), area: area.key, ...oneOf<{ subArea?: string }>(draw, {}, ...subAreas) },
    title: anyLine(draw),
    ...maybe(draw, 'date', () => anyDate(draw, 2021)),
    status: oneOf(draw, 'planned', 'ongoing', 'done', 'dropped'),
    ...oneOf<{ source?: string }>(draw, {}, ...sources(ground).map((source) => ({ source }))),
  };
}

export function anyReferenceGroup(ground: MeetingGround): MeetingFile['referenceGroups'][number] {
  const { draw, people } = ground;
  return {
    ...{ key: ground.key('group'), name: anyLine(draw), area: oneOf(draw, ...areasOf(ground)).key },
    ...oneOf<{ appointedBy?: string }>(draw, {}, ...sources(ground).map((appointedBy) => ({ appointedBy }))),
    members: draw(() => fc.shuffledSubarray([...people])),
  };
}

const areasOf = ({ council }: MeetingGround) => council.actionPlans.flatMap(({ areas }) => areas);
const sources = ({ council }: MeetingGround) => council.earlierCases.map(({ number }) => number);

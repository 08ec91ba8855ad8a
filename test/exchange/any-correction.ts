import type { MeetingFile } from '#domain/archive';
import { anyLine, maybe, oneOf } from './any-text.js';
import type { MeetingGround } from './meeting-ground.js';

type CorrectionEntry = NonNullable<NonNullable<MeetingFile['referat']>['corrections']>[number];

/** A correction of any kind. @param place its number: later ones were proposed later */
export function anyCorrection({ draw, people }: MeetingGround, place: number): CorrectionEntry {
  const day = `2021-03-${String(10 + place).padStart(2, '0')}`;
  const words = {
    ...{ section: 'referat-sak-1-1-2021/account', place: oneOf(draw, '', anyLine(draw)) },
    ...{ was: oneOf(draw, '', 'Schem'), becomes: 'Scheem', inText: oneOf(draw, true, false) },
    proposedAt: `${day}T10:00:00+01:00`,
    ...maybe(draw, 'proposedBy', () => oneOf(draw, ...people)),
  };
  const decided = {
    decidedAt: `${day}T11:30:00.25+01:00`,
    ...maybe(draw, 'decidedBy', () => oneOf(draw, ...people)),
  };
  const reason = anyLine(draw);
  return oneOf<CorrectionEntry>(
    draw,
    { kind: 'approval', approvedIn: '12/2/2021', ...words, ...decided },
    { kind: 'afterwards', status: 'proposed', reason, ...words },
    { kind: 'afterwards', status: 'declined', reason, ...words, ...decided, answer: anyLine(draw) },
    { kind: 'afterwards', status: 'approved', reason, ...words, ...decided },
  );
}

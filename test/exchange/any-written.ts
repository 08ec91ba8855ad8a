import type { MeetingFile } from '#domain/archive';
import { anyLine, maybe, oneOf } from './any-text.js';
import type { MeetingGround } from './meeting-ground.js';

type Item = MeetingFile['items'][number];
type Written = NonNullable<Item['written']>;

/** How an item was decided in writing, at any point of its way, or not at all. */
export function anyWritten({ draw, council }: MeetingGround): Pick<Item, 'written'> {
  const asked = council.seats.map(({ key }, i) => ({ person: council.people[i].key, seat: key }));
  if (asked.length === 0 || oneOf(draw, true, false)) return {};
  const answers: Written['answers'] = asked.map((who) => ({
    ...who,
    ...maybe(draw, 'said', () => ({
      answer: oneOf(draw, 'agree' as const, 'disagree' as const, 'meeting' as const),
      at: '2021-02-10T09:30:00.75+01:00',
      ...maybe(draw, 'comment', () => `${anyLine(draw)}\n${anyLine(draw)}`),
    })),
  }));
  const head = {
    ...{ deadline: '2021-02-12T12:00:00+01:00', opened: '2021-02-05T08:00:00.5+01:00' },
    ...maybe(draw, 'reminded', () => '2021-02-10T09:00:00+01:00'),
    asked: answers.length,
  };
  const closed = '2021-02-12T12:00:07+01:00';
  const written = oneOf<Written>(
    draw,
    { state: 'open', ...head, answers },
    { state: 'stopped', ...head, closed, answers },
    { state: 'withdrawn', ...head, closed, because: anyLine(draw), answers },
    {
      ...{ state: 'closed', ...head, closed, result: oneOf(draw, 'carried', 'lost', 'tie', 'notQuorate') },
      ...{ agreed: 4, disagreed: 0, wantedMeeting: 1, answers },
    },
  );
  return { written };
}

/** The second meeting, telling of what ended in writing in the first, where anything did. */
export function reporting([first, second]: readonly MeetingFile[]): MeetingFile[] {
  const { number, year } = first.meeting;
  const ended = first.items.filter(
    ({ written, sequence }) => written && written.state !== 'open' && sequence !== undefined,
  );
  const items = second.items.map((item, i) => {
    const sequence = ended[i]?.sequence;
    return sequence === undefined ? item : withReport(item, `${sequence}/${number}/${year}`);
  });
  return [first, { ...second, items }];
}

/** In the order of the fields that a file has. */
function withReport({ room, account, accountFrom, disqualified, ...head }: Item, reports: string): Item {
  const { rulings, parties, followUps, ...first } = head;
  return {
    ...{ ...first, reports },
    ...(room ? { room } : {}),
    ...(account === undefined ? {} : { account }),
    ...(accountFrom === undefined ? {} : { accountFrom }),
    disqualified,
    ...(rulings ? { rulings } : {}),
    ...(parties ? { parties } : {}),
    followUps,
  };
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HabilitetModule, RulingModule } from '#domain/habilitet';
import { MeetingsModule } from '#domain/meetings';
import { VedtakModule } from '#domain/vedtak';
import { currentManager } from '#platform/database/current-manager';
import { type DomainSession, openDomainSession } from '#test/domain/domain-session';
import { brokenInvariants } from './meetings/invariants.js';
import { MeetingHand } from './meetings/meeting-hand.js';
import { nineSeats, type NineSeats } from './meetings/nine-seats.js';
import { SeededChance } from './meetings/seeded-chance.js';
import { Happenings, SimulatedMeeting } from './meetings/simulated-meeting.js';

const meetings = Number(process.env['SOAK_MEETINGS'] ?? 2);
const seed = Number(process.env['SOAK_SEED'] ?? 20210226);
const happenings = new Happenings();

let session: DomainSession;
let council: NineSeats;
let last: MeetingHand;

beforeAll(async () => {
  session = await openDomainSession(MeetingsModule, HabilitetModule, RulingModule, VedtakModule);
  council = await nineSeats(session);
});

afterAll(async () => {
  await session.close();
  tell(report());
});

/** Figures are for the long run; `npm test` stays quiet. */
function tell(text: string): void {
  if (process.env['SOAK_MEETINGS']) process.stdout.write(`${text}\n`);
}

/** Every fourth day, so that the numbers of several years are given. */
function dayOf(index: number): string {
  return new Date(Date.UTC(2021, 0, 4 + 4 * index)).toISOString().slice(0, 10);
}

function report(): string {
  const lines = (counts: ReadonlyMap<string, number>) =>
    [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([name, count]) => `  ${name}: ${count}`);
  const did = ['done', ...lines(happenings.done), 'refused', ...lines(happenings.refused)];
  return [`${meetings} meetings from seed ${seed}`, ...did].join('\n');
}

describe('meetings with anything happening in them', () => {
  it(
    'number their cases without holes, give every seat a status, let nobody disqualified vote, and keep times in order',
    async () => {
      let steps = 0;
      for (let index = 0; index < meetings; index++) {
        const hand = new MeetingHand(session, council, dayOf(index));
        last = hand;
        if (index > 0 && index % 20 === 0) tell(`${index} meetings, ${steps} steps`);
        const meeting = new SimulatedMeeting(hand, new SeededChance(seed + index), happenings);
        const year = Number(hand.date.slice(0, 4));
        await meeting.run(async (step) => {
          steps += 1;
          const broken = await brokenInvariants(session, council.secretary, hand.meetingId, year);
          expect({ meeting: index, seed: seed + index, step, broken }).toMatchObject({ broken: [] });
        });
      }
      expect(steps).toBeGreaterThan(meetings * 20);
      for (const step of ['send innkalling', 'begin', 'rule', 'vote', 'close ballot', 'close item'])
        expect(happenings.done.get(step) ?? 0).toBeGreaterThan(0);
    },
    // A busy machine takes up to 15 s for a meeting.
    Math.max(300_000, meetings * 30_000),
  );

  it('would be found out if they did not', async () => {
    await session.unitOfWork.run(council.secretary, 'test.spoil', async () => {
      await currentManager().query(
        `update attendance set arrived = '15:00', left_at = '09:00'
          where id = (select id from attendance where meeting_id = $1 order by position limit 1)`,
        [last.meetingId],
      );
      await currentManager().query(
        `update meeting set closed_at = begun_at - interval '1 hour' where id = $1`,
        [last.meetingId],
      );
    });
    const year = Number(last.date.slice(0, 4));
    expect(await brokenInvariants(session, council.secretary, last.meetingId, year)).toEqual(
      expect.arrayContaining(['somebody left before they came', 'a meeting was closed before it began']),
    );
  });
});

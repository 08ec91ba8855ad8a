import { expect, it } from '@jest/globals';
import type { SessionService } from '#domain/councils';
import type { PulseQueries } from '#domain/meeting-room';
import { systemActor } from '#kernel/actor';
import type { LiveChannel } from '#platform/live/live-channel';
import { answerWhoLeft } from '#test/web/left-early';
import type { ConfigHolder } from '../../config-holder.js';
import { RoomStreams } from './room-streams.js';

it('no stream is held for a page that was closed before it was begun', async () => {
  const channel: Pick<LiveChannel, 'listen'> = { listen: () => Promise.resolve(() => undefined) };
  const pulse: Pick<PulseQueries, 'since'> = {
    since: () => Promise.resolve({ revision: 1, changed: [] }),
  };
  const holder = { config: { secureCookies: false } };
  const streams = new RoomStreams(
    channel as LiveChannel,
    pulse as PulseQueries,
    {} as SessionService,
    holder as ConfigHolder,
  );
  const following = { actor: systemActor('ho21', 'test'), meetingId: 'møte', since: -1 };
  await answerWhoLeft((request, response) => streams.open(request, response, following));
  streams.beforeApplicationShutdown();
  expect(streams.count).toBe(0);
});

import { expect, it } from '@jest/globals';
import type { PeopleQueries, SessionService } from '#domain/councils';
import type { WrittenPaperQueries } from '#domain/saksframlegg';
import { systemActor } from '#kernel/actor';
import type { LiveChannel } from '#platform/live/live-channel';
import { answerWhoLeft } from '#test/web/left-early';
import { WritingStreams } from './writing-streams.js';

const nobodyAsked = {};

it('nobody is told of a page that was closed before its stream was begun', async () => {
  const told: string[] = [];
  const channel: Pick<LiveChannel, 'listen' | 'tellAll'> = {
    listen: () => Promise.resolve(() => undefined),
    tellAll: (_channel, line) => Promise.resolve(void told.push(line)),
  };
  const streams = new WritingStreams(
    channel as LiveChannel,
    nobodyAsked as PeopleQueries,
    nobodyAsked as WrittenPaperQueries,
    nobodyAsked as SessionService,
  );
  const reader = { actor: systemActor('ho21', 'test'), paperId: 'sak', page: 'side-en', token: '' };
  await answerWhoLeft((_request, response) => streams.open(response, reader));
  streams.beforeApplicationShutdown();
  expect(told).toEqual([]);
});

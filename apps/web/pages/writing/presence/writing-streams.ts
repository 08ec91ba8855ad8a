import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { systemClock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { osloLocal } from '#kernel/oslo-time';
import { PeopleQueries, SessionService } from '#domain/councils';
import { WrittenPaperQueries } from '#domain/saksframlegg';
import { LiveChannel } from '#platform/live/live-channel';
import { type Writer, Writers, newsIn, newsLine, type WritingNews } from './writers.js';
import { type WritingReader, WritingStream } from './writing-stream.js';

const channelName = 'saksgang_writing';
const mostStreams = 500;
/** Pages that one person has open: more are old ones that nobody closed. */
const mostOfOnePerson = 10;
const heartbeatMs = 15_000;
/** How often it is looked whether the reader still may read. */
const beatsBetweenChecks = 2;

/** The open pages of this process where papers are written, and what all processes know of each other's. */
@Injectable()
export class WritingStreams implements BeforeApplicationShutdown {
  private readonly writers = new Writers();
  private readonly streams = new Map<string, WritingStream>();
  private listening: Promise<unknown> | undefined;
  private readonly beat: NodeJS.Timeout;
  private beats = 0;
  /** Of each paper that is being shown, the newest time that it was begun. */
  private readonly showing = new Map<string, symbol>();

  constructor(
    private readonly channel: LiveChannel,
    private readonly people: PeopleQueries,
    private readonly papers: WrittenPaperQueries,
    private readonly sessions: SessionService,
  ) {
    this.beat = setInterval(() => void this.keepAlive(), heartbeatMs).unref();
  }

  /** Holds an answer open. Too many: 503, and the page does without. */
  async open(response: Response, reader: WritingReader): Promise<void> {
    if (this.streams.size >= mostStreams) {
      response.status(503).set('Retry-After', '30').end();
      return;
    }
    this.listening ??= this.channel.listen(channelName, (line) => this.hear(line));
    await this.listening;
    // Who left before it came to this is not told of by `close` any more, and would be shown as present for ever.
    if (response.closed) return;
    this.endOldest(reader);
    this.streams.get(reader.page)?.end();
    const stream = new WritingStream(response, reader);
    this.streams.set(reader.page, stream);
    response.on('close', () => this.closed(stream));
    const { paperId, page } = reader;
    const writer = { paperId, page, personId: personOf(reader), section: null };
    await this.tellAll({ kind: 'came', writer });
    await this.tellAll({ kind: 'who', paperId });
  }

  /** A cursor moved; the page's stream may be held by another process. */
  async move(writer: Writer): Promise<void> {
    await this.tellAll({ kind: 'to', writer });
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.beat);
    for (const stream of this.streams.values()) stream.end();
  }

  private async tellAll(news: WritingNews): Promise<void> {
    await this.channel.tellAll(channelName, newsLine(news));
  }

  private hear(line: string | undefined): void {
    // After a break the pages of this process are told again; those of others come with their next heartbeat.
    if (line === undefined) return this.announce();
    const news = newsIn(line);
    if (!news) return;
    switch (news.kind) {
      case 'came':
        if (this.writers.came(news.writer, performance.now())) void this.show(news.writer.paperId);
        return;
      case 'at':
        if (this.writers.heard(news.writer, news.moves, performance.now()))
          void this.show(news.writer.paperId);
        return;
      case 'to':
        if (this.writers.moved(news.writer, performance.now())) void this.show(news.writer.paperId);
        return;
      case 'gone':
        if (this.writers.gone(news.page, performance.now())) void this.show(news.paperId);
        return;
      case 'who':
        return this.announce(news.paperId);
      case 'kept':
        for (const stream of this.inPaper(news.paperId)) stream.kept(news.version);
    }
  }

  /** Tells the others which pages are open here: all, or those of one paper. */
  private announce(paperId?: string): void {
    for (const { reader } of paperId ? this.inPaper(paperId) : this.streams.values()) {
      const { section, moves } = this.writers.of(reader.page) ?? { section: null, moves: 0 };
      const writer = { paperId: reader.paperId, page: reader.page, personId: personOf(reader), section };
      this.tellAll({ kind: 'at', writer, moves }).catch(() => undefined);
    }
  }

  private inPaper(paperId: string): WritingStream[] {
    return [...this.streams.values()].filter(({ reader }) => reader.paperId === paperId);
  }

  private async show(paperId: string): Promise<void> {
    const streams = this.inPaper(paperId);
    if (streams.length === 0) return;
    const writers = this.writers.inPaper(paperId);
    const turn = Symbol();
    this.showing.set(paperId, turn);
    const names = await this.namesOf(streams[0], writers).catch(() => new Map<string, string>());
    // Names that were asked for later may come first, and what they belong to is newer.
    if (this.showing.get(paperId) !== turn) return;
    this.showing.delete(paperId);
    for (const stream of streams) {
      const { page, actor } = stream.reader;
      const others = writers.filter((writer) => writer.page !== page && names.has(writer.personId));
      stream.people(
        others.map(({ personId, section }) => ({
          ...{ name: names.get(personId) ?? '', section, own: personId === actor.personId },
        })),
      );
    }
  }

  /** Asked as somebody who reads: a person of another council has no name here. */
  private async namesOf({ reader }: WritingStream, writers: readonly Writer[]) {
    const ids = [...new Set(writers.map(({ personId }) => personId))];
    const known = await this.people.peopleOn(reader.actor, osloLocal(systemClock.now()).date, ids);
    return new Map([...known].map(([id, { name }]) => [id, name]));
  }

  private async keepAlive(): Promise<void> {
    this.beats += 1;
    for (const stream of this.streams.values()) stream.heartbeat();
    this.announce();
    for (const paperId of this.writers.letGo(performance.now())) await this.show(paperId);
    if (this.beats % beatsBetweenChecks !== 0) return;
    for (const stream of [...this.streams.values()])
      if (!(await this.mayStillWrite(stream))) stream.end('signedOut');
  }

  private async mayStillWrite({ reader }: WritingStream): Promise<boolean> {
    try {
      const actor = await this.sessions.actorOf(reader.token);
      if (actor?.personId !== reader.actor.personId || actor?.role !== reader.actor.role) return false;
      await this.papers.at(actor, reader.paperId);
      return true;
    } catch (error) {
      return !(error instanceof DomainError);
    }
  }

  private endOldest({ actor }: WritingReader): void {
    const own = [...this.streams.values()].filter(({ reader }) => reader.actor.personId === actor.personId);
    if (own.length >= mostOfOnePerson) own[0].end('tooMany');
  }

  private closed(stream: WritingStream): void {
    const { page, paperId } = stream.reader;
    // The same page may have come back on a new stream before this one was found closed.
    if (this.streams.get(page) !== stream) return;
    this.streams.delete(page);
    this.tellAll({ kind: 'gone', paperId, page }).catch(() => undefined);
  }
}

/** People write; the program itself has no page open. */
function personOf({ actor }: WritingReader): string {
  return actor.personId ?? '';
}

import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { SessionService } from '#domain/councils';
import { partsFor, PulseQueries, type RoomPart } from '#domain/meeting-room';
import { LiveChannel } from '#platform/live/live-channel';
import { readSessionCookie } from '../../access/session-cookie.js';
import { ConfigHolder } from '../../config-holder.js';
import { RoomStream } from './room-stream.js';

/** More open pages than a large council has, in one process. */
const mostStreams = 500;
/** Pages that one person has open: more are old ones that nobody closed. */
const mostOfOnePerson = 10;
const heartbeatMs = 15_000;
/** How often it is looked whether the reader still may read. */
const beatsBetweenChecks = 2;

/** Who follows which meeting, from which change on. */
export interface Following {
  readonly actor: Actor;
  readonly meetingId: string;
  /** The last change that the page has; everything is told below 0. */
  readonly since: number;
}

/** All open streams of this process, fed by what the database tells. */
@Injectable()
export class RoomStreams implements BeforeApplicationShutdown {
  private readonly streams = new Map<string, Set<RoomStream>>();
  private listening: Promise<unknown> | undefined;
  private readonly beat: NodeJS.Timeout;
  private beats = 0;

  constructor(
    private readonly channel: LiveChannel,
    private readonly pulse: PulseQueries,
    private readonly sessions: SessionService,
    private readonly holder: ConfigHolder,
  ) {
    this.beat = setInterval(() => void this.keepAlive(), heartbeatMs).unref();
  }

  /** How many pages are open. */
  get count(): number {
    return [...this.streams.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /**
   * Holds an answer open and tells what changes, beginning with what changed since. Too many: 503, and the page looks
   * now and then by itself.
   * @throws DomainError `meeting.notReadable`
   */
  async open(request: Request, response: Response, following: Following): Promise<void> {
    if (this.count >= mostStreams) {
      response.status(503).set('Retry-After', '30').end();
      return;
    }
    await this.listen();
    // Who left before it came to this is not told of by `close` any more, and would be held for ever.
    if (response.closed) return;
    const { actor, meetingId, since } = following;
    const token = readSessionCookie(request, this.holder.config.secureCookies) ?? '';
    const stream = new RoomStream(response, { actor, meetingId, token, parts: partsFor(actor) });
    this.endOldest(actor);
    const others = this.streams.get(meetingId) ?? new Set();
    this.streams.set(meetingId, others.add(stream));
    response.on('close', () => this.remove(stream));
    try {
      // Heard from now on, and only then asked for what came before: nothing falls between the two.
      const { revision, changed } = await this.pulse.since(actor, meetingId, since);
      stream.begin(revision, changed);
    } catch (error) {
      this.remove(stream);
      throw error;
    }
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.beat);
    for (const streams of this.streams.values()) for (const stream of streams) stream.end();
  }

  private async listen(): Promise<void> {
    this.listening ??= this.channel.listen('saksgang_room', (line) => {
      if (line === undefined) return void this.catchUp();
      const [meetingId, revision, part] = line.split(' ');
      for (const stream of this.streams.get(meetingId) ?? []) stream.tell(Number(revision), part as RoomPart);
    });
    await this.listening;
  }

  /** After messages may have been missed: everybody is told what came after the last one they got. */
  private async catchUp(): Promise<void> {
    for (const stream of [...this.streams.values()].flatMap((streams) => [...streams])) {
      const { actor, meetingId } = stream.reader;
      await this.pulse
        .since(actor, meetingId, stream.seen)
        .then(({ revision, changed }) => stream.begin(revision, changed))
        .catch(() => stream.end());
    }
  }

  private async keepAlive(): Promise<void> {
    this.beats += 1;
    const checks = this.beats % beatsBetweenChecks === 0;
    for (const stream of [...this.streams.values()].flatMap((streams) => [...streams])) {
      stream.heartbeat();
      if (checks && !(await this.mayStillRead(stream))) stream.end('signedOut');
    }
  }

  private async mayStillRead({ reader, seen }: RoomStream): Promise<boolean> {
    try {
      const actor = await this.sessions.actorOf(reader.token);
      if (actor?.personId !== reader.actor.personId || actor?.role !== reader.actor.role) return false;
      await this.pulse.since(actor, reader.meetingId, seen);
      return true;
    } catch (error) {
      return !(error instanceof DomainError);
    }
  }

  private endOldest({ personId, councilId }: Actor): void {
    const own = [...this.streams.values()]
      .flatMap((streams) => [...streams])
      .filter(({ reader: { actor } }) => actor.personId === personId && actor.councilId === councilId);
    if (own.length >= mostOfOnePerson) own[0].end('tooMany');
  }

  private remove(stream: RoomStream): void {
    const { meetingId } = stream.reader;
    const streams = this.streams.get(meetingId);
    streams?.delete(stream);
    if (streams?.size === 0) this.streams.delete(meetingId);
  }
}

import type { Response } from 'express';
import type { Actor } from '#kernel/actor';
import type { RoomPart } from '#domain/meeting-room';

/** Several changes within this time are told as one. */
const gatheringMs = 20;

/** Who reads a stream, of which meeting, and which parts are on their page. */
export interface StreamReader {
  readonly actor: Actor;
  readonly meetingId: string;
  /** The sign-in session behind it. */
  readonly token: string;
  readonly parts: readonly RoomPart[];
}

/**
 * One open page. What goes out is the number of the last change and the names of parts, never content:
 * `id: 17` and `data: {"parts":["vedtak"]}`.
 */
export class RoomStream {
  /** Number of the last change that this page was told of. */
  seen = -1;
  private begun = false;
  private latest = -1;
  private readonly waiting = new Set<RoomPart>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly response: Response,
    readonly reader: StreamReader,
  ) {}

  /** Opens the answer, or goes on after a break, with what changed meanwhile. */
  begin(revision: number, changed: readonly RoomPart[]): void {
    if (!this.begun) {
      // `no-transform` keeps the compression away, which would hold small messages back.
      this.response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store, no-transform',
        'X-Accel-Buffering': 'no',
      });
      this.response.write('retry: 2000\n\n');
      this.begun = true;
    }
    this.latest = Math.max(this.latest, revision);
    for (const part of changed) this.waiting.add(part);
    this.flush();
  }

  /** Something changed. What is not on the reader's page is not told. */
  tell(revision: number, part: RoomPart): void {
    if (!this.reader.parts.includes(part)) return;
    this.latest = Math.max(this.latest, revision);
    this.waiting.add(part);
    if (this.begun) this.timer ??= setTimeout(() => this.flush(), gatheringMs);
  }

  /** Keeps proxies from closing a quiet line, and finds out that nobody is there. */
  heartbeat(): void {
    if (this.begun) this.response.write(': her\n\n');
  }

  /** @param why the page is told, so that it does not come back at once */
  end(why?: 'signedOut' | 'tooMany'): void {
    clearTimeout(this.timer);
    if (why && this.begun) this.response.write(`event: over\ndata: ${why}\n\n`);
    this.response.end();
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const parts = [...this.waiting];
    this.waiting.clear();
    this.seen = this.latest;
    this.response.write(`id: ${this.seen}\ndata: ${JSON.stringify({ parts })}\n\n`);
  }
}

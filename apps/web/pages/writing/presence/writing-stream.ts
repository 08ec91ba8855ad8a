import type { Response } from 'express';
import type { Actor } from '#kernel/actor';

/** Somebody else in the paper, as a page is told: name, place and nothing that stands in the text. */
export interface ShownWriter {
  readonly name: string;
  /** Fingerprint of a section's key. */
  readonly section: string | null;
  /** The reader's own page in another window. */
  readonly own: boolean;
}

/** Who reads a stream, on which page. */
export interface WritingReader {
  readonly actor: Actor;
  readonly paperId: string;
  readonly page: string;
  /** The sign-in session behind it. */
  readonly token: string;
}

/** One open page: hears who else is there, and which version of the paper was kept last. */
export class WritingStream {
  private last = '';

  constructor(
    private readonly response: Response,
    readonly reader: WritingReader,
  ) {
    // `no-transform` keeps the compression away, which would hold small messages back.
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.write('retry: 2000\n\n');
  }

  /** Told only when it is not what was told last. */
  people(others: readonly ShownWriter[]): void {
    const data = JSON.stringify(others);
    if (data === this.last) return;
    this.last = data;
    this.response.write(`event: people\ndata: ${data}\n\n`);
  }

  kept(version: number): void {
    this.response.write(`event: kept\ndata: ${version}\n\n`);
  }

  /** Keeps proxies from closing a quiet line, and finds out that nobody is there. */
  heartbeat(): void {
    this.response.write(': her\n\n');
  }

  /** @param why the page is told, so that it does not come back at once */
  end(why?: 'signedOut' | 'tooMany'): void {
    if (why) this.response.write(`event: over\ndata: ${why}\n\n`);
    this.response.end();
  }
}

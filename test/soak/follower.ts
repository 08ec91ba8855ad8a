import { get, type IncomingMessage } from 'node:http';

/** Somebody's open page of a meeting: hears what changed, fetches the page, and remembers when a text was first on it. */
export class Follower {
  /** When each text came to the page, by the text. */
  readonly seen = new Map<string, number>();
  /** Ids of the events, in the order they came. */
  readonly ids: number[] = [];
  /** Everything that came over the stream. */
  raw = '';
  private stream: IncomingMessage | undefined;
  private waiting = false;
  private fetching = false;
  private isBroken = false;

  constructor(
    private readonly address: string,
    private readonly cookie: string,
    private readonly pattern: RegExp,
  ) {}

  /** Opens the stream. @param since the last change that is known; everything is told below 0 */
  async open(since: number): Promise<this> {
    const headers = {
      cookie: this.cookie,
      accept: 'text/event-stream',
      'accept-encoding': 'gzip',
      'last-event-id': String(since),
    };
    const stream = await new Promise<IncomingMessage>((resolve, reject) =>
      get(`${this.address}/meetings/2-2021/room/events`, { headers, agent: false }, resolve).on(
        'error',
        reject,
      ),
    );
    if (stream.statusCode !== 200) throw new Error(`The stream was answered with ${stream.statusCode}.`);
    this.stream = stream.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    return this;
  }

  /** Breaks the line, as a lost network does. @returns the last change heard of */
  break(): number {
    this.isBroken = true;
    this.stream?.destroy();
    return this.ids.at(-1) ?? -1;
  }

  /** Waits until a text has come. @throws Error after the patience is over */
  async until(text: string, patienceMs: number): Promise<void> {
    const end = Date.now() + patienceMs;
    while (!this.seen.has(text)) {
      if (Date.now() > end)
        throw new Error(`"${text}" never came; seen: ${[...this.seen.keys()].join(', ')}.`);
      await new Promise((wake) => setTimeout(wake, 10));
    }
  }

  private hear(text: string): void {
    this.raw += text;
    for (const [, id] of text.matchAll(/^id: (\d+)$/gm)) this.ids.push(Number(id));
    if (/"parts":\[[^\]]*"(vedtak|agenda)"/.test(text))
      void this.look().catch((error: unknown) => {
        // The server may be gone before the page has come, when nobody is there any more.
        if (!this.isBroken) throw error;
      });
  }

  private async look(): Promise<void> {
    this.waiting = true;
    if (this.fetching) return;
    this.fetching = true;
    while (this.waiting) {
      this.waiting = false;
      const page = await fetch(`${this.address}/meetings/2-2021/room/follow`, {
        headers: { cookie: this.cookie },
      });
      const found = this.pattern.exec(await page.text())?.[0];
      if (found && !this.seen.has(found)) this.seen.set(found, performance.now());
    }
    this.fetching = false;
  }
}

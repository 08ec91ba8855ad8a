import type { Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { PackageManifest } from '#documents/package/package-manifest';
import { sendTo } from '#documents/pdf/send-to';
import { DomainError } from '#kernel/domain-error';
import type { PressAnswer, PressJob, PressOrder, PressWord } from './press-job.js';

/** Choices for the press. */
export interface PressOptions {
  /** Folder of the document templates. */
  readonly templates: string;
  /** How many PDFs are made at a time. */
  readonly threads?: number;
  /** How many may wait; one more is refused with `document.tooBusy`. */
  readonly waiting?: number;
  /** Options of Node for the threads; tests run the sources with them. */
  readonly execArgv?: readonly string[];
}

/** What the one who orders a PDF gives the press, and is told. */
export interface PressDesk {
  /** Reads a file that the job names. @throws DomainError `file.*` when it cannot be had: then it is left out */
  readonly fetch?: (file: string) => Promise<Uint8Array>;
  readonly onProgress?: (done: number, all: number) => void;
  /** Stops the job. */
  readonly signal?: AbortSignal;
}

/** Threads begin with the room that a møtepakke needs, instead of growing into it and collecting all the way. */
const roomAtStart = ['--min-semi-space-size=16', '--initial-old-space-size=128'];

const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/**
 * Makes PDFs in threads of their own. Threads start with the first order and end when they have been idle a while.
 * The bytes are streamed to the writer as fast as it takes them; the same job gives the same bytes.
 */
export class DocumentPress {
  private pool: Piscina<PressOrder, PackageManifest | undefined> | undefined;

  constructor(private readonly options: PressOptions) {}

  /**
   * Makes one PDF and writes it to `out`, which stays open.
   * @returns what a møtepakke consists of; nothing for a single document
   * @throws DomainError `document.failed` when it cannot be made, `document.tooBusy` when too many wait;
   * the writer's own error when it fails, and an `AbortError` when it was stopped
   */
  async print(job: PressJob, out: Writable, desk: PressDesk = {}): Promise<PackageManifest | undefined> {
    const { port1: ours, port2: theirs } = new MessageChannel();
    const stop = new AbortController();
    const counter = new Counter(ours, out, desk, (reason) => stop.abort(reason));
    const signal = desk.signal ? AbortSignal.any([stop.signal, desk.signal]) : stop.signal;
    try {
      const order = { job, port: theirs, templates: this.options.templates };
      const manifest = await this.threads().run(order, { transferList: [theirs], signal });
      await counter.served;
      return manifest;
    } catch (fault) {
      if (counter.failure !== undefined) throw counter.failure;
      throw asRefusal(fault, desk.signal);
    } finally {
      ours.close();
    }
  }

  /** Ends the threads; what is being made is lost. */
  async close(): Promise<void> {
    await this.pool?.destroy();
    this.pool = undefined;
  }

  private threads(): Piscina<PressOrder, PackageManifest | undefined> {
    const { threads = 1, waiting = 50, execArgv } = this.options;
    if (!this.pool) for (const room of roomAtStart) setFlagsFromString(room);
    this.pool ??= new Piscina<PressOrder, PackageManifest | undefined>({
      filename: new URL(`./press.thread${ending}`, import.meta.url).href,
      minThreads: 0,
      maxThreads: threads,
      maxQueue: waiting,
      idleTimeout: 60_000,
      // Room for the short-lived words of many pages, and an end to the rest: without an end Node lets a heap grow to
      // gigabytes before it looks for what can go. Measured in libs/documents/README.md; 2,000 pages need a third of it.
      resourceLimits: { maxYoungGenerationSizeMb: 96, maxOldGenerationSizeMb: 1024 },
      ...(execArgv ? { execArgv: [...execArgv] } : {}),
    });
    return this.pool;
  }
}

/** Our side of the counter: takes the pieces, fetches the files, passes progress on; one word after another. */
class Counter {
  /** Settles when every word so far has been dealt with. */
  served: Promise<void> = Promise.resolve();
  /** The writer's own error, or that of a store that failed. */
  failure: Error | undefined;

  constructor(
    private readonly port: MessagePort,
    private readonly out: Writable,
    private readonly desk: PressDesk,
    private readonly stop: (reason: unknown) => void,
  ) {
    port.on('message', (word: PressWord) => {
      this.served = this.served.then(() => this.serve(word)).catch((fault: unknown) => this.fail(fault));
    });
  }

  private async serve(word: PressWord): Promise<void> {
    if (this.failure !== undefined) return;
    switch (word.say) {
      case 'progress':
        this.desk.onProgress?.(word.done, word.all);
        return;
      case 'chunk':
        await sendTo(this.out, word.bytes);
        return this.answer({ say: 'more' });
      case 'need':
        return this.answer(await this.fetched(word.file));
    }
  }

  private async fetched(file: string): Promise<PressAnswer> {
    try {
      if (!this.desk.fetch) throw new DomainError('file.missing', 'notFound');
      return { say: 'file', file, bytes: await this.desk.fetch(file) };
    } catch (fault) {
      if (!(fault instanceof DomainError)) throw fault;
      return { say: 'noFile', file, code: fault.code, params: fault.params };
    }
  }

  private fail(fault: unknown): void {
    this.failure ??= fault instanceof Error ? fault : new Error(String(fault));
    this.stop(this.failure);
  }

  private answer(answer: PressAnswer): void {
    this.port.postMessage(answer);
  }
}

function asRefusal(fault: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return signal.reason;
  const tooBusy = fault instanceof Error && /queue is at limit/i.test(fault.message);
  const refusal = new DomainError(tooBusy ? 'document.tooBusy' : 'document.failed', 'unavailable');
  return Object.assign(refusal, { cause: fault });
}

import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { isMainThread, type MessagePort } from 'node:worker_threads';
import { bindPaperSet } from '#documents/package/bind-paper-set';
import type { PackageManifest } from '#documents/package/package-manifest';
import type { PaperSetPlan } from '#documents/package/paper-set-plan';
import { setDocument } from '#documents/pdf/set-document';
import { TemplateStore } from '#documents/template/template-store';
import { DomainError } from '#kernel/domain-error';
import type { PaperSetJob, PressAnswer, PressJob, PressOrder, PressWord } from './press-job.js';

standBack();

/** A thread reads the templates once. */
const stores = new Map<string, TemplateStore>();

/** The thread in which PDFs are made, so that pages go on being served meanwhile. */
export default async function press({
  job,
  port,
  templates,
}: PressOrder): Promise<PackageManifest | undefined> {
  const counter = new Counter(port);
  try {
    const out = new PortWritable(counter);
    const manifest = await made(job, out, counter, templates);
    out.end();
    await finished(out);
    return manifest;
  } finally {
    port.close();
  }
}

async function made(
  job: PressJob,
  out: Writable,
  counter: Counter,
  templates: string,
): Promise<PackageManifest | undefined> {
  const onProgress = (done: number, all: number) => counter.say({ say: 'progress', done, all });
  if (job.kind === 'paper-set')
    return bindPaperSet(planOf(job, counter), { templates: storeOf(templates), onProgress }, out);
  const document = await setDocument(job.parts, job.options);
  onProgress(1, 2);
  await document.write(out);
  onProgress(2, 2);
  return undefined;
}

/**
 * Lets pages go first when both want a processor. Only on Linux: there a thread has a priority of its own, elsewhere it
 * would be that of the whole program.
 */
function standBack(): void {
  if (process.platform === 'linux' && !isMainThread) setPriority(0, constants.priority.PRIORITY_LOW);
}

function storeOf(folder: string): TemplateStore {
  const known = stores.get(folder) ?? new TemplateStore(folder);
  stores.set(folder, known);
  return known;
}

function planOf({ plan }: PaperSetJob, counter: Counter): PaperSetPlan {
  return {
    ...plan,
    papers: plan.papers.map((paper) => ({
      ...paper,
      vedlegg: paper.vedlegg.map((vedlegg) => {
        const { content } = vedlegg;
        if (content.kind === 'html') return { ...vedlegg, content };
        const { kind, name, file } = content;
        return { ...vedlegg, content: { kind, name, bytes: () => counter.file(file) } };
      }),
    })),
  };
}

/** The counter between the two threads: words out, one answer back for each that asks for one. */
class Counter {
  constructor(private readonly port: MessagePort) {}

  say(word: PressWord): void {
    this.port.postMessage(word);
  }

  /** Hands over a piece of the file, and waits until it has been written. */
  async chunk(bytes: Uint8Array): Promise<void> {
    const own = new Uint8Array(bytes);
    this.port.postMessage({ say: 'chunk', bytes: own } satisfies PressWord, [own.buffer]);
    const answer = await this.answer();
    if (answer.say === 'stop') throw new Error('The reader went away.');
  }

  /** Fetches a file. @throws DomainError with the code that the store gave */
  async file(file: string): Promise<Uint8Array> {
    this.say({ say: 'need', file });
    const answer = await this.answer();
    if (answer.say === 'file') return answer.bytes;
    if (answer.say === 'noFile') throw new DomainError(answer.code, 'notFound', answer.params);
    throw new Error('The reader went away.');
  }

  private async answer(): Promise<PressAnswer> {
    const [answer] = (await once(this.port, 'message')) as [PressAnswer];
    return answer;
  }
}

/** Gives what is written to it to the other thread, piece by piece, at the pace at which that one can take it. */
class PortWritable extends Writable {
  constructor(private readonly counter: Counter) {
    super();
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.counter.chunk(chunk).then(
      () => done(),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel/domain-error';
import { projectFolder } from '#kernel/project-folder';
import { DocumentPress } from './document-press.js';
import type { PaperSetJob, SingleDocumentJob } from './press-job.js';

const sources = join(projectFolder(), 'test', 'postgres', 'typescript-sources.mjs');
const press = new DocumentPress({
  templates: join(projectFolder(), 'templates', 'documents'),
  execArgv: ['--disable-warning=ExperimentalWarning', '--import', sources],
});

const meta = {
  title: 'Sak 1/1/2021 Prøve',
  language: 'nb-NO',
  author: 'Prøverådet',
  subject: 'Prøve',
  created: '2021-01-20T11:00:00.000Z',
  identifier: 'prove/1',
  runningHead: { left: 'Prøverådet', right: 'Møte 1/2021' },
  foot: { left: 'Prøve' },
} as const;

const page = (html: string): SingleDocumentJob => ({
  kind: 'document',
  parts: [
    {
      kind: 'html',
      html,
      runningHead: meta.runningHead,
      foot: meta.foot,
      pageNumbers: 'whole',
      newPage: true,
    },
  ],
  options: { meta, claim: 'PDF/A-2a+UA-1' },
});

const paperSet = (file: string): PaperSetJob => ({
  kind: 'paper-set',
  plan: {
    meta,
    front: [{ id: 'forside', title: 'Forside', html: '<h1>Møtepakke</h1>', meta }],
    papers: [
      {
        ...{ id: 'sak-1', title: 'Sak 1/1/2021 Prøve', stamp: 'sak 1/1/2021', html: '<h1>Prøve</h1>', meta },
        vedlegg: [
          {
            ...{ id: 'vedlegg-1', number: 1, title: 'Notat', stamp: 'sak 1/1/2021 · vedlegg 1' },
            content: { kind: 'file', name: 'notat.txt', file },
          },
        ],
      },
    ],
  },
});

class Collected extends Writable {
  readonly pieces: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.pieces.push(chunk);
    setImmediate(done);
  }

  bytes(): Buffer {
    return Buffer.concat(this.pieces);
  }
}

describe('document press', () => {
  afterAll(() => press.close());

  it('makes a PDF in a thread of its own, the same bytes each time', async () => {
    const [first, second] = [new Collected(), new Collected()];
    await press.print(page('<h1>Prøve</h1><p>Blåbærsyltetøy</p>'), first);
    await press.print(page('<h1>Prøve</h1><p>Blåbærsyltetøy</p>'), second);
    expect(first.bytes().subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.writableEnded).toBe(false);
    const sum = (out: Collected) => createHash('sha256').update(out.bytes()).digest('hex');
    expect(sum(second)).toBe(sum(first));
  });

  it('fetches the files of a møtepakke when their turn comes, and tells how far it has come', async () => {
    const fetched: string[] = [];
    const told: string[] = [];
    const out = new Collected();
    const manifest = await press.print(paperSet('nøkkel'), out, {
      fetch: async (file) => {
        fetched.push(file);
        return Buffer.from('Dette er et notat.');
      },
      onProgress: (done, all) => told.push(`${done}/${all}`),
    });
    expect(fetched).toEqual(['nøkkel']);
    expect(told).toEqual(['1/1']);
    expect(manifest?.parts.map((part) => part.kind)).toContain('text');
    expect(out.bytes().length).toBeGreaterThan(1000);
  });

  it('names a file that the store cannot give, instead of stopping', async () => {
    const manifest = await press.print(paperSet('borte'), new Collected(), {
      fetch: async () => {
        throw new DomainError('file.missing', 'notFound');
      },
    });
    const left = manifest?.parts.find((part) => part.kind === 'left-out');
    expect(left?.reason?.code).toBe('file.missing');
  });

  it('says with a code that a document cannot be made, and goes on with the next', async () => {
    await expect(press.print(page('<script>1</script>'), new Collected())).rejects.toMatchObject({
      code: 'document.failed',
    });
    await expect(press.print(page('<p>Neste</p>'), new Collected())).resolves.toBeUndefined();
  });

  it('stops when the writer fails, with the error of the writer', async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(new Error('disken er full')),
    });
    full.on('error', () => undefined);
    await expect(press.print(page('<p>Tekst</p>'), full)).rejects.toThrow('disken er full');
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const waiting = press.print(paperSet('treg'), new Collected(), {
      signal: stop.signal,
      fetch: () => new Promise(() => stop.abort(new Error('avbrutt'))),
    });
    await expect(waiting).rejects.toThrow('avbrutt');
  });
});

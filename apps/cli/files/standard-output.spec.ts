import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { writeStandardOutput } from './standard-output.js';

/** A stream that answers the first write with an error of the system. */
function refusing(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) =>
      done(Object.assign(new Error(`${code}: write`), { code, syscall: 'write' })),
  });
}
const never = new Promise<void>(() => undefined);

describe('writing to standard output', () => {
  it('ends when all is written', async () => {
    const chunks: string[] = [];
    const out = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk.toString());
        done();
      },
    });
    await writeStandardOutput(async (to) => void to.write('alt'), out);
    expect(chunks).toEqual(['alt']);
  });

  it('ends quietly when the reader has had enough, though whoever writes waits for it', async () => {
    const work = (to: Writable): Promise<void> => {
      to.write('mye');
      return never;
    };
    await expect(writeStandardOutput(work, refusing('EPIPE'))).resolves.toBeUndefined();
  });

  it('says that the disk is full, and not what a stream says', async () => {
    const work = (to: Writable): Promise<void> => {
      to.write('mye');
      return never;
    };
    await expect(writeStandardOutput(work, refusing('ENOSPC'))).rejects.toMatchObject({
      code: 'cli.cannotWriteOut',
      kind: 'unavailable',
    });
  });

  it('leaves the faults of whoever writes as they are', async () => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done() });
    await expect(
      writeStandardOutput(async () => {
        throw new Error('no');
      }, out),
    ).rejects.toThrow('no');
  });
});

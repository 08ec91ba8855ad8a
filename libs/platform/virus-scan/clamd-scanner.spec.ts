import { afterEach, describe, expect, it } from '@jest/globals';
import { eicar, startClamd, type TestClamd, type TestClamdManner } from '#test/clamd/test-clamd';
import { ClamdScanner } from './clamd-scanner.js';

let clamd: TestClamd | undefined;
const quick = { connecting: 500, silence: 400 };
const patient = { connecting: 30_000, silence: 30_000 };
/** Those that say nothing, or never the end: only patience comes to an end with them. */
const endless: readonly TestClamdManner[] = ['hangs', 'deaf', 'half', 'endless', 'babbles'];

afterEach(async () => {
  await clamd?.close();
  clamd = undefined;
});

async function asked(manner: TestClamdManner, bytes: Uint8Array = Buffer.from('Et notat')) {
  clamd = await startClamd(manner);
  return new ClamdScanner(clamd.address, endless.includes(manner) ? quick : patient).scan(bytes);
}

describe('asking clamd', () => {
  it('says that a file is clean, when all of it was looked at', async () => {
    expect(await asked('honest')).toEqual({ outcome: 'clean' });
    expect(clamd?.received).toEqual([8]);
  });

  it('names what was found', async () => {
    expect(await asked('honest', Buffer.from(eicar))).toEqual({
      outcome: 'found',
      finding: 'Eicar-Signature',
    });
  });

  it('sends a large file whole, in pieces', async () => {
    const bytes = Buffer.concat([Buffer.alloc(3_000_001, 65), Buffer.from(eicar)]);
    expect(await asked('honest', bytes)).toMatchObject({ outcome: 'found' });
    expect(clamd?.received).toEqual([bytes.length]);
  });

  it('looks at a file of nothing', async () => {
    expect(await asked('honest', Buffer.alloc(0))).toEqual({ outcome: 'clean' });
  });

  it('is declined when the file is larger than the scanner takes', async () => {
    expect(await asked('small', Buffer.alloc(2_000_000))).toEqual({ outcome: 'declined' });
  });

  it.each<[string, TestClamdManner]>([
    ['hangs after it has got the file', 'hangs'],
    ['never reads', 'deaf'],
    ['cuts the line before it answers', 'cuts'],
    ['cuts its answer', 'half'],
    ['says OK before it has got the file', 'liar'],
    ['says something else', 'babbles'],
    ['never stops talking', 'endless'],
    ['says that it failed', 'fails'],
  ])('is not believed when it %s', async (_, manner) => {
    // More than the system keeps on the way between two programs.
    expect(await asked(manner, Buffer.alloc(20_000_000, 65))).toEqual({ outcome: 'unreachable' });
  });

  it('is away when nobody listens', async () => {
    const { address, close } = await startClamd('honest');
    await close();
    expect(await new ClamdScanner(address, quick).scan(Buffer.from('x'))).toEqual({ outcome: 'unreachable' });
  });

  it('shows a name from outside only in letters that such names are made of', async () => {
    expect(await asked('shouts')).toEqual({ outcome: 'found', finding: 'scriptWin.Test-1/script' });
  });
});

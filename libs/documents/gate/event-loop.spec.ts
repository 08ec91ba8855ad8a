import { describe, expect, it } from '@jest/globals';
import { officeFiles } from '#test/hostile/zip';
import { oddPdfs } from '#test/hostile/pdfs';
import { passGate } from './file-gate.js';

/** Counts how often the thread that serves comes round while something is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let done = false;
  const come = () => {
    turns += 1;
    if (!done) setTimeout(come, 1);
  };
  come();
  await work().finally(() => (done = true));
  return turns;
}

/** A thread that is held up comes round once or twice, however long the work takes. */
const often = 5;

describe('the thread that serves', () => {
  it.each([
    ['brackets in brackets', 'a.pdf', oddPdfs.deep],
    ['an office file of ten thousand parts', 'a.docx', officeFiles.manyEntries],
  ])('goes on while the gate works on %s', async (_, name, make) => {
    const bytes = await make();
    expect(await turnsDuring(() => passGate(bytes, name))).toBeGreaterThan(often);
  });
});

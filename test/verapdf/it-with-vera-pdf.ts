import { it } from '@jest/globals';
import { whyNoVeraPdf } from './jars.js';

const missing = whyNoVeraPdf();

/**
 * A test that needs veraPDF. Where Java (or, the first time, Maven) is missing the test's name says so and the
 * same sentence goes to the terminal: what was not checked is seen, and is never taken for a clean check.
 */
export function itWithVeraPdf(behaviour: string, check: () => Promise<void>): void {
  if (missing === undefined) it(behaviour, check, 300_000);
  else {
    const sentence = `veraPDF not run: ${missing}`;
    it(`${behaviour} [${sentence}]`, () => {
      process.stderr.write(`${sentence} (${behaviour})\n`);
    });
  }
}

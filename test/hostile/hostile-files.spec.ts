import { describe, expect, it } from '@jest/globals';
import { passGate } from '#documents/gate/file-gate';
import type { GateVerdict } from '#documents/gate/gate-verdict';
import { message } from '#kernel/messages';
import type { Answer, HostileFile } from './corpus/expected-answer.js';
import { marker } from './corpus/marker.js';
import { officeCorpus } from './corpus/office-files.js';
import { officeLinks } from './corpus/office-links.js';
import { pdfFiles } from './corpus/pdf-files.js';
import { pictureFiles } from './corpus/picture-files.js';
import { textFiles } from './corpus/text-files.js';

const corpus: readonly HostileFile[] = [
  ...pdfFiles,
  ...pictureFiles,
  ...officeCorpus,
  ...officeLinks,
  ...textFiles,
];

/** What the gate said, in the words of the table. */
function answerOf(seen: GateVerdict, declared: string): Answer {
  if (seen.verdict === 'refused') return { refused: seen.fault.code };
  const as = seen.name === declared ? {} : { as: seen.name };
  if (seen.cleaned) return { cleaned: seen.cleaned, ...as };
  return { accepted: true, ...as, ...(seen.warning ? { warning: seen.warning.code } : {}) };
}

const told = ({ answer }: HostileFile) =>
  'refused' in answer ? `refuses (${answer.refused})` : 'cleaned' in answer ? 'cleans' : 'lets in';

describe('the gate for files from outside', () => {
  it.each(corpus.map((file) => [told(file), file.what, file] as const))('%s %s', async (_, __, file) => {
    const bytes = await file.make();
    const before = Buffer.from(bytes);
    const seen = await passGate(bytes, file.name);
    expect(answerOf(seen, file.name)).toEqual(file.answer);
    expect(before.equals(bytes)).toBe(true);
    if (seen.verdict === 'refused') {
      for (const language of ['nb-NO', 'nn-NO'] as const)
        expect(message(language, seen.fault.code, seen.fault.params)).not.toMatch(/[{}]|^file\./);
      return;
    }
    if (seen.cleaned) expect(Buffer.from(seen.bytes).includes(marker)).toBe(false);
    // What was let in is let in again as it is: nothing is worn down by being taken in, out and in.
    const again = await passGate(seen.bytes, seen.name);
    expect(answerOf(again, seen.name)).toEqual({
      accepted: true,
      ...(seen.warning ? { warning: seen.warning.code } : {}),
    });
  });

  it('has at least sixty files, each of them once', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    expect(new Set(corpus.map(({ what }) => what)).size).toBe(corpus.length);
  });
});

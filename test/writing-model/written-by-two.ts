import type { PaperText, SectionKind } from '#domain/saksframlegg';
import { SeededChance } from '#test/soak/meetings/seeded-chance';
import { ModelClock } from './model-clock.js';
import { ModelServer } from './model-server.js';
import { wordsIn } from './model-text.js';
import { ModelWriter } from './model-writer.js';

/** What came of two who wrote in one paper. */
export interface Written {
  /** Words that somebody typed, and that neither stand there nor were taken or chosen away. */
  readonly lost: readonly string[];
  /** What each of the two sees at the end. */
  readonly shown: readonly (readonly string[])[];
  /** What each of them did, in order. */
  readonly log: readonly string[];
  readonly words: number;
  readonly choices: number;
  readonly takenBack: number;
}

/** Lets two people write in one paper for a while of model time. The same seed gives the same again. */
export async function writtenByTwo(seed: number, milliseconds: number): Promise<Written> {
  const clock = new ModelClock();
  const server = new ModelServer(begun());
  const writers = ['A', 'B'].map(
    (letter, i) => new ModelWriter(letter, server, clock, new SeededChance(seed * 2 + i)),
  );
  const log: string[] = [];
  let isDone = false;
  const all = async () => {
    await Promise.all(writers.map((writer) => writer.work(milliseconds)));
    for (const writer of [...writers, writers[0]]) await writer.finish();
    isDone = true;
  };
  const work = all();
  for (let end = milliseconds; !isDone && end < milliseconds * 20; end += milliseconds)
    await Promise.race([work, clock.runUntil(end)]);
  if (!isDone) throw new Error(`Seed ${seed} is never done.`);
  const there = wordsIn(JSON.stringify(server.page().text));
  const given = new Set(writers.flatMap((writer) => [...writer.given]));
  const lost = writers.flatMap(({ typed }) => [...typed].filter((w) => !there.has(w) && !given.has(w)));
  log.push(
    ...writers.flatMap((writer) => writer.log).sort((a, b) => Number.parseInt(a) - Number.parseInt(b)),
  );
  const sum = (of: (writer: ModelWriter) => number) => writers.reduce((n, writer) => n + of(writer), 0);
  return {
    ...{ lost, log, shown: writers.map(({ page }) => page.texts()) },
    words: sum(({ typed }) => typed.size),
    choices: sum(({ choices }) => choices),
    takenBack: sum(({ takenBack }) => takenBack),
  };
}

function begun(): PaperText {
  const html = ['En', 'To', 'Tre', 'Fire'].map((word) => `<p>${word}.</p>`).join('');
  const section = (kind: SectionKind) => ({ kind, heading: null, html });
  return {
    sections: [section('background'), section('mainPoints')],
    proposedVedtak: ['Rådet vedtar saken.'],
  };
}

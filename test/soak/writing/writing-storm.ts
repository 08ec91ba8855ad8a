import type { APIRequestContext } from 'playwright-core';
import type { RunningProgram } from '#test/web/running-program';
import type { Visitor } from '#test/web/visitor';
import { SeededChance } from '../meetings/seeded-chance.js';
import { trace } from './storm-trace.js';
import { wordsIn, WritingBot } from './writing-bot.js';

/** What came of two who wrote in one paper at once. */
export interface StormOutcome {
  /** Words that somebody typed, and that neither stand there nor were taken away or chosen away. */
  readonly lost: readonly string[];
  /** What each of the two sees at the end. */
  readonly shown: readonly (readonly string[])[];
  readonly figures: Readonly<Record<string, number>>;
}

/** How much, and whether the server dies in the middle. */
export interface StormPlan {
  readonly address: string;
  /** Each does at least so many things … */
  readonly deeds: number;
  /** … and goes on for so long. */
  readonly ms: number;
  readonly crashes: boolean;
  readonly seed: number;
}

/** Lets two people write in one paper for a while. */
export async function writingStorm(
  program: RunningProgram,
  [one, other]: readonly [Visitor, Visitor],
  { address, deeds, ms, crashes, seed }: StormPlan,
): Promise<StormOutcome> {
  const bots = [
    new WritingBot(one.page, address, 'A', new SeededChance(seed)),
    new WritingBot(other.page, address, 'B', new SeededChance(seed + 1)),
  ];
  for (const bot of bots) await bot.open();
  const end = performance.now() + ms;
  const work = async (bot: WritingBot) => {
    // While the server is away a page cannot be loaded; whoever tries, tries again.
    for (let done = 0; done < deeds || performance.now() < end; done++)
      await bot.act().catch(async (error: unknown) => {
        trace(bot.letter, 'could not', String(error).split('\n', 1)[0]);
        await bot.page.waitForTimeout(500);
      });
  };
  const crash = async () => {
    if (!crashes) return;
    await new Promise((wake) => setTimeout(wake, ms / 2));
    await program.crash();
    await new Promise((wake) => setTimeout(wake, 2000));
    await program.startAgain();
  };
  await Promise.all([...bots.map(work), crash()]);
  for (const bot of [...bots, bots[0]]) {
    await bot.page.context().setOffline(false);
    await bot.finish();
  }
  await Promise.all(bots.map((bot) => bot.open()));
  const shown = await Promise.all(bots.map((bot) => bot.texts()));
  return { lost: lostOf(bots, shown[0]), shown, figures: figuresOf(bots, crashes) };
}

/** A paper with paragraphs in two sections and a proposal, for an item of a meeting to come. @returns where it is written */
export async function paperToWrite(
  request: APIRequestContext,
  program: RunningProgram,
  itemId: string,
): Promise<string> {
  const path = `${program.address}/api/v1/agenda-items/${itemId}/saksframlegg`;
  await request.post(path, { data: {} });
  const begun = await request.get(path);
  const html = ['En', 'To', 'Tre', 'Fire', 'Fem', 'Seks'].map((word) => `<p>${word}.</p>`).join('');
  const section = (kind: string) => ({ kind, heading: null, html });
  const data = {
    sections: [section('background'), section('mainPoints')],
    proposedVedtak: ['Rådet vedtar saken.'],
  };
  const answer = await request.patch(path, { data, headers: { 'If-Match': begun.headers()['etag'] } });
  if (!answer.ok()) throw new Error(`The paper was not begun: ${await answer.text()}`);
  return `${program.address}/writing/${itemId}`;
}

function lostOf(bots: readonly WritingBot[], texts: readonly string[]): string[] {
  const there = wordsIn(texts.join(' '));
  const given = new Set(bots.flatMap(({ deeds }) => [...deeds.deleted, ...deeds.chosenAway]));
  return bots.flatMap(({ deeds }) => [...deeds.typed].filter((word) => !there.has(word) && !given.has(word)));
}

function figuresOf(bots: readonly WritingBot[], crashes: boolean): Record<string, number> {
  const sum = (of: (bot: WritingBot) => number) => bots.reduce((all, bot) => all + of(bot), 0);
  return {
    words: sum(({ deeds }) => deeds.typed.size),
    takenAway: sum(({ deeds }) => deeds.deleted.size),
    cuts: sum(({ deeds }) => deeds.cuts),
    loadedAnew: sum(({ deeds }) => deeds.reloads),
    takenBack: sum(({ deeds }) => deeds.takenBack),
    choices: sum(({ deeds }) => deeds.choices),
    chosenAway: sum(({ deeds }) => deeds.chosenAway.size),
    crashes: crashes ? 1 : 0,
  };
}

import type { Page } from 'playwright-core';
import type { SeededChance } from '../meetings/seeded-chance.js';
import { trace, traceSaves } from './storm-trace.js';

/** What a bot has done, to be counted. */
export interface BotDeeds {
  readonly typed: Set<string>;
  /** Taken away by its own hand: may be gone. */
  readonly deleted: Set<string>;
  /** Shown beside another text and not chosen: may be gone, and stands in the history. */
  readonly chosenAway: Set<string>;
  cuts: number;
  reloads: number;
  choices: number;
  takenBack: number;
}

const token = /\b[A-Z]\d{4}\b/g;

/**
 * Somebody who writes in a paper without plan: words that nobody else has, in any paragraph, with breaks of the network,
 * pages loaded anew in the middle of a word, and choices where both wrote.
 */
export class WritingBot {
  readonly deeds: BotDeeds = {
    ...{ typed: new Set(), deleted: new Set(), chosenAway: new Set() },
    ...{ cuts: 0, reloads: 0, choices: 0, takenBack: 0 },
  };
  private number = 0;

  /** @param letter begins each of its words */
  constructor(
    readonly page: Page,
    private readonly address: string,
    readonly letter: string,
    private readonly chance: SeededChance,
  ) {
    traceSaves(page, letter);
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  }

  async open(): Promise<void> {
    this.trace('opens');
    // What was pressed before may bring its own page meanwhile; then that one is waited for.
    await this.page.goto(this.address).catch(async (error: unknown) => {
      if (!String(error).includes('interrupted by another navigation')) throw error;
      await this.page.waitForLoadState();
    });
    await this.page.locator('.ProseMirror').first().waitFor();
  }

  /** One thing that somebody may do. */
  async act(): Promise<void> {
    await this.settle();
    this.trace('sees', (await this.texts()).join(' | '));
    const dice = this.chance.next();
    if (dice < 0.72) await this.write();
    else if (dice < 0.8) await this.takeBackOwn();
    else if (dice < 0.9) await this.cut();
    else if (dice < 0.94) await this.loadAnew();
    else await this.saveByHand();
  }

  /** Types a word that nobody else has: in a paragraph that stands there, or in a new one. */
  async write(): Promise<string> {
    const editors = this.page.locator('.ProseMirror');
    const editor = editors.nth(this.chance.between(0, (await editors.count()) - 1));
    const paragraphs = editor.locator('p');
    await paragraphs.nth(this.chance.between(0, Math.max(0, (await paragraphs.count()) - 1))).click();
    await this.page.keyboard.press(this.chance.happens(0.8) ? 'End' : 'Home');
    if (this.chance.happens(0.4)) await this.page.keyboard.press('Enter');
    const word = `${this.letter}${String(++this.number).padStart(4, '0')}`;
    this.deeds.typed.add(word);
    await this.page.keyboard.type(` ${word} `);
    this.trace('typed', word);
    return word;
  }

  /** Where both wrote: chooses. Where text was put aside: takes it back. @returns whether there was something */
  async settle(): Promise<boolean> {
    await this.page.waitForLoadState();
    // The browser's own page where the server did not answer.
    if ((await this.page.locator('.ProseMirror').count()) === 0) await this.open();
    const leftOver = this.page.getByRole('button', { name: 'Hent den fram' });
    if (await leftOver.isVisible()) {
      this.deeds.takenBack += 1;
      this.trace('takes back');
      await Promise.all([this.page.waitForNavigation(), leftOver.click()]);
      await this.settle();
      return true;
    }
    if (await this.page.locator('.clash').first().isVisible()) {
      await this.choose();
      return true;
    }
    if (await this.page.getByText('Noen andre har skrevet i det samme').isVisible()) {
      await this.saveByHand();
      await this.settle();
      return true;
    }
    return false;
  }

  /** Presses Lagre, as people do; once more where a break of the network kept the page from leaving. */
  async saveByHand(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Lagre', exact: true }).last();
    const press = (timeout: number) =>
      Promise.all([this.page.waitForNavigation({ timeout }), button.click({ timeout })]);
    await press(8000).catch(() => press(60_000));
  }

  /** What stands in the page, editor by editor. */
  async texts(): Promise<string[]> {
    const fields = await this.page.locator('textarea[data-editor]').all();
    return Promise.all(fields.map((field) => field.inputValue()));
  }

  /** Everything is kept, and this page shows it. */
  async finish(): Promise<void> {
    for (let rounds = 0; rounds < 20; rounds++) {
      await this.settle();
      await this.saveByHand();
      if ((await this.page.locator('.clash').count()) === 0) return;
    }
    throw new Error('There is always another choice.');
  }

  /** Works on while there is no network, then has it again. */
  private async cut(): Promise<void> {
    const context = this.page.context();
    this.deeds.cuts += 1;
    this.trace('is cut off');
    await context.setOffline(true);
    for (let n = this.chance.between(1, 3); n > 0; n--) await this.write();
    await this.page.waitForTimeout(this.chance.between(500, 3000));
    await context.setOffline(false);
    this.trace('has contact');
  }

  private async loadAnew(): Promise<void> {
    await this.write();
    this.deeds.reloads += 1;
    this.trace('loads anew');
    await this.page.reload();
    await this.page.locator('.ProseMirror').first().waitFor();
  }

  private async takeBackOwn(): Promise<void> {
    const word = await this.write();
    this.deeds.deleted.add(word);
    this.trace('takes away', word);
    for (let n = 0; n < word.length + 1; n++) await this.page.keyboard.press('Backspace');
  }

  /** Of each part that both wrote in, takes one side or both. Words of other parts are nobody's to give away. */
  private async choose(): Promise<void> {
    this.deeds.choices += 1;
    const choice = this.chance.happens(0.6) ? 'both' : this.chance.happens(0.5) ? 'mine' : 'theirs';
    for (const clash of await this.page.locator('.clash').all()) {
      const theirs = wordsIn(await clash.locator('.clash__text').innerText());
      const mine = wordsIn((await this.textsOf(await clash.locator('legend').innerText())).join(' '));
      if (choice === 'mine') for (const word of theirs) if (!mine.has(word)) this.deeds.chosenAway.add(word);
      if (choice === 'theirs')
        for (const word of mine) if (!theirs.has(word)) this.deeds.chosenAway.add(word);
      await clash.locator(`input[type=radio][value=${choice}]`).check();
    }
    this.trace('chooses', choice);
    await this.saveByHand();
  }

  private trace(what: string, detail = ''): void {
    trace(this.letter, what, detail);
  }

  /** What stands in one part of the page, by its heading. */
  private async textsOf(label: string): Promise<string[]> {
    const fields = await this.page.locator(`[data-label="${label}"] textarea[data-editor]`).all();
    return Promise.all(fields.map((field) => field.inputValue()));
  }
}

/** The words of bots that stand in a text. */
export function wordsIn(text: string): Set<string> {
  return new Set(text.match(token));
}

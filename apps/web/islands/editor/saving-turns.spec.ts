import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, type SavingPage, SavingTurns, type Told } from './saving-turns.js';
import type { SentFields } from './sent-fields.js';

interface Kept {
  readonly version: number;
}

/** A page whose answers come when the test says so. */
class FakePage implements SavingPage<Kept> {
  text = 'a';
  aside: string | undefined;
  readonly told: Told[] = [];
  readonly sent: string[] = [];
  hasClashes = false;
  answer: (kept: Answer<Kept>) => void = () => undefined;
  fail: () => void = () => undefined;
  private due: (() => void) | undefined;

  fields(): SentFields {
    return [['html-0', this.text]];
  }

  send([[, text]]: SentFields): Promise<Answer<Kept>> {
    this.sent.push(text);
    return new Promise((resolve, reject) => {
      this.answer = resolve;
      this.fail = () => reject(new Error('no contact'));
    });
  }

  takeIn(): void {
    this.text = this.text.replace('a', 'a+theirs');
  }

  putAside(): void {
    this.aside = this.text;
  }

  letGo(): void {
    this.aside = undefined;
  }

  tell(what: Told): void {
    this.told.push(what);
  }

  later(_milliseconds: number, act: () => void): void {
    this.due = act;
  }

  /** The time of what was to be done later has come. */
  async passes(): Promise<void> {
    const { due } = this;
    this.due = undefined;
    due?.();
    await settled();
  }
}

const settled = async () => {
  for (let turns = 0; turns < 10; turns++) await Promise.resolve();
};

let page: FakePage;
let turns: SavingTurns<Kept>;
const write = (text: string) => {
  page.text = text;
  turns.changed();
};
const answered = async (version: number) => {
  page.answer({ kept: { version } });
  await settled();
};

beforeEach(() => {
  page = new FakePage();
  turns = new SavingTurns(page, 1);
});

describe('a text that is saved by itself', () => {
  it('is put aside until it is kept, and what was typed meanwhile stays put aside', async () => {
    write('ab');
    expect(page.aside).toBe('ab');
    await page.passes();
    write('abc');
    await answered(2);
    expect(page.aside).toBe('abc');
    await page.passes();
    await answered(3);
    expect(page.aside).toBeUndefined();
    expect(page.sent).toEqual(['ab', 'a+theirsbc']);
  });

  it('that was never answered is sent again as it was, before anything newer', async () => {
    write('ab');
    await page.passes();
    page.fail();
    await settled();
    write('abc');
    await page.passes();
    await answered(2);
    await page.passes();
    expect(page.sent).toEqual(['ab', 'ab', 'a+theirsbc']);
    expect(page.told).toContain('offline');
  });

  it('is not sent while somebody has to choose first', async () => {
    page.hasClashes = true;
    write('ab');
    await page.passes();
    expect(page.sent).toEqual([]);
    expect(page.told).toEqual(['choose']);
  });

  it('fetches what others have saved, but not over what is being written', async () => {
    turns.look(2);
    await answered(2);
    expect(page.text).toBe('a+theirs');
    write('abc');
    turns.look(3);
    expect(page.sent).toEqual(['a']);
  });
});

describe('leaving the page by a form', () => {
  it('waits for what is on its way', async () => {
    let hasLeft = false;
    write('ab');
    await page.passes();
    turns.leave(() => (hasLeft = true));
    expect(hasLeft).toBe(false);
    await answered(2);
    expect(hasLeft).toBe(true);
  });

  it('is not done without contact: the text stays where it is', async () => {
    let hasLeft = false;
    write('ab');
    await page.passes();
    page.fail();
    await settled();
    turns.leave(() => (hasLeft = true));
    page.fail();
    await settled();
    expect(hasLeft).toBe(false);
    expect(page.sent).toEqual(['ab', 'ab']);
  });

  it('is tried anew when only what was sent before it has failed', async () => {
    let hasLeft = false;
    write('ab');
    await page.passes();
    turns.leave(() => (hasLeft = true));
    page.fail();
    await settled();
    expect(page.sent).toEqual(['ab', 'ab']);
    await answered(2);
    expect(hasLeft).toBe(true);
  });

  it('saves first what the form does not take along', async () => {
    let hasLeft = false;
    write('ab');
    turns.leave(() => (hasLeft = true), false);
    expect(page.sent).toEqual(['ab']);
    await answered(2);
    expect(hasLeft).toBe(true);
  });

  it('is done to the text once it is kept, and not at all to one that could not be', async () => {
    let times = 0;
    write('ab');
    expect(turns.canSave).toBe(true);
    turns.leaveWithText(() => (times += 1));
    page.answer({ not: 'refused' });
    await settled();
    expect(times).toBe(0);
    write('abc');
    turns.leaveWithText(() => (times += 1));
    expect(page.sent).toEqual(['ab', 'abc']);
    await answered(2);
    expect(times).toBe(1);
  });

  it('sends nothing more by itself, until the page turns out to stay', async () => {
    turns.leave(() => undefined);
    turns.look(5);
    write('ab');
    expect(page.sent).toEqual([]);
    turns.stays();
    await page.passes();
    expect(page.sent).toEqual(['ab']);
  });
});

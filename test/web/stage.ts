import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, Page, Response } from 'playwright-core';
import { openBrowser } from '#test/browser/browser';
import { MailCatcher } from '#test/mail/mail-catcher';
import { startLastingParts } from './lasting/lasting-program.js';
import { type RunningProgram, startProgram } from './running-program.js';
import { signIn, visit, type Visitor } from './visitor.js';
import { asSomebody } from './walks.js';

/** What the tests of a file need besides the program and a browser. */
export interface StageOptions {
  /** Catches what is sent by mail; without it nothing is sent. */
  readonly mail?: boolean;
  /** Status codes that walks meet on purpose; a browser tells its console of each. */
  readonly refusals?: readonly number[];
  /** All of the program, as `npm start` runs it, for this file alone; otherwise its parts, in processes that last. */
  readonly whole?: boolean;
}

/** What the tests of one file share: the program with the demo councils, a browser, and the mail that is sent. */
export class Stage {
  program: RunningProgram;
  browser: Browser;
  catcher: MailCatcher;

  constructor(private readonly options: StageOptions) {}

  /** Of the program, without a slash at the end. */
  get address(): string {
    return this.program.address;
  }

  /** Opens a page of the program. */
  readonly open = (page: Page, path: string): Promise<Response | null> => page.goto(this.address + path);

  /** Lets somebody do something in a browser of their own, and expects no trouble on the way but the refusals. */
  readonly as = (role: string, name: string, walk: (page: Page) => Promise<void>): Promise<void> =>
    asSomebody(this, { role, name }, walk, this.options.refusals);

  /** Somebody signed in, in a browser of their own: the first with the role, or the one named. */
  readonly visitor = async (role: string, name?: string): Promise<Visitor> => {
    const visitor = await visit(this.browser, this.address);
    await signIn(visitor.page, this.address, role, name);
    return visitor;
  };

  async rise(): Promise<void> {
    const env: Record<string, string> = {};
    if (this.options.mail) {
      this.catcher = await MailCatcher.start();
      Object.assign(env, { SMTP_URL: this.catcher.url, MAIL_FROM: 'Saksgang <post@saksgang.example>' });
    }
    const start = this.options.whole ? startProgram : startLastingParts;
    [this.program, this.browser] = await Promise.all([start(env), openBrowser()]);
  }

  async fall(): Promise<void> {
    await this.browser?.close();
    await this.program?.stop();
    await this.catcher?.stop();
  }
}

/** Up before the first test of the file that calls this, and gone after the last. */
export function setStage(options: StageOptions = {}): Stage {
  const stage = new Stage(options);
  beforeAll(() => stage.rise());
  afterAll(() => stage.fall());
  return stage;
}

import type { Refusal } from './refusal.js';
import { type SentFields, sameTexts } from './sent-fields.js';

/** What became of a text that was sent. */
export type Answer<Kept> = { readonly kept: Kept } | { readonly not: Refusal };

/** What the writer is told of. */
export type Told = 'saving' | 'saved' | 'offline' | 'choose' | Refusal;

/** What saving needs of the page that it is in. */
export interface SavingPage<Kept> {
  /** The form as it stands now. */
  fields(): SentFields;
  /** @throws when it is not known whether the text was kept: no contact, or an answer from something in between */
  send(fields: SentFields): Promise<Answer<Kept>>;
  /** Takes in what the server answered, which changes what the next save begins from. */
  takeIn(kept: Kept, sent: SentFields): void;
  /** Keeps the form as it stands in the browser until the server has it. */
  putAside(): void;
  /** The server has it. */
  letGo(): void;
  tell(what: Told): void;
  /** Does something later, in milliseconds, instead of what was to be done later. */
  later(milliseconds: number, act: () => void): void;
  /** Somebody has to choose between two texts first: until then nothing is saved by itself. */
  readonly hasClashes: boolean;
}

/** Something that leaves the page and waits for what is on its way. */
interface Leaving {
  readonly act: () => void;
  readonly isSaving: boolean;
  /** What is on its way was sent after it was asked for: if that fails there is no contact. */
  readonly isTried: boolean;
}

const pause = 1200;
const longestPause = 15_000;
/** So long a page may take to come after the form was sent by hand. */
const leavingPatience = 30_000;

/**
 * When a text is saved, and what is sent: a moment after each change, one at a time. What was sent and never answered is
 * sent again as it was, before anything newer: it may have been kept, and nobody shall be asked to choose between two
 * texts of their own.
 */
export class SavingTurns<Kept extends { readonly version: number }> {
  private wait = pause;
  private isRunning = false;
  private isWaiting = false;
  private isLeaving = false;
  private isRefused = false;
  private unanswered: SentFields | undefined;
  private newest = 0;
  private next: Leaving | undefined;

  /** @param known the version that the page shows */
  constructor(
    private readonly page: SavingPage<Kept>,
    private known: number,
  ) {}

  /** Whether there is something that the server may not have. */
  get isUnsaved(): boolean {
    return this.isWaiting;
  }

  /** Whether a save would help something that waits for it: not where somebody has to choose first. */
  get canSave(): boolean {
    return (this.isRunning || this.isWaiting) && !this.page.hasClashes;
  }

  /** Something was written. */
  changed(): void {
    this.isWaiting = true;
    this.page.putAside();
    if (this.page.hasClashes) this.page.tell('choose');
    else this.soon(this.wait);
  }

  /** The page was not left after all. */
  stays(): void {
    this.isLeaving = false;
    this.soon(0);
  }

  /** Somebody has saved a version: what they wrote is fetched. */
  look(version: number): void {
    this.newest = Math.max(this.newest, version);
    const isBusy = this.isRunning || this.isWaiting || this.isLeaving || this.page.hasClashes;
    if (this.newest > this.known && !isBusy) void this.save();
  }

  /** There is contact again. */
  again(): void {
    this.soon(0);
  }

  /**
   * Something that leaves the page is to be done, as sending the form by hand.
   * @param act done once nothing is on its way and nothing has gone unanswered; without contact it is not done at all
   * @param isSaving what is written is saved by the act itself, and need not be before it
   */
  leave(act: () => void, isSaving = true): void {
    if (this.isRunning) this.next = { act, isSaving, isTried: false };
    else if (this.unanswered || (this.isWaiting && !isSaving && !this.page.hasClashes)) {
      this.next = { act, isSaving, isTried: true };
      void this.save();
    } else {
      this.isWaiting = false;
      this.isLeaving = true;
      this.page.later(leavingPatience, () => this.stays());
      act();
    }
  }

  /** As {@link leave}, of something that is done to the text as it stands: not done where that could not be kept. */
  leaveWithText(act: () => void): void {
    this.leave(() => (this.isRefused ? this.stays() : act()), false);
  }

  private soon(milliseconds: number): void {
    if (!this.isWaiting || this.isLeaving || this.page.hasClashes) return;
    this.page.later(milliseconds, () => void this.save());
  }

  private async save(): Promise<void> {
    if (this.isRunning) return this.soon(pause);
    this.isRunning = true;
    const isTyped = this.isWaiting || this.unanswered !== undefined;
    if (isTyped) this.page.tell('saving');
    const sent = this.unanswered ?? this.page.fields();
    this.isWaiting = false;
    try {
      const answer = await this.answered(sent);
      if (answer) this.took(answer, sent, isTyped);
    } finally {
      this.isRunning = false;
      this.after();
    }
  }

  /** @returns nothing when it is not known whether it was kept: the same is sent again */
  private async answered(sent: SentFields): Promise<Answer<Kept> | undefined> {
    try {
      const answer = await this.page.send(sent);
      this.unanswered = undefined;
      return answer;
    } catch {
      this.unanswered = sent;
      this.isWaiting = true;
      this.page.tell('offline');
      this.wait = Math.min(this.wait * 2, longestPause);
      return undefined;
    }
  }

  /** @param isTyped whether the writer waits to hear that it is saved, and is not only shown what others wrote */
  private took(answer: Answer<Kept>, sent: SentFields, isTyped: boolean): void {
    this.known = Math.max(this.known, this.newest);
    this.isRefused = 'not' in answer;
    if ('not' in answer) this.page.tell(answer.not);
    else {
      this.wait = pause;
      this.known = answer.kept.version;
      if (isTyped) this.page.tell('saved');
      // What is typed while the answer comes is not yet kept; what is taken in from it is.
      const isTypedOn = this.isWaiting || !sameTexts(sent, this.page.fields());
      this.page.takeIn(answer.kept, sent);
      if (!isTypedOn) return this.page.letGo();
    }
    if (!sameTexts(sent, this.page.fields())) this.isWaiting = true;
  }

  private after(): void {
    const { next } = this;
    this.next = undefined;
    if (next && !(this.unanswered && next.isTried)) this.leave(next.act, next.isSaving);
    else if (this.isWaiting) this.soon(this.wait);
    else this.look(this.newest);
  }
}

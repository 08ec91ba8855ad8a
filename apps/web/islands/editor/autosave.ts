import { fieldsOf, letGo, putAside, sameTexts, type SentFields } from './unsaved-store.js';
import { clockText, words } from './words.js';

/** What a text began from, as fingerprints; the server reads it back. */
export interface TextBase {
  readonly sections: readonly { readonly key: string }[];
  readonly proposal: string;
  readonly paragraphs: readonly string[];
}

/** What the server answers when it has kept a text. */
export interface KeptText {
  /** Of the text as it stands now. */
  readonly base: TextBase;
  /** Of the text that was sent. */
  readonly sent: TextBase;
  readonly text: {
    readonly sections: readonly { readonly html: string }[];
    readonly proposedVedtak: readonly string[];
  };
  readonly version: number;
}

const pause = 1200;
const longestPause = 15_000;
const patience = 30_000;

/**
 * Saves a form by itself a moment after each change. Without contact the text stays in the browser until it is kept.
 * What was sent and never answered is sent again as it was, before anything newer: it may have been kept, and nobody
 * shall be asked to choose between two texts of their own.
 */
export class Autosave<Kept extends { readonly version: number } = KeptText> {
  private timer: number | undefined;
  private wait = pause;
  private isRunning = false;
  private isWaiting = false;
  private unanswered: SentFields | undefined;
  private known: number;
  private newest = 0;
  private submitter: HTMLElement | null | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly state: HTMLElement,
    private readonly onKept: (kept: Kept, sent: SentFields) => void,
  ) {
    this.known = Number(form.dataset['version']);
    window.addEventListener('online', () => this.soon(0));
    window.addEventListener('beforeunload', (event) => {
      if (this.isWaiting) event.preventDefault();
    });
    form.addEventListener('submit', (event) => this.submitted(event));
  }

  /** Somebody has to choose between two texts first: until then nothing is saved by itself. */
  private get hasClashes(): boolean {
    return this.form.dataset['clashes'] !== undefined;
  }

  /** Something was written. */
  changed(): void {
    this.isWaiting = true;
    // What is written before a choice is made began from both texts, and so from neither.
    putAside(this.form, this.hasClashes ? { began: '' } : {});
    if (this.hasClashes) this.state.textContent = words.choose;
    else this.soon(this.wait);
  }

  /** Somebody has saved a version: what they wrote is fetched. */
  look(version: number): void {
    this.newest = Math.max(this.newest, version);
    if (this.newest > this.known && !this.isRunning && !this.isWaiting && !this.hasClashes) void this.save();
  }

  private soon(milliseconds: number): void {
    if (!this.isWaiting || this.hasClashes) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), milliseconds);
  }

  private async save(): Promise<void> {
    if (this.isRunning) return this.soon(pause);
    this.isRunning = true;
    const isTyped = this.isWaiting || this.unanswered !== undefined;
    if (isTyped) this.state.textContent = words.saving;
    const sent = this.unanswered ?? fieldsOf(this.form);
    this.isWaiting = false;
    try {
      await this.send(sent, isTyped);
      this.unanswered = undefined;
      if (!sameTexts(sent, fieldsOf(this.form))) this.isWaiting = true;
    } catch {
      this.unanswered = sent;
      this.isWaiting = true;
      this.state.textContent = words.offline;
      this.wait = Math.min(this.wait * 2, longestPause);
    } finally {
      this.isRunning = false;
      this.after();
    }
  }

  private after(): void {
    const { submitter } = this;
    this.submitter = undefined;
    if (submitter !== undefined) this.form.requestSubmit(submitter);
    else if (this.isWaiting) this.soon(this.wait);
    else this.look(this.newest);
  }

  /** @param isTyped whether the writer waits to hear that it is saved, and is not only shown what others wrote */
  private async send(sent: SentFields, isTyped: boolean): Promise<void> {
    const body = new URLSearchParams();
    for (const [name, value] of sent) body.append(name, name === 'step' ? 'save' : value);
    body.set('step', 'save');
    const answer = await fetch(this.form.action, {
      ...{ method: 'POST', body, headers: { Accept: 'application/json' } },
      signal: AbortSignal.timeout(patience),
    });
    // Whatever stands between may not know whether it was kept; the server itself does.
    if (answer.status > 500) throw new Error(String(answer.status));
    this.known = Math.max(this.known, this.newest);
    if (answer.status === 401 || answer.redirected) return this.tell(words.signedOut);
    if (answer.status === 409) return this.tell(words.clash);
    if (!answer.ok) return this.tell(words.refused);
    const kept = (await answer.json()) as Kept;
    this.wait = pause;
    this.known = kept.version;
    if (isTyped) this.state.textContent = words.savedAt.replace('{time}', clockText(new Date()));
    this.onKept(kept, sent);
    if (!this.isWaiting && sameTexts(sent, fieldsOf(this.form))) letGo(this.form);
  }

  /** Sent by hand while something is on its way: that comes first, so that nobody meets themselves. */
  private submitted(event: SubmitEvent): void {
    if (this.isRunning) {
      event.preventDefault();
      this.submitter = event.submitter;
      return;
    }
    this.isWaiting = false;
    window.clearTimeout(this.timer);
    // A page that does not tell what it kept shows it.
    if (this.form.dataset['writing'] === undefined) letGo(this.form);
    else putAside(this.form, { isSent: true });
  }

  private tell(sentence: string): void {
    this.state.textContent = sentence;
  }
}

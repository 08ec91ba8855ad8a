import { clockText, words } from './words.js';

/** What the server answers when it has kept a text. */
export interface KeptText {
  readonly base: { readonly sections: readonly { readonly key: string }[] };
  readonly text: {
    readonly sections: readonly { readonly html: string }[];
    readonly proposedVedtak: readonly string[];
  };
}

const pause = 1200;
const longestPause = 30_000;

/**
 * Saves a form by itself a moment after each change. Without contact the text stays in the browser until it is kept.
 */
export class Autosave<Kept = KeptText> {
  private timer: number | undefined;
  private wait = pause;
  private isRunning = false;
  private isWaiting = false;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly state: HTMLElement,
    private readonly onKept: (kept: Kept, sent: FormData) => void,
  ) {
    window.addEventListener('online', () => this.soon(0));
    window.addEventListener('beforeunload', (event) => {
      if (this.isWaiting) event.preventDefault();
    });
    form.addEventListener('submit', () => {
      this.isWaiting = false;
      window.clearTimeout(this.timer);
      forget(form.action);
    });
  }

  /** Something was written. */
  changed(): void {
    this.isWaiting = true;
    remember(this.form);
    this.soon(this.wait);
  }

  private soon(milliseconds: number): void {
    if (!this.isWaiting) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), milliseconds);
  }

  private async save(): Promise<void> {
    if (this.isRunning) return this.soon(pause);
    this.isRunning = true;
    this.isWaiting = false;
    this.state.textContent = words.saving;
    const sent = new FormData(this.form);
    try {
      await this.send(sent);
    } catch {
      this.isWaiting = true;
      this.state.textContent = words.offline;
      this.wait = Math.min(this.wait * 2, longestPause);
      this.soon(this.wait);
    } finally {
      this.isRunning = false;
    }
  }

  private async send(sent: FormData): Promise<void> {
    sent.set('step', 'save');
    const body = new URLSearchParams(textFields(sent));
    const answer = await fetch(this.form.action, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json' },
    });
    if (answer.status >= 500) throw new Error(String(answer.status));
    if (answer.status === 401 || answer.redirected) return this.tell(words.signedOut);
    if (answer.status === 409) return this.tell(words.clash);
    if (!answer.ok) return this.tell(words.refused);
    const kept = (await answer.json()) as Kept;
    this.wait = pause;
    if (!this.isWaiting) forget(this.form.action);
    this.state.textContent = words.savedAt.replace('{time}', clockText(new Date()));
    this.onKept(kept, sent);
  }

  private tell(sentence: string): void {
    this.state.textContent = sentence;
  }
}

const keyOf = (address: string) => `saksgang:unsaved:${new URL(address).pathname}`;

/** The form has no files. */
function textFields(form: FormData): [string, string][] {
  return [...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
}

function remember(form: HTMLFormElement): void {
  const fields = textFields(new FormData(form));
  try {
    localStorage.setItem(keyOf(form.action), JSON.stringify({ at: Date.now(), fields }));
  } catch {
    // A full or closed store costs only the safety net; the form itself still holds the text.
  }
}

function forget(address: string): void {
  localStorage.removeItem(keyOf(address));
}

/** Text that was never kept, as when a browser was closed without contact; null when there is none. */
export function leftOver(
  form: HTMLFormElement,
): { readonly at: Date; readonly fields: ReadonlyMap<string, string> } | null {
  const json = localStorage.getItem(keyOf(form.action));
  if (json === null) return null;
  const { at, fields } = JSON.parse(json) as { at: number; fields: [string, string][] };
  return { at: new Date(at), fields: new Map(fields) };
}

/** Lets go of text that was never kept. */
export function discardLeftOver(form: HTMLFormElement): void {
  forget(form.action);
}

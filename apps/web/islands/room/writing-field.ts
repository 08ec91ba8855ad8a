/** How long after the last key something is saved. */
const restMs = 600;
const longestWaitMs = 15_000;

/** An answer of the server that is no failure of the network. */
export class Refused extends Error {}

/** What is kept in the browser until the server has it. */
export type Kept = Readonly<Record<string, string>>;

/**
 * A form that saves itself: a little while after the last key, one save at a time, again and again until it succeeds.
 * What is typed stands in the browser's own store until the server has answered for it.
 */
export abstract class WritingField {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;
  private wait = 1000;
  /** Something is typed that the server has not answered for. */
  isUnsaved = false;

  constructor(readonly form: HTMLFormElement) {}

  /** Takes up what an earlier visit left unsaved, and listens. */
  begin(): void {
    this.form.addEventListener('input', () => this.typed());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.typed();
      void this.saveNow();
    });
    this.form.addEventListener('room:fresh', (event) => {
      if (event instanceof CustomEvent && event.detail instanceof HTMLFormElement) this.fresh(event.detail);
    });
    const left = localStorage.getItem(this.key);
    if (left) this.takeUp(JSON.parse(left) as Kept);
  }

  /** Saves what is unsaved now; done when it is saved, or when it cannot be. */
  async saveNow(): Promise<void> {
    clearTimeout(this.timer);
    if (this.saving) await this.saving;
    if (!this.isUnsaved) return;
    this.saving = this.save().finally(() => (this.saving = undefined));
    await this.saving;
  }

  /** Marks what stands in the form as unsaved. */
  protected typed(): void {
    this.isUnsaved = true;
    localStorage.setItem(this.key, JSON.stringify(this.values()));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), restMs);
  }

  /** What stands in the form is what the server has. */
  protected settled(): void {
    this.isUnsaved = false;
    localStorage.removeItem(this.key);
  }

  protected say(text: string): void {
    const status = this.form.querySelector('[data-writing-status]');
    if (status) status.textContent = text;
  }

  protected value(name: string): string {
    return this.field(name).value;
  }

  protected field(name: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
    const field = this.form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field;
    if (field instanceof HTMLSelectElement) return field;
    throw new Error(`The form has no field ${name}.`);
  }

  /** Puts a text in a field; the caret stays where it was in what did not change. */
  protected put(name: string, text: string): void {
    const field = this.field(name);
    if (field.value === text) return;
    if (!(field instanceof HTMLTextAreaElement)) {
      field.value = text;
      return;
    }
    const { value: before, selectionStart, selectionEnd } = field;
    const isFocused = field === document.activeElement;
    let same = 0;
    while (same < before.length && before[same] === text[same]) same++;
    const moved = (place: number) =>
      place <= same ? place : Math.max(same, place + text.length - before.length);
    field.value = text;
    field.defaultValue = text;
    if (isFocused) field.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  }

  protected abstract values(): Kept;
  /** Something typed on an earlier visit that was never saved. */
  protected abstract takeUp(left: Kept): void;
  /** The server's answer to what was sent. */
  protected abstract answered(sent: Kept, answer: Readonly<Record<string, unknown>>): void;
  /** The form as the server has it now, because somebody has changed something. */
  protected abstract fresh(form: HTMLFormElement): void;

  private get key(): string {
    const { writing, owner } = this.form.dataset;
    return `saksgang.${writing ?? ''}.${owner ?? ''}.${this.value('item')}`;
  }

  private async save(): Promise<void> {
    const sent = this.values();
    this.say('…');
    try {
      const headers = { accept: 'application/json' };
      const body = new URLSearchParams(sent);
      const answer = await fetch(this.form.action, { method: 'POST', body, headers });
      const isJson = (answer.headers.get('content-type') ?? '').includes('json');
      if (!isJson) throw new Refused(room()?.dataset['signedOut'] ?? '');
      const kept = (await answer.json()) as Readonly<Record<string, unknown>>;
      if (!answer.ok) throw new Refused(String(kept['sentence']));
      this.wait = 1000;
      this.answered(sent, kept);
      if (this.isUnsaved) this.timer = setTimeout(() => void this.saveNow(), restMs);
    } catch (error) {
      this.say(error instanceof Refused ? error.message : (room()?.dataset['offline'] ?? ''));
      this.wait = Math.min(this.wait * 2, longestWaitMs);
      this.timer = setTimeout(() => void this.saveNow(), this.wait);
    }
  }
}

function room(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-room]');
}

/** What stands in a field of a form, also one of another page. */
export function valueIn(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

/** "10.47.12" */
export function timeNow(): string {
  return new Date().toLocaleTimeString('nb-NO', { timeZone: 'Europe/Oslo' }).replaceAll(':', '.');
}

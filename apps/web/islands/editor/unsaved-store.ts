import type { LeftOver } from './left-over.rules.js';
import type { SentFields } from './sent-fields.js';

interface Kept {
  readonly at: number;
  readonly fields: SentFields;
  readonly isSent?: boolean;
}

/** What a form holds now. */
export function fieldsOf(form: HTMLFormElement): SentFields {
  return [...new FormData(form)].map(
    ([name, value]) => [name, typeof value === 'string' ? value : ''] as const,
  );
}

/**
 * Where the browser keeps a form until the server has it. Each page has a place of its own, so that what is written now
 * never stands in the place of what was written before, in this window or another. What a form is about may say its own name
 * (`data-aside`): it is found again when its address has become another.
 */
export class UnsavedStore {
  /** The name of this page among those that were ever opened. */
  readonly draft = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  private readonly place: string;

  constructor(private readonly form: HTMLFormElement) {
    const address = `saksgang:unsaved:${new URL(form.action).pathname}`;
    const { aside } = form.dataset;
    this.place = aside === undefined ? address : `saksgang:unsaved:${aside}`;
    if (this.place !== address) this.moveFrom(address);
  }

  /** What was put aside under the address of the page, as before it had a name of its own, is found under that name. */
  private moveFrom(address: string): void {
    for (const place of this.placesUnder(address)) {
      const text = localStorage.getItem(place);
      if (text === null) continue;
      try {
        localStorage.setItem(`${this.place}${place.slice(address.length)}`, text);
        localStorage.removeItem(place);
      } catch {
        // A full store: it lies where it lay.
      }
    }
  }

  private placesUnder(start: string): string[] {
    return Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '').filter(
      (place) => place === start || place.startsWith(`${start}:`),
    );
  }

  /**
   * Puts what the form holds aside.
   * @param began what to say that the text began from; left out, what the form says
   */
  putAside({ began, isSent = false }: { readonly began?: string; readonly isSent?: boolean } = {}): void {
    const fields = fieldsOf(this.form).map(
      ([name, value]) => [name, name === 'base' ? (began ?? value) : value] as const,
    );
    this.put(this.draft, { at: Date.now(), fields, isSent });
  }

  /** The server has what this page put aside. */
  letGo(): void {
    this.forget(this.draft);
  }

  /** What earlier pages put aside and the server may not have, the oldest first. */
  leftOvers(): LeftOver[] {
    const drafts = this.placesUnder(this.place).map((place) => place.slice(this.place.length + 1));
    return drafts
      .filter((draft) => draft !== this.draft)
      .flatMap((draft) => this.read(draft) ?? [])
      .sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  /** What an earlier page put aside is on its way to the server: the page that comes back shows it. */
  markSent({ draft, at, fields }: LeftOver): void {
    this.put(draft, { at: at.getTime(), fields, isSent: true });
  }

  /** What an earlier page put aside is done with. */
  forget(draft: string): void {
    localStorage.removeItem(this.placeOf(draft));
  }

  private placeOf(draft: string): string {
    return draft === '' ? this.place : `${this.place}:${draft}`;
  }

  private read(draft: string): LeftOver | undefined {
    const json = localStorage.getItem(this.placeOf(draft));
    if (json === null) return undefined;
    const { at, fields, isSent = false } = JSON.parse(json) as Kept;
    return { draft, at: new Date(at), fields, isSent };
  }

  private put(draft: string, kept: Kept): void {
    try {
      localStorage.setItem(this.placeOf(draft), JSON.stringify(kept));
    } catch {
      // A full or closed store costs only the safety net; the form itself still holds the text.
    }
  }
}

/** A page that came from the server, if it is one of a meeting; undefined for the sign-in page and for others. */
export async function freshPage(answer: Response): Promise<Document | undefined> {
  if (!(answer.headers.get('content-type') ?? '').includes('text/html')) return undefined;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.querySelector('[data-room]') ? page : undefined;
}

/** What the page says about itself, in the reader's language: the root carries the sentences. */
export type RoomSentence = 'offline' | 'online' | 'signedOut' | 'notSent';

/** The parts of a page that change while it is open: elements with an id and `data-live`, the names of their parts. */
export class RoomParts {
  private waiting: Set<string> | undefined;
  private fetching = false;

  constructor(private readonly room: HTMLElement) {}

  /** Says how it goes, for those who see and those who hear the page. */
  say(sentence: RoomSentence): void {
    const status = document.querySelector<HTMLElement>('[data-room-status]');
    const text = this.room.dataset[sentence] ?? '';
    if (status && status.textContent !== text) status.textContent = text;
  }

  /** Fetches the page and takes over the parts that have changed. Changes that come meanwhile are fetched after it. */
  async refresh(changed: readonly string[]): Promise<void> {
    this.waiting = new Set([...(this.waiting ?? []), ...changed]);
    if (this.fetching) return;
    this.fetching = true;
    try {
      while (this.waiting) {
        const parts = this.waiting;
        this.waiting = undefined;
        if (!this.shows(parts)) continue;
        const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
        const page = await freshPage(answer);
        if (!page) {
          if (answer.redirected || answer.status === 403) this.say('signedOut');
          return;
        }
        this.takeOver(page, parts);
      }
    } catch {
      // The stream finds the way back, and tells again what changed.
      this.waiting = new Set([...(this.waiting ?? []), ...changed]);
    } finally {
      this.fetching = false;
    }
  }

  /** Puts the parts of another page in the place of this one's. What somebody types in is left to its own script. */
  takeOver(page: Document, parts?: ReadonlySet<string>): void {
    for (const old of [...document.querySelectorAll<HTMLElement>('[data-live]')]) {
      if (parts && !partsOf(old).some((part) => parts.has(part))) continue;
      const fresh = page.getElementById(old.id);
      if (!fresh || fresh.outerHTML === old.outerHTML) continue;
      if (old.dataset['writing'] !== undefined)
        old.dispatchEvent(new CustomEvent('room:fresh', { detail: fresh }));
      else if (!isTypedIn(old)) replace(old, fresh);
    }
    const revision = page.querySelector<HTMLElement>('[data-revision]')?.dataset['revision'];
    if (revision) this.room.dataset['revision'] = revision;
  }

  private shows(parts: ReadonlySet<string>): boolean {
    return [...document.querySelectorAll<HTMLElement>('[data-live]')].some((each) =>
      partsOf(each).some((part) => parts.has(part)),
    );
  }
}

const partsOf = (element: HTMLElement): readonly string[] => (element.dataset['live'] ?? '').split(' ');

/** Somebody is typing in a field there, or has typed. */
function isTypedIn(element: HTMLElement): boolean {
  const fields = [...element.querySelectorAll<HTMLInputElement>('input[type=text], textarea')];
  return fields.some((field) => field === document.activeElement || field.value !== field.defaultValue);
}

/** Keeps the focus where it was, and what was unfolded. */
function replace(old: HTMLElement, fresh: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const place = focused ? placeOf(old, focused) : -1;
  const open = [...old.querySelectorAll('details')].map((each) => each.open);
  const element = document.importNode(fresh, true);
  element.querySelectorAll('details').forEach((each, i) => (each.open = open[i] ?? each.open));
  old.replaceWith(element);
  if (focused) controlsOf(element)[Math.max(0, Math.min(place, controlsOf(element).length - 1))]?.focus();
}

const controlsOf = (element: HTMLElement) => [
  ...element.querySelectorAll<HTMLElement>('a, button, input, summary'),
];
const placeOf = (element: HTMLElement, control: Element) =>
  controlsOf(element).findIndex((each) => each === control);

import { refusalOf } from './refusal.js';
import { type Answer, type SavingPage, SavingTurns, type Told } from './saving-turns.js';
import type { SentFields } from './sent-fields.js';
import type { KeptText } from './take-in.js';
import { fieldsOf, UnsavedStore } from './unsaved-store.js';
import { clockText, words } from './words.js';

const patience = 30_000;

/**
 * Saves a form by itself a moment after each change. Without contact the text stays in the browser until it is kept.
 * When what is saved is decided by {@link SavingTurns}.
 */
export class Autosave<Kept extends { readonly version: number } = KeptText> implements SavingPage<Kept> {
  readonly store: UnsavedStore;
  private readonly turns: SavingTurns<Kept>;
  /** Counts the texts of this page, so that one that was long on its way is known to be old. */
  private readonly turn: HTMLInputElement;
  private timer: number | undefined;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly state: HTMLElement,
    private readonly onKept: (kept: Kept, sent: SentFields) => void,
  ) {
    this.store = new UnsavedStore(form);
    this.hidden('draft').value = this.store.draft;
    this.turn = this.hidden('turn');
    this.turns = new SavingTurns(this, Number(form.dataset['version']));
    window.addEventListener('online', () => this.turns.again());
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.turns.stays());
    window.addEventListener('beforeunload', (event) => {
      if (this.turns.isUnsaved) event.preventDefault();
    });
    form.addEventListener('submit', (event) => this.submitted(event));
  }

  get hasClashes(): boolean {
    return this.form.dataset['clashes'] !== undefined;
  }

  /** Something was written. */
  changed(): void {
    this.nextTurn();
    this.turns.changed();
  }

  /** Somebody has saved a version: what they wrote is fetched. */
  look(version: number): void {
    this.turns.look(version);
  }

  /** Does something that leaves the page, when what is written in it is kept; without contact not at all. */
  whenKept(act: () => void): void {
    this.turns.leave(act, false);
  }

  /** Lets another form of the page wait for what is written in this one: it is about the text that one sees. */
  goesBefore(other: HTMLFormElement): void {
    other.addEventListener('submit', (event) => {
      if (!this.turns.canSave) return;
      event.preventDefault();
      this.turns.leaveWithText(() => other.requestSubmit(event.submitter));
    });
  }

  fields(): SentFields {
    return fieldsOf(this.form);
  }

  async send(sent: SentFields): Promise<Answer<Kept>> {
    const body = new URLSearchParams();
    for (const [name, value] of sent) body.append(name, name === 'step' ? 'save' : value);
    body.set('step', 'save');
    const answer = await fetch(this.form.action, {
      ...{ method: 'POST', body, headers: { Accept: 'application/json' } },
      signal: AbortSignal.timeout(patience),
    });
    // Whatever stands between may not know whether it was kept; the server itself does.
    if (answer.status > 500) throw new Error(String(answer.status));
    const { status, redirected, headers } = answer;
    const not = refusalOf({ status, redirected, mediaType: headers.get('Content-Type') ?? '' });
    return not ? { not } : { kept: (await answer.json()) as Kept };
  }

  takeIn(kept: Kept, sent: SentFields): void {
    this.nextTurn();
    this.onKept(kept, sent);
  }

  putAside(): void {
    // What is written before a choice is made began from both texts, and so from neither.
    this.store.putAside(this.hasClashes ? { began: '' } : {});
  }

  letGo(): void {
    this.store.letGo();
  }

  tell(what: Told): void {
    this.state.textContent =
      what === 'saved' ? words.savedAt.replace('{time}', clockText(new Date())) : words[what];
  }

  later(milliseconds: number, act: () => void): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(act, milliseconds);
  }

  private nextTurn(): void {
    this.turn.value = String(Number(this.turn.value) + 1);
  }

  private hidden(name: string): HTMLInputElement {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name });
    this.form.prepend(field);
    return field;
  }

  /** Sent by hand while something is on its way: that comes first, so that nobody meets themselves. */
  private submitted(event: SubmitEvent): void {
    let [isNow, isLater] = [false, false];
    this.turns.leave(() => {
      if (isLater) this.form.requestSubmit(event.submitter);
      else isNow = true;
    });
    isLater = true;
    if (!isNow) return event.preventDefault();
    // A page that does not tell what it kept shows it.
    if (this.form.dataset['writing'] === undefined) this.store.letGo();
    else this.store.putAside({ isSent: true });
  }
}

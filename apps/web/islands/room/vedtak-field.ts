import { type Kept, timeNow, valueIn, WritingField } from './writing-field.js';

interface Part {
  /** Words with their look, made by the server out of letters and a few tags. */
  readonly html: string;
  readonly added: boolean;
  readonly removed: boolean;
  readonly restyled: boolean;
}
interface Marked {
  readonly parts: readonly Part[];
  readonly restyling: string;
}

const typedFields = ['text', 'changes', 'outcome'] as const;

/** The text being adopted. Two wordings are never merged: they are shown side by side, and a person chooses. */
export class VedtakField extends WritingField {
  private theirs: Kept | undefined;

  override begin(): void {
    super.begin();
    this.form.querySelector('[data-clash-mine]')?.addEventListener('click', () => this.choose('mine'));
    this.form.querySelector('[data-clash-take]')?.addEventListener('click', () => this.choose('theirs'));
  }

  override async saveNow(): Promise<void> {
    if (!this.theirs) await super.saveNow();
  }

  protected values(): Kept {
    const names = ['item', 'version', ...typedFields];
    return Object.fromEntries(names.map((name) => [name, this.value(name)]));
  }

  protected takeUp(left: Kept): void {
    const now = this.values();
    const isSame = typedFields.every((name) => left[name] === now[name]);
    if (isSame) return this.settled();
    for (const name of typedFields) this.put(name, left[name]);
    if (left['version'] === now['version']) this.typed();
    else this.clash(now);
  }

  protected answered(sent: Kept, answer: Readonly<Record<string, unknown>>): void {
    const kept = Object.fromEntries(['version', ...typedFields].map((name) => [name, String(answer[name])]));
    if (answer['theirs'] === true) return this.clash(kept);
    this.put('version', kept['version']);
    // Whoever writes the first words of a text without choosing an outcome has it chosen by the server.
    if (this.value('outcome') === sent['outcome']) this.put('outcome', kept['outcome']);
    this.mark(answer['marked'] as readonly Marked[]);
    const asSent = (name: string) => this.value(name) === (name === 'outcome' ? kept[name] : sent[name]);
    if (typedFields.every(asSent)) this.settled();
    this.say(`✓ ${timeNow()}`);
  }

  protected fresh(form: HTMLFormElement): void {
    const read = (name: string) => valueIn(form, name);
    this.form.hidden = form.hidden;
    if (
      read('item') === this.value('item') &&
      (this.isUnsaved || Number(read('version')) <= Number(this.value('version')))
    )
      return;
    if (this.isUnsaved) return;
    for (const name of ['item', 'version', ...typedFields]) this.put(name, read(name));
    this.say('');
  }

  private clash(theirs: Kept): void {
    this.theirs = theirs;
    const place = this.form.querySelector<HTMLElement>('[data-clash]');
    const text = place?.querySelector<HTMLElement>('[data-clash-theirs]');
    if (!place || !text) return;
    text.textContent = [theirs['text'], theirs['changes']].filter(Boolean).join('\n\n');
    place.hidden = false;
    place.querySelector<HTMLElement>('button')?.focus();
    this.say('');
  }

  private choose(whose: 'mine' | 'theirs'): void {
    const { theirs } = this;
    const place = this.form.querySelector<HTMLElement>('[data-clash]');
    if (!theirs || !place) return;
    this.theirs = undefined;
    place.hidden = true;
    this.put('version', theirs['version']);
    if (whose === 'theirs') {
      for (const name of typedFields) this.put(name, theirs[name]);
      this.settled();
    } else {
      this.typed();
      void this.saveNow();
    }
    this.field('text').focus();
  }

  /** Shows what changed against the proposal, as the screen in the room does. */
  private mark(marked: readonly Marked[]): void {
    const place = document.querySelector('[data-marked]');
    place?.replaceChildren(
      ...marked.map(({ parts, restyling }) => {
        const paragraph = document.createElement('p');
        for (const part of parts) {
          const words = new DOMParser().parseFromString(part.html, 'text/html').body.childNodes;
          if (!part.added && !part.removed && !part.restyled) {
            paragraph.append(...words);
            continue;
          }
          const element = document.createElement(part.removed ? 'del' : 'ins');
          if (part.restyled) element.className = 'restyled';
          element.append(...words);
          paragraph.append(element);
        }
        if (restyling !== '') {
          const told = document.createElement('small');
          told.className = 'muted marked__looks';
          told.textContent = restyling;
          paragraph.append(' ', told);
        }
        return paragraph;
      }),
    );
  }
}

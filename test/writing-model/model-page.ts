import {
  type Answer,
  type SavingPage,
  SavingTurns,
  type Told,
} from '../../apps/web/islands/editor/saving-turns.js';
import type { SentFields } from '../../apps/web/islands/editor/sent-fields.js';
import { type KeptText, type ShownText, takeIn } from '../../apps/web/islands/editor/take-in.js';
import type { ModelClock } from './model-clock.js';
import type { ModelForm } from './model-server.js';

/** What a page needs around it. */
export interface ModelBrowser {
  readonly clock: ModelClock;
  send(fields: SentFields): Promise<Answer<KeptText>>;
  /** Puts aside, under the name of a page, what it holds. */
  putAside(draft: string, fields: SentFields): void;
  letGo(draft: string): void;
}

/** The page where a paper is written, as it is in a browser: its form, its editors, and the program's own turns of saving. */
export class ModelPage implements SavingPage<KeptText> {
  readonly turns: SavingTurns<KeptText>;
  told: Told | undefined;
  /** It has been left: nothing of it goes on. */
  isGone = false;
  private base: string;
  private heard = '';
  private turn = 0;
  private readonly editors: ModelEditor[];
  private takeBack: () => void = () => undefined;

  constructor(
    private readonly browser: ModelBrowser,
    readonly form: ModelForm,
    readonly draft: string,
  ) {
    const { text, base, version } = form;
    this.base = base;
    const proposals = text.proposedVedtak.length > 0 ? text.proposedVedtak : [''];
    this.editors = [
      ...text.sections.map(({ html }, i) => new ModelEditor(`html-${i}`, html)),
      ...proposals.map((html, i) => new ModelEditor(`proposal-${i}`, html)),
    ];
    this.turns = new SavingTurns(this, version);
  }

  get hasClashes(): boolean {
    return this.form.clashes.length > 0;
  }

  fields(choice = ''): SentFields {
    const { text, clashes } = this.form;
    return [
      ['draft', this.draft],
      ['base', this.base],
      ['heard', this.heard],
      ['turn', String(this.turn)],
      ['sections', String(text.sections.length)],
      ['proposals', String(this.editors.length - text.sections.length)],
      ['clashes', String(clashes.length)],
      ...text.sections.map(({ kind }, i) => [`kind-${i}`, kind] as const),
      ...this.editors.map(({ field }) => [field.name, field.value] as const),
      ...clashes.flatMap(({ key, began }, i) => [
        [`clash-${i}`, key] as const,
        [`began-${i}`, began.join(' ')] as const,
        [`choice-${i}`, choice] as const,
      ]),
    ];
  }

  /** The texts, editor by editor. */
  texts(): string[] {
    return this.editors.map(({ field }) => field.value);
  }

  /** Whether an editor holds a section, with paragraphs; else it is a paragraph of the proposal. */
  isSection(i: number): boolean {
    return i < this.form.text.sections.length;
  }

  /** Somebody writes: an editor has another text from now on. */
  write(i: number, text: string): void {
    this.editors[i].field.value = text;
    this.turn += 1;
    this.turns.changed();
  }

  /** Nothing of it goes on; what is under way comes to nobody. */
  leave(): void {
    this.isGone = true;
    this.takeBack();
  }

  send(fields: SentFields): Promise<Answer<KeptText>> {
    const hear = <Value>(value: Value) => (this.isGone ? new Promise<never>(() => {}) : value);
    return this.browser.send(fields).then(hear, async (error: unknown) => {
      await hear(error);
      throw error;
    });
  }

  takeIn(kept: KeptText, sent: SentFields): void {
    this.base = JSON.stringify(takeIn(kept, sent, this.editors).base);
    this.heard = kept.heard;
    this.turn += 1;
  }

  putAside(): void {
    const fields = this.fields();
    this.browser.putAside(
      this.draft,
      this.hasClashes ? fields.map(([n, v]) => [n, n === 'base' ? '' : v]) : fields,
    );
  }

  letGo(): void {
    this.browser.letGo(this.draft);
  }

  tell(what: Told): void {
    this.told = what;
  }

  later(milliseconds: number, act: () => void): void {
    this.takeBack();
    this.takeBack = this.browser.clock.later(milliseconds, act);
  }
}

class ModelEditor implements ShownText {
  readonly field: { readonly name: string; value: string };

  constructor(name: string, value: string) {
    this.field = { name, value };
  }

  replace(html: string): void {
    this.field.value = html;
  }
}

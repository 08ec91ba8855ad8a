import { mergedText } from '#kernel/text-merge';
import { type Kept, timeNow, valueIn, WritingField } from './writing-field.js';

/** The notes of an item: what two secretaries write at once is brought together, here and on the server. */
export class NoteField extends WritingField {
  protected values(): Kept {
    const [item, text, base, version] = ['item', 'text', 'base', 'version'].map((name) => this.value(name));
    return { item, text, base, version };
  }

  protected takeUp({ text, base }: Kept): void {
    this.put('text', mergedText(base, this.value('text'), text).text);
    if (this.value('text') !== this.value('base')) this.typed();
    else this.settled();
  }

  protected answered(sent: Kept, answer: Readonly<Record<string, unknown>>): void {
    const text = String(answer['text']);
    const meanwhile = this.value('text');
    this.put('text', mergedText(sent['text'], text, meanwhile).text);
    this.put('base', text);
    this.put('version', String(answer['version']));
    if (this.value('text') === text) this.settled();
    else this.typed();
    this.say(`✓ ${timeNow()}`);
  }

  protected fresh(form: HTMLFormElement): void {
    const [item, text, version] = ['item', 'text', 'version'].map((name) => valueIn(form, name));
    if (item !== this.value('item')) {
      if (this.isUnsaved)
        void this.saveNow().then(() => !this.isUnsaved && this.takeItem(item, text, version));
      else this.takeItem(item, text, version);
      return;
    }
    if (Number(version) <= Number(this.value('version'))) return;
    const mine = this.value('text');
    this.put('text', mergedText(this.value('base'), text, mine).text);
    this.put('base', text);
    this.put('version', version);
    this.say(form.querySelector('[data-writing-status]')?.textContent ?? '');
    if (this.value('text') !== text) this.typed();
  }

  private takeItem(item: string, text: string, version: string): void {
    this.put('item', item);
    this.put('text', text);
    this.put('base', text);
    this.put('version', version);
    this.say('');
  }
}

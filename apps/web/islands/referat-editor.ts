/** The page where a referat is written: an editor for each item, saved by itself a moment after each change. */
import { Autosave } from './editor/autosave.js';
import { offerLeftOver } from './editor/left-over.js';
import { mountEditor } from './editor/mount-editor.js';
import { fieldOf } from './editor/sent-fields.js';

/** What the server answers when it has kept an account. */
interface KeptAccount {
  readonly version: number;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-account]')) {
  const state = form.querySelector<HTMLElement>('[data-state]');
  const field = form.querySelector<HTMLTextAreaElement>('textarea[data-editor]');
  const version = form.elements.namedItem('version');
  if (!state || !field || !(version instanceof HTMLInputElement)) continue;
  const autosave = new Autosave<KeptAccount>(form, state, (kept) => (version.value = String(kept.version)));
  const editor = mountEditor(field, () => autosave.changed());
  offerLeftOver(form, autosave.store, {
    whenKept: (act) => autosave.whenKept(act),
    onTake: (fields) => {
      editor.replace(fieldOf(fields, field.name));
      autosave.changed();
    },
  });
}

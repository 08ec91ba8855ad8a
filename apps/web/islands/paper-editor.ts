/** The page where papers are written: editors in place of text fields, saved by themselves; files dropped on vedlegg. */
import { Autosave } from './editor/autosave.js';
import { takeDroppedFiles } from './editor/drop-files.js';
import { offerLeftOver } from './editor/left-over.js';
import { mountEditor } from './editor/mount-editor.js';
import { followPaper } from './editor/follow-paper.js';
import { followWriters } from './editor/presence.js';
import { takeIn } from './editor/take-in.js';
import { sameTexts } from './editor/sent-fields.js';
import { words } from './editor/words.js';
import { LivePreview } from './preview/live-preview.js';

const form = document.querySelector<HTMLFormElement>('form[data-writing]');
const upload = document.querySelector<HTMLFormElement>('form[data-upload]');
const state = form?.querySelector<HTMLElement>('[data-state]');
const pane = document.querySelector<HTMLElement>('[data-preview]');
const toggle = document.querySelector<HTMLButtonElement>('[data-preview-toggle]');

if (form && state) {
  const versions = document.querySelectorAll<HTMLInputElement>('input[data-text-version]');
  const hidden = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const autosave = new Autosave(form, state, (kept, sent) => {
    const taken = takeIn(kept, sent, editors);
    hidden('base').value = JSON.stringify(taken.base);
    hidden('heard').value = kept.heard;
    followPaper(form, kept.address);
    // From now on a reload asks for what is kept, and does not press a small button once more.
    history.replaceState(null, '', form.action);
    // Whoever presses a button beside the text means the text they see, kept a moment ago.
    if (taken.isWhole) for (const field of versions) field.value = String(kept.version);
    else state.textContent = words.others;
    if (!sameTexts(sent, autosave.fields())) preview?.changed();
  });
  const fields = [...form.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]')];
  const changed = () => {
    autosave.changed();
    preview?.changed();
  };
  const editors = fields.map((field) => mountEditor(field, changed));
  form.addEventListener('input', changed);
  // From now on a reload asks for what is kept, and is not told once more that it was.
  if (form.dataset['kept'] !== undefined) history.replaceState(null, '', form.action);
  offerLeftOver(form, autosave.store, { whenKept: (act) => autosave.whenKept(act) });
  followWriters(form, (version) => autosave.look(version));
  // Files are sent without leaving the page.
  const others = document.querySelectorAll<HTMLFormElement>(
    'main form[method=post]:not([data-writing], [data-upload])',
  );
  others.forEach((other) => autosave.goesBefore(other));
  const preview = pane && toggle ? new LivePreview(form, pane, toggle) : undefined;
} else {
  document
    .querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]')
    .forEach((field) => mountEditor(field, () => {}));
  if (form) followWriters(form, () => undefined);
}
if (upload) takeDroppedFiles(upload);

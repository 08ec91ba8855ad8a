/** The page where papers are written: editors in place of text fields, saved by themselves; files dropped on vedlegg. */
import { Autosave, type KeptText } from './editor/autosave.js';
import { takeDroppedFiles } from './editor/drop-files.js';
import { offerLeftOver } from './editor/left-over.js';
import { type MountedEditor, mountEditor } from './editor/mount-editor.js';
import { words } from './editor/words.js';
import { LivePreview } from './preview/live-preview.js';

const form = document.querySelector<HTMLFormElement>('form[data-writing]');
const upload = document.querySelector<HTMLFormElement>('form[data-upload]');
const state = form?.querySelector<HTMLElement>('[data-state]');
const pane = document.querySelector<HTMLElement>('[data-preview]');
const toggle = document.querySelector<HTMLButtonElement>('[data-preview-toggle]');

if (form && state) {
  const base = form.elements.namedItem('base') as HTMLInputElement;
  const autosave = new Autosave(form, state, (kept, sent) => {
    base.value = JSON.stringify(kept.base);
    // From now on a reload asks for what is kept, and does not press a small button once more.
    history.replaceState(null, '', form.action);
    if (!takeIn(kept, sent, editors)) state.textContent = words.others;
  });
  const fields = [...form.querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]')];
  const changed = () => {
    autosave.changed();
    preview?.changed();
  };
  const editors = fields.map((field) => mountEditor(field, changed));
  form.addEventListener('input', changed);
  offerLeftOver(form, editors, changed);
  const preview = pane && toggle ? new LivePreview(form, pane, toggle) : undefined;
} else {
  document
    .querySelectorAll<HTMLTextAreaElement>('textarea[data-editor]')
    .forEach((field) => mountEditor(field, () => {}));
}
if (upload) takeDroppedFiles(upload);

/**
 * Puts what others have written meanwhile into the editors that show it.
 * @returns false when there are other sections than those on the page
 */
function takeIn({ base, text }: KeptText, sent: FormData, editors: readonly MountedEditor[]): boolean {
  const kept = new Map<string, string>([
    ...text.sections.map(({ html }, i) => [`html-${i}`, html] as const),
    ...text.proposedVedtak.map((html, i) => [`proposal-${i}`, html] as const),
  ]);
  const keys = base.sections.map(({ key }) => key.replace(/#\d+$/, ''));
  if (keys.join('\n') !== sectionsIn(sent).join('\n')) return false;
  for (const editor of editors) {
    const now = kept.get(editor.field.name);
    const isOwn = now === undefined || now === sent.get(editor.field.name);
    if (!isOwn && editor.field.value === sent.get(editor.field.name)) editor.replace(now);
  }
  return true;
}

/** The keys of the sections that the form has, in their order. */
function sectionsIn(sent: FormData): string[] {
  const text = (name: string) => {
    const value = sent.get(name);
    return typeof value === 'string' ? value.trim().toLocaleLowerCase('nb-NO') : '';
  };
  return Array.from({ length: Number(text('sections')) }, (_, i) => {
    const kind = sent.get(`kind-${i}`);
    if (typeof kind !== 'string') return '';
    return kind === 'free' ? `free:${text(`heading-${i}`)}` : kind;
  });
}

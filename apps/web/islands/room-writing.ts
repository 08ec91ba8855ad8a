import { beginMarks } from './room/marks.js';
import { NoteField } from './room/note-field.js';
import { VedtakField } from './room/vedtak-field.js';
import type { WritingField } from './room/writing-field.js';

/**
 * What is typed in the møterom is saved while it is typed. Until the server has answered it is kept in the browser too,
 * so that neither a lost network, a closed page nor a stopped server takes anything.
 */
const fields: WritingField[] = [...document.querySelectorAll<HTMLFormElement>('form[data-writing]')].map(
  (form) => (form.dataset['writing'] === 'note' ? new NoteField(form) : new VedtakField(form)),
);

for (const field of fields) field.begin();
beginMarks();
addEventListener('online', () => fields.forEach((field) => void field.saveNow()));

// A step of the meeting waits until what was typed is saved, so that it is the saved text that is locked.
document.addEventListener(
  'submit',
  (event) => {
    const form = event.target;
    const unsaved = fields.filter((field) => field.isUnsaved && field.form !== form);
    if (!(form instanceof HTMLFormElement) || unsaved.length === 0 || form.dataset['quiet'] !== undefined)
      return;
    event.preventDefault();
    void Promise.all(unsaved.map((field) => field.saveNow())).then(() => form.requestSubmit(event.submitter));
  },
  { capture: true },
);

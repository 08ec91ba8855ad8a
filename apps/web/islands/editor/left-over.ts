import { discardLeftOver, leftOver } from './autosave.js';
import type { MountedEditor } from './mount-editor.js';
import { clockText, words } from './words.js';

/** Offers text that was never kept, above the form: taken back into it, or let go. */
export function offerLeftOver(
  form: HTMLFormElement,
  editors: readonly MountedEditor[],
  onTaken: () => void,
): void {
  const found = leftOver(form);
  if (!found) return;
  const differs = editors.some(({ field }) => (found.fields.get(field.name) ?? field.value) !== field.value);
  if (!differs) return discardLeftOver(form);
  const offer = document.createElement('div');
  offer.className = 'ds-alert';
  offer.dataset['color'] = 'warning';
  offer.setAttribute('role', 'status');
  const sentence = document.createElement('p');
  sentence.className = 'ds-paragraph';
  sentence.textContent = words.leftOver.replace('{time}', clockText(found.at));
  const take = button(words.takeBack, 'primary', () => {
    for (const editor of editors) {
      const text = found.fields.get(editor.field.name);
      if (text !== undefined) editor.replace(text);
    }
    offer.remove();
    onTaken();
  });
  const discard = button(words.discard, 'tertiary', () => {
    discardLeftOver(form);
    offer.remove();
  });
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.append(take, discard);
  offer.append(sentence, actions);
  form.prepend(offer);
}

function button(label: string, variant: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'ds-button';
  made.dataset['variant'] = variant;
  made.dataset['size'] = 'sm';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

import { aside, fieldsOf, letGo, markSent, sameTexts, type SentFields } from './unsaved-store.js';
import { clockText, words } from './words.js';

/**
 * Offers text that was put aside and never kept, above the form: sent to the server as it was, which brings it together
 * with what others have written since; or let go.
 * @param onTake what to do instead of sending it
 */
export function offerLeftOver(
  form: HTMLFormElement,
  onTake: (fields: SentFields) => void = (fields) => {
    markSent(form);
    send(form.action, fields);
  },
): void {
  const found = aside(form);
  if (!found) return;
  // What was sent by hand has come, and this page shows it.
  if (form.dataset['kept'] !== undefined && found.isSent) return letGo(form);
  if (sameTexts(found.fields, fieldsOf(form)))
    return form.dataset['unsaved'] === undefined ? letGo(form) : undefined;
  // The page shows it with a fault or a choice beside it.
  if (form.dataset['unsaved'] !== undefined && found.isSent) return;
  const offer = document.createElement('div');
  offer.className = 'ds-alert';
  offer.dataset['color'] = 'warning';
  offer.setAttribute('role', 'status');
  const sentence = document.createElement('p');
  sentence.className = 'ds-paragraph';
  sentence.textContent = words.leftOver.replace('{time}', clockText(found.at));
  const take = button(words.takeBack, 'primary', () => {
    offer.remove();
    onTake(found.fields);
  });
  const discard = button(words.discard, 'tertiary', () => {
    letGo(form);
    offer.remove();
  });
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.append(take, discard);
  offer.append(sentence, actions);
  form.prepend(offer);
}

function send(address: string, fields: SentFields): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = address;
  form.hidden = true;
  for (const [name, value] of [...fields.filter(([key]) => key !== 'step'), ['step', 'save']]) {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
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

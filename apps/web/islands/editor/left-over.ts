import { fateOf, type LeftOver } from './left-over.rules.js';
import type { SentFields } from './sent-fields.js';
import { fieldsOf, type UnsavedStore } from './unsaved-store.js';
import { clockText, words } from './words.js';

/** What can be done with text that was put aside. */
export interface TakingBack {
  /** Does something that leaves the page, when what is written in it is kept. */
  readonly whenKept: (act: () => void) => void;
  /** What to do with the text instead of sending it. */
  readonly onTake?: (fields: SentFields) => void;
}

/**
 * Offers text that was put aside and never kept, above the form, one at a time: sent to the server as it was, which
 * brings it together with what others have written since; or let go.
 */
export function offerLeftOver(form: HTMLFormElement, store: UnsavedStore, taking: TakingBack): void {
  const page = {
    fields: fieldsOf(form),
    keptDraft: form.dataset['kept'] ?? '',
    unsavedDraft: form.dataset['unsaved'] ?? '',
    isUnsaved: form.dataset['unsaved'] !== undefined,
  };
  const offered: LeftOver[] = [];
  for (const found of store.leftOvers()) {
    const fate = fateOf(found, page);
    // What the page shows and has not kept is put aside under its own name from now on.
    if (fate === 'shown') store.putAside({ isSent: true });
    if (fate === 'offered') offered.push(found);
    else store.forget(found.draft);
  }
  offerNext(form, store, offered, taking);
}

function offerNext(
  form: HTMLFormElement,
  store: UnsavedStore,
  [found, ...rest]: readonly LeftOver[],
  taking: TakingBack,
): void {
  if (!found) return;
  const offer = document.createElement('div');
  offer.className = 'ds-alert';
  offer.dataset['color'] = 'warning';
  offer.setAttribute('role', 'status');
  const sentence = document.createElement('p');
  sentence.className = 'ds-paragraph';
  sentence.textContent = words.leftOver.replace('{time}', clockText(found.at));
  const over = () => {
    store.forget(found.draft);
    offer.remove();
    offerNext(form, store, rest, taking);
  };
  const take = button(words.takeBack, 'primary', () => {
    if (taking.onTake) {
      taking.onTake(found.fields);
      return over();
    }
    taking.whenKept(() => {
      store.markSent(found);
      send(form.action, [...found.fields, ['draft', found.draft]]);
    });
  });
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.append(take, button(words.discard, 'tertiary', over));
  offer.append(sentence, actions);
  form.prepend(offer);
}

function send(address: string, fields: SentFields): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = address;
  form.hidden = true;
  const last = new Map([...fields, ['step', 'save'] as const]);
  for (const [name, value] of last) {
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

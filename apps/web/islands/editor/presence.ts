import { words } from './words.js';

interface OtherWriter {
  readonly name: string;
  readonly section: string | null;
  readonly own: boolean;
}

/** How long a cursor may be out of the text, as between two editors, before it is told. */
const restMs = 400;

/**
 * Shows who else has the paper open and where their cursors are, and tells the others where this one is. Hears when a
 * version is kept.
 */
export function followWriters(form: HTMLFormElement, onKept: (version: number) => void): void {
  const address = form.dataset['presence'];
  const list = form.querySelector<HTMLElement>('[data-writers]');
  if (!address || !list) return;
  const page = `side-${Math.random().toString(36).slice(2, 12)}${Date.now().toString(36)}`;
  const source = new EventSource(`${address}?page=${page}`);
  source.addEventListener('people', (event: MessageEvent<string>) => {
    show(form, list, JSON.parse(event.data) as readonly OtherWriter[]);
  });
  source.addEventListener('kept', (event: MessageEvent<string>) => onKept(Number(event.data)));
  source.addEventListener('over', () => source.close());
  source.addEventListener('error', () => show(form, list, []));
  addEventListener('pagehide', () => source.close(), { once: true });
  tellPlace(form, (section) => {
    const body = new URLSearchParams({ page, section });
    // Who writes where is passing: what is not heard now is told with the next move.
    fetch(address, { method: 'POST', body, keepalive: true }).catch(() => undefined);
  });
  source.addEventListener('open', () => form.dispatchEvent(new Event('writers:again')));
}

function tellPlace(form: HTMLFormElement, tell: (section: string) => void): void {
  let told = '';
  let timer = 0;
  const look = (isForced = false) => {
    const place = document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? '';
    if (place === told && !isForced) return;
    told = place;
    tell(place);
  };
  for (const kind of ['focusin', 'focusout'])
    form.addEventListener(kind, () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, restMs);
    });
  form.addEventListener('writers:again', () => told !== '' && look(true));
}

function show(form: HTMLFormElement, list: HTMLElement, others: readonly OtherWriter[]): void {
  const places = new Map(
    [...form.querySelectorAll<HTMLElement>('[data-place]')].map((each) => [each.dataset['place'], each]),
  );
  list.replaceChildren(
    ...others.map(({ name, section, own }) => {
      const line = document.createElement('li');
      const label = places.get(section ?? '')?.dataset['label'];
      const sentence = own ? words.ownWindow : label ? words.writesIn : section ? words.writes : words.isHere;
      line.textContent = sentence.replace('{name}', name).replace('{section}', label ?? '');
      return line;
    }),
  );
  for (const [place, element] of places) {
    const here = others.some(({ section, own }) => section !== null && section === place && !own);
    element.classList.toggle('is-written', here);
  }
}

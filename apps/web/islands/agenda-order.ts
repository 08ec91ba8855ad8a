/**
 * The lines of a saksliste are put in another order by dragging, or with the arrow keys from a handle. Every move is
 * saved at once and said aloud. Without this script each line has buttons for a step up and a step down.
 */
const list = document.querySelector<HTMLOListElement>('[data-agenda]');
const status = document.querySelector<HTMLElement>('[data-agenda-status]');

/** The lines that have a place of their own; parts of items follow their item. */
const linesOf = (from: ParentNode) => [...from.querySelectorAll<HTMLElement>('[data-line]:not([data-part])')];
const idOf = (line: HTMLElement) => line.dataset['line'] ?? '';

/** Whether a move is being saved: the next one waits for it, because it starts from what that one leaves. */
let saving = false;

if (list) {
  list.classList.add('agenda--live');
  addHandles(list);
  list.addEventListener('dragover', (event) => dragOver(list, event));
}

function addHandles(inside: HTMLElement): void {
  for (const line of linesOf(inside)) {
    const place = line.querySelector<HTMLElement>('.agenda__move');
    const title = line.querySelector('h3, .agenda__title a')?.textContent ?? '';
    if (!place) continue;
    const handle = document.createElement('button');
    handle.type = 'button';
    handle.className = 'ds-button agenda__handle';
    handle.dataset['variant'] = 'tertiary';
    handle.dataset['size'] = 'sm';
    handle.setAttribute('aria-label', (inside.dataset['hint'] ?? '{title}').replace('{title}', title));
    handle.textContent = '⠿';
    handle.addEventListener('keydown', (event) => byKey(line, event));
    place.replaceChildren(handle);
    line.draggable = true;
    line.addEventListener('dragstart', (event) => {
      line.classList.add('agenda__line--dragged');
      event.dataTransfer?.setData('text/plain', idOf(line));
    });
    line.addEventListener('dragend', () => {
      line.classList.remove('agenda__line--dragged');
      void save(idOf(line));
    });
  }
}

function byKey(line: HTMLElement, event: KeyboardEvent): void {
  if (!list || saving || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  const lines = linesOf(list);
  const other = lines[lines.indexOf(line) + (event.key === 'ArrowUp' ? -1 : 1)];
  if (!other) return;
  place(line, other, event.key === 'ArrowUp');
  void save(idOf(line));
}

function dragOver(inside: HTMLElement, event: DragEvent): void {
  const dragged = inside.querySelector<HTMLElement>('.agenda__line--dragged');
  const over = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
  if (!dragged || !over || saving) return;
  event.preventDefault();
  if (over === dragged || over.dataset['part'] !== undefined) return;
  const box = over.getBoundingClientRect();
  place(dragged, over, event.clientY < box.top + box.height / 2);
}

/** Puts a line before or after another, with its parts and after the other's. */
function place(line: HTMLElement, other: HTMLElement, isBefore: boolean): void {
  const moved = [line, ...partsOf(line)];
  if (isBefore) other.before(...moved);
  else (partsOf(other).at(-1) ?? other).after(...moved);
}

function partsOf(line: HTMLElement): HTMLElement[] {
  const parts: HTMLElement[] = [];
  let next = line.nextElementSibling;
  while (next instanceof HTMLElement && next.dataset['part'] !== undefined) {
    parts.push(next);
    next = next.nextElementSibling;
  }
  return parts;
}

/** Saves the order as it stands on the page, and takes over the numbers and times that follow from it. */
async function save(id: string): Promise<void> {
  if (!list || saving) return;
  const ids = linesOf(list).map(idOf).join(',');
  const read = list.dataset['order'] ?? '';
  if (ids === read) return;
  saving = true;
  try {
    const answer = await fetch(list.dataset['arrange'] ?? '', {
      method: 'POST',
      body: new URLSearchParams({ ids, read }),
    });
    const page = await fetch(location.pathname);
    if (!page.ok) throw new Error(String(page.status));
    takeOver(await page.text(), id, answer.ok);
  } catch {
    say(list.dataset['stale'] ?? '');
  } finally {
    saving = false;
  }
}

function takeOver(html: string, id: string, isSaved: boolean): void {
  const fresh = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector<HTMLElement>('[data-agenda]');
  if (!list || !fresh) return;
  list.replaceChildren(...fresh.children);
  list.dataset['order'] = fresh.dataset['order'] ?? '';
  addHandles(list);
  const lines = linesOf(list);
  const line = lines.find((each) => idOf(each) === id);
  line?.querySelector<HTMLElement>('.agenda__handle')?.focus();
  const moved = (list.dataset['moved'] ?? '')
    .replace('{place}', String(line ? lines.indexOf(line) + 1 : 0))
    .replace('{of}', String(lines.length));
  say(isSaved ? moved : (list.dataset['stale'] ?? ''));
}

function say(words: string): void {
  if (status) status.textContent = words;
}

/**
 * Words marked in a text of a document become those that are exempted, or a picture that is pressed: the form takes them
 * over, with the text and the place where they stand. Without this script one writes them, and picks the picture in a list.
 */
const form = document.querySelector<HTMLFormElement>('[data-passage-form]');

/** What is chosen inside one text; nothing when the choice reaches over several. */
function chosen(): { place: string; words: string; occurrence: number } | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const text = textAround(range.startContainer);
  if (!text || text !== textAround(range.endContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString().trim();
  const sought = letters(words);
  if (sought === '') return undefined;
  const [all, start] = [letters(text.textContent), letters(before.toString()).length];
  let occurrence = 0;
  for (let at = all.indexOf(sought); at >= 0 && at <= start; at = all.indexOf(sought, at + 1))
    occurrence += 1;
  return { place: text.dataset['text'] ?? '', words: words.replace(/\s+/g, ' '), occurrence };
}

/** White space does not count, neither here nor on the server. */
const letters = (text: string) => text.replace(/\s+/g, '');

function textAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-text]') ?? null;
}

if (form) {
  const hint = document.querySelector<HTMLElement>('[data-hint]');
  if (hint) hint.textContent = hint.dataset['hint'] ?? '';
  const bar = document.querySelector<HTMLElement>('[data-marked]');
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const pictures = form.querySelector<HTMLSelectElement>('[name="picture"]');
  const choosePicture = (value: string): boolean => {
    if (!pictures || ![...pictures.options].some((option) => option.value === value)) return false;
    pictures.value = value;
    return true;
  };
  document.addEventListener('click', ({ target }) => {
    const picture = target instanceof Element ? target.closest<HTMLElement>('[data-picture]') : null;
    const place = picture && textAround(picture)?.dataset['text'];
    if (!picture || !choosePicture(`${place}|${picture.dataset['picture']}`)) return;
    for (const name of ['words', 'occurrence']) field(name).value = '';
    if (bar) bar.hidden = false;
  });
  field('words').addEventListener('input', () => (field('occurrence').value = ''));
  field('place').addEventListener('change', () => (field('occurrence').value = ''));
  document.addEventListener('selectionchange', () => {
    const found = chosen();
    if (!found) return;
    choosePicture('');
    field('words').value = found.words;
    field('place').value = found.place;
    field('occurrence').value = String(found.occurrence);
    if (bar) bar.hidden = false;
  });
}

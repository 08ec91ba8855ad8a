/**
 * Words marked in the text become what the comment is about: the form takes them over as soon as they are marked, and
 * the focus goes to it on request. Without this script one chooses a whole paragraph.
 */
const form = document.querySelector<HTMLFormElement>('[data-comment-form]');

interface Marked {
  readonly section: string;
  readonly start: number;
  readonly words: string;
}

/** What is marked inside one paragraph; nothing when the marking reaches over several. */
function marked(): Marked | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const from = paragraphOf(range.startContainer);
  if (!from || from !== paragraphOf(range.endContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(from);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString();
  const trimmed = words.trim();
  if (trimmed === '') return undefined;
  const start = Number(from.dataset['start']) + before.toString().length + words.indexOf(trimmed);
  return { section: from.dataset['section'] ?? '', start, words: trimmed };
}

function paragraphOf(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('p[data-section]') ?? null;
}

if (form) {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
  const quote = form.querySelector<HTMLElement>('[data-quote]');
  const suggest = form.querySelector<HTMLElement>('[data-suggest]');
  const bar = document.querySelector<HTMLElement>('[data-marked]');
  const heading = document.getElementById('write-h');
  const hint = document.querySelector<HTMLElement>('[data-hint]');
  if (hint) hint.textContent = hint.dataset['hint'] ?? '';
  let typed = false;
  field('suggestion').addEventListener('input', () => (typed = true));

  const take = ({ section, start, words }: Marked) => {
    field('section').value = section;
    field('near').value = String(start);
    field('quote').value = words;
    field('suggestion').disabled = false;
    if (!typed) field('suggestion').value = words;
    if (quote) {
      quote.textContent = `«${words}»`;
      quote.hidden = false;
    }
    if (suggest) suggest.hidden = false;
    if (bar) bar.hidden = false;
    if (heading) heading.textContent = heading.dataset['onText'] ?? '';
  };

  const look = () => {
    const found = marked();
    if (found) take(found);
  };
  document.addEventListener('pointerup', () => setTimeout(look));
  document.addEventListener('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') look();
  });
}

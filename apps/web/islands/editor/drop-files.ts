import { words } from './words.js';

/** A file that was not taken in, and why. */
interface Refused {
  readonly name: string;
  readonly why: string;
}

/**
 * Files dropped on the panel of vedlegg are uploaded one after the other, with progress; then the page shows them. One
 * that is refused does not stop the others, and each of those is told with its name.
 */
export function takeDroppedFiles(form: HTMLFormElement): void {
  const panel = form.closest('section') ?? form;
  const place = `saksgang:refused:${form.action}`;
  tell(panel, JSON.parse(sessionStorage.getItem(place) ?? '[]') as readonly Refused[]);
  sessionStorage.removeItem(place);
  panel.addEventListener('dragover', (event) => {
    event.preventDefault();
    panel.classList.add('is-over');
  });
  panel.addEventListener('dragleave', () => panel.classList.remove('is-over'));
  panel.addEventListener('drop', (event) => {
    event.preventDefault();
    panel.classList.remove('is-over');
    form.closest('details')?.setAttribute('open', '');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) void uploadAll(form, files).then((refused) => showAll(panel, place, refused));
  });
}

async function uploadAll(form: HTMLFormElement, files: readonly File[]): Promise<readonly Refused[]> {
  const progress = form.querySelector('progress');
  const refused: Refused[] = [];
  for (const [i, file] of files.entries()) {
    const body = new FormData(form);
    body.set('file', file);
    if (files.length > 1) body.set('title', '');
    const why = await upload(form.action, body, (part) => show(progress, (i + part) / files.length));
    if (why !== undefined) refused.push({ name: file.name, why });
  }
  if (progress) progress.hidden = true;
  return refused;
}

function show(progress: HTMLProgressElement | null, part: number): void {
  if (!progress) return;
  progress.hidden = false;
  progress.value = Math.round(part * 100);
}

/** @returns why the file was not taken in; nothing when it was kept */
function upload(
  address: string,
  body: FormData,
  onPart: (part: number) => void,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onPart(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () =>
      resolve(request.status >= 400 ? sentenceIn(request.responseText) : undefined),
    );
    request.addEventListener('error', () => resolve(words.uploadBroken));
    request.send(body);
  });
}

/** A refusal comes as a page that says why. */
function sentenceIn(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const said = [...page.querySelectorAll('[role=alert] p, [role=alert] li')].map(
    ({ textContent }) => textContent,
  );
  return said.join(' ').trim() || words.uploadRefused;
}

/** The page comes anew with what was kept, and then tells the rest; without contact it stays, and tells at once. */
function showAll(panel: Element, place: string, refused: readonly Refused[]): void {
  if (refused.some(({ why }) => why === words.uploadBroken)) return tell(panel, refused);
  if (refused.length > 0) sessionStorage.setItem(place, JSON.stringify(refused));
  window.location.reload();
}

function tell(panel: Element, refused: readonly Refused[]): void {
  panel.querySelector('[data-refused-files]')?.remove();
  if (refused.length === 0) return;
  const alert = document.createElement('div');
  alert.className = 'ds-alert';
  alert.dataset['color'] = 'danger';
  alert.dataset['refusedFiles'] = '';
  alert.setAttribute('role', 'alert');
  alert.tabIndex = -1;
  for (const { name, why } of refused) {
    const line = document.createElement('p');
    line.className = 'ds-paragraph';
    line.textContent = `${name}: ${why}`;
    alert.append(line);
  }
  panel.querySelector('h2')?.after(alert);
  alert.focus();
}

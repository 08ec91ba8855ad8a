import { words } from './words.js';

/** Files dropped on the panel of vedlegg are uploaded one after the other, with progress; then the page shows them. */
export function takeDroppedFiles(form: HTMLFormElement): void {
  const progress = form.querySelector('progress');
  const panel = form.closest('section') ?? form;
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
    if (files.length > 0) void uploadAll(form, files, progress);
  });
}

async function uploadAll(
  form: HTMLFormElement,
  files: readonly File[],
  progress: HTMLProgressElement | null,
) {
  for (const [i, file] of files.entries()) {
    const body = new FormData(form);
    body.set('file', file);
    if (files.length > 1) body.set('title', '');
    const page = await upload(form.action, body, file.name, (part) =>
      show(progress, (i + part) / files.length),
    );
    // A refusal comes as the page with its sentence: what was told is shown, and the rest waits.
    if (page !== undefined) return showPage(page);
  }
  window.location.reload();
}

function show(progress: HTMLProgressElement | null, part: number): void {
  if (!progress) return;
  progress.hidden = false;
  progress.value = Math.round(part * 100);
}

/** @returns the page of a refusal; nothing when the file was kept */
function upload(
  address: string,
  body: FormData,
  name: string,
  onPart: (part: number) => void,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onPart(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => resolve(request.status >= 400 ? request.responseText : undefined));
    request.addEventListener('error', () => reject(new Error(words.uploading.replace('{name}', name))));
    request.send(body);
  });
}

function showPage(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const alert = page.querySelector('[role=alert]');
  const main = document.querySelector('main');
  if (alert && main) {
    main.prepend(document.adoptNode(alert));
    main.focus();
  }
}

/**
 * While a package is being made the page fetches itself every second and shows how far it is; when all is done it says so
 * to those who hear the page. Without this script there is a link "Oppdater".
 */
const wait = 1000;

async function refresh(): Promise<void> {
  const shown = document.getElementById('packages');
  if (shown?.dataset['making'] === undefined) return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('packages');
  // Signed out, or no longer readable: the page itself says what to do.
  if (!fresh) return location.reload();
  if (fresh.outerHTML !== shown.outerHTML) takeOver(shown, document.importNode(fresh, true));
}

/** Leaves the focus where it was, or puts it on the same control in what is new. */
function takeOver(shown: HTMLElement, fresh: HTMLElement): void {
  const controls = (within: HTMLElement) => [...within.querySelectorAll<HTMLElement>('a, button')];
  const place = controls(shown).findIndex((each) => each === document.activeElement);
  shown.replaceWith(fresh);
  if (place >= 0) controls(fresh)[Math.min(place, controls(fresh).length - 1)]?.focus();
  const status = document.querySelector<HTMLElement>('[data-package-status]');
  if (status && fresh.dataset['making'] === undefined) status.textContent = status.dataset['done'] ?? '';
}

/** A server that does not answer is asked again. */
function follow(): void {
  setTimeout(() => {
    refresh().then(follow, follow);
  }, wait);
}

if (document.getElementById('packages')?.dataset['making'] !== undefined) follow();

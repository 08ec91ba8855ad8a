/**
 * While a package is being made the page fetches itself and shows how far it is; when all is done it says so to those who
 * hear the page. Without this script there is a link "Oppdater".
 */
// Milliseconds until it looks again: soon while something happens, less and less often while nothing does, for forty people
// may be waiting for one worker.
const soon = 1000;
const late = 5000;

/** @returns whether something was otherwise */
async function refresh(): Promise<boolean> {
  const shown = document.getElementById('packages');
  // Nobody looks at it: it looks again when somebody does.
  if (shown?.dataset['making'] === undefined || document.hidden) return false;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('packages');
  // Signed out, or no longer readable: the page itself says what to do.
  if (!fresh) {
    location.reload();
    return false;
  }
  const isOtherwise = fresh.outerHTML !== shown.outerHTML;
  if (isOtherwise) takeOver(shown, document.importNode(fresh, true));
  return isOtherwise;
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
function follow(wait: number): void {
  const slower = Math.min(late, wait * 1.5);
  setTimeout(() => {
    refresh().then(
      (isOtherwise) => follow(isOtherwise ? soon : slower),
      () => follow(slower),
    );
  }, wait);
}

if (document.getElementById('packages')?.dataset['making'] !== undefined) follow(soon);

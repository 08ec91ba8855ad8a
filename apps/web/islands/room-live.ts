import { freshPage, RoomParts } from './room/room-parts.js';
import { followEvents } from './room/room-events.js';

/**
 * The pages of a meeting follow by themselves: the server tells which parts have changed, the page fetches itself and
 * takes those parts over. Small buttons are sent without leaving the page. Without this script every page has forms and
 * a link "Oppdater".
 */
const room = document.querySelector<HTMLElement>('[data-room]');

if (room) {
  const parts = new RoomParts(room);
  followEvents(room, (changed) => parts.refresh(changed));
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset['quiet'] === undefined) return;
    event.preventDefault();
    void send(form, event.submitter, parts);
  });
  const clock = () => {
    const now = new Intl.DateTimeFormat('nb-NO', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Oslo',
    });
    for (const each of document.querySelectorAll('[data-clock]'))
      each.textContent = now.format(new Date()).replace(':', '.');
  };
  setInterval(clock, 5000);
}

/** Sends a form and takes over the page that comes back. */
async function send(form: HTMLFormElement, submitter: HTMLElement | null, parts: RoomParts): Promise<void> {
  const button = submitter instanceof HTMLButtonElement ? submitter : null;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button))
    if (typeof value === 'string') body.set(name, value);
  if (button) button.disabled = true;
  try {
    const answer = await fetch(form.action, { method: 'POST', body });
    const page = await freshPage(answer);
    if (page) parts.takeOver(page);
    else location.reload();
  } catch {
    parts.say('notSent');
    if (button) button.disabled = false;
  }
}

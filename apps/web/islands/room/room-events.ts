const everything = ['meeting', 'agenda', 'attendance', 'vedtak', 'ballots', 'notes', 'speakers', 'matters'];
/** How often the page looks by itself when the server takes no more streams. */
const lookEveryMs = 10_000;

/**
 * Follows the stream of a meeting from the change that the page was made with. After a break the browser says which
 * change it saw last, and the server tells what came after. Where no stream is to be had the page looks now and then.
 */
export function followEvents(room: HTMLElement, changed: (parts: readonly string[]) => Promise<void>): void {
  const status = document.querySelector<HTMLElement>('[data-room-status]');
  const say = (text: string | undefined) => {
    if (status && status.textContent !== (text ?? '')) status.textContent = text ?? '';
  };
  const open = () => {
    const source = new EventSource(`${room.dataset['room'] ?? ''}?since=${room.dataset['revision'] ?? '-1'}`);
    source.addEventListener('open', () => say(room.dataset['online']));
    source.addEventListener('message', (event: MessageEvent<string>) => {
      room.dataset['revision'] = event.lastEventId;
      const { parts } = JSON.parse(event.data) as { readonly parts: readonly string[] };
      if (parts.length > 0) void changed(parts);
    });
    source.addEventListener('over', (event: MessageEvent<string>) => {
      source.close();
      if (event.data === 'signedOut') say(room.dataset['signedOut']);
      else setTimeout(open, lookEveryMs);
    });
    source.addEventListener('error', () => {
      say(room.dataset['offline']);
      if (source.readyState !== EventSource.CLOSED) return;
      setTimeout(() => void changed(everything).then(open), lookEveryMs);
    });
    addEventListener('pagehide', () => source.close(), { once: true });
  };
  open();
  addEventListener('online', () => void changed(everything));
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}

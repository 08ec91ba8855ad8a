const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Notes typed in the meeting as author HTML: each line a paragraph, lines that begin with a dash a list. */
export function accountOfNote(note: string): string {
  const lines = note
    .split('\n')
    .map((line) => line.replace(/[&<>]/g, (letter) => entities[letter]).trim())
    .filter((line) => line !== '');
  let html = '';
  let inList = false;
  for (const line of lines) {
    const point = /^[-–•*]\s+(.+)$/.exec(line)?.[1];
    if ((point !== undefined) !== inList) html += inList ? '</ul>' : '<ul>';
    inList = point !== undefined;
    html += point === undefined ? `<p>${line}</p>` : `<li>${point}</li>`;
  }
  return inList ? `${html}</ul>` : html;
}

/**
 * How an account stands to what is noted: in step with it; behind it, and nobody has written in it by hand, so that it
 * can follow; or both have changed, and somebody has to choose.
 */
export type NoteStanding = 'inStep' | 'behind' | 'differs';

/** @param account absent while nothing is written */
export function noteStanding(
  account: { readonly html: string; readonly noted: string | null } | undefined,
  note: string,
): NoteStanding {
  const drafted = accountOfNote(note);
  if (drafted === '' || account?.noted === note || account?.html === drafted) return 'inStep';
  if (account?.noted === null) return 'inStep';
  if (!account || account.html === '' || account.html === accountOfNote(account.noted)) return 'behind';
  return 'differs';
}

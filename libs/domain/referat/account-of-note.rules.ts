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

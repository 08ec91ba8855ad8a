const plainHtml = /^(?:<p>[^<]*<\/p>\s*)*$/;

/** Author HTML of plain paragraphs as lines that somebody can write in; anything richer is shown as it is. */
export function linesOf(html: string): string {
  if (!plainHtml.test(html)) return html;
  return [...html.matchAll(/<p>([^<]*)<\/p>/g)].map((match) => unescaped(match[1] ?? '')).join('\n');
}

/** Lines as paragraphs of author HTML; what is HTML already stays. Nothing written is nothing. */
export function htmlOf(lines: string): string {
  if (lines.trim().startsWith('<')) return lines.trim();
  return linesIn(lines)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}

/** The lines that say something. */
export function linesIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

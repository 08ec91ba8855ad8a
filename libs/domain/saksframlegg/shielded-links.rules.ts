import { textLinksIn } from './text-link.rules.js';

/**
 * The text without links to vedlegg whose title is not for its reader: neither the key nor the words of the link, which
 * may both be the title, but "vedlegg 2".
 * @param shielded what such a vedlegg is called instead, by key
 */
export function withoutShieldedLinks(html: string, shielded: ReadonlyMap<string, string>): string {
  if (shielded.size === 0) return html;
  let open = '';
  let from = 0;
  for (const { kind, target, start, end } of textLinksIn(html)) {
    const words = kind === 'vedlegg' ? shielded.get(target) : undefined;
    if (words === undefined) continue;
    open += html.slice(from, start) + words;
    from = end;
  }
  return open + html.slice(from);
}

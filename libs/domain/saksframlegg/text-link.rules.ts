import { Parser } from 'htmlparser2';

/** A reference in author HTML: `<a href="vedlegg:temanotat">vedlegg 2</a>` or `<a href="sak:5/1/2021">…</a>`. */
export interface TextLink {
  readonly kind: 'vedlegg' | 'sak';
  /** Key of the vedlegg, or the case number as written. */
  readonly target: string;
  /** The author's words, tags left out. */
  readonly words: string;
  /** Where the whole element stands in the HTML: from, to (exclusive). */
  readonly start: number;
  readonly end: number;
}

/** What a reference is printed as: its words, and where it leads when that is in the same document. */
export interface ResolvedLink {
  readonly text: string;
  readonly anchor?: string;
}

/** Every reference in a text, in order. */
export function textLinksIn(html: string): TextLink[] {
  const links: TextLink[] = [];
  let open: { kind: TextLink['kind']; target: string; start: number; words: string } | undefined;
  const parser = new Parser(
    {
      onopentag(name, { href }) {
        const match = name === 'a' && href ? /^(sak|vedlegg):(.+)$/.exec(href) : null;
        if (match && !open) {
          open = {
            kind: match[1] as TextLink['kind'],
            target: match[2],
            start: parser.startIndex,
            words: '',
          };
        }
      },
      ontext(text) {
        if (open) open.words += text;
      },
      onclosetag(name) {
        if (name !== 'a' || !open) return;
        links.push({ ...open, end: parser.endIndex + 1 });
        open = undefined;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return links;
}

/**
 * Writes every reference out as it is to be printed. The rest of the text stays as it is, letter for letter.
 * @param resolve undefined for a reference that leads nowhere any more: the author's words stay
 */
export function withResolvedLinks(
  html: string,
  resolve: (link: TextLink) => ResolvedLink | undefined,
): string {
  let printed = '';
  let from = 0;
  for (const link of textLinksIn(html)) {
    printed += html.slice(from, link.start) + printedLink(link, resolve(link));
    from = link.end;
  }
  return printed + html.slice(from);
}

/** Words that only say what is referred to, "vedlegg 2", "Sak 5/1/2021": they are replaced, never trusted. */
const onlyDesignation =
  /^\s*(?:sak|vedlegg|se)?\s*(?:\p{L}[\p{L}\d-]*\s+)?[\d/–-]*\s*(?:\(møte[^)]*\))?\s*$/iu;

function printedLink(link: TextLink, resolved: ResolvedLink | undefined): string {
  const words = link.words.trim();
  if (!resolved) return escaped(words || `${link.kind} ${link.target}`);
  const isDesignation = words === '' || (/^(?:sak|vedlegg|\d)/i.test(words) && onlyDesignation.test(words));
  const text = isDesignation ? likeWritten(words, resolved.text) : `${words} (${resolved.text})`;
  return resolved.anchor ? `<a href="#${resolved.anchor}">${escaped(text)}</a>` : escaped(text);
}

/** A capital where the author wrote one. */
function likeWritten(words: string, text: string): string {
  return /^\p{Lu}/u.test(words) ? text.charAt(0).toLocaleUpperCase('nb-NO') + text.slice(1) : text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

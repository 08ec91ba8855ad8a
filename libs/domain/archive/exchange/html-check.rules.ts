import { checkAuthorHtml } from '#documents/html/parse-html';
import { passageKeysIn } from '#documents/html/passages';
import type { Fault } from '#kernel/domain-error';
import { type CaseNumber, parseCaseNumber } from '#domain/councils';
import { caseFault } from './case-check.rules.js';
import { nearestKey, suggestion } from './nearest.rules.js';

/** What the links of a text may lead to. */
export interface LinkTargets {
  readonly cases: readonly CaseNumber[];
  /** Keys of vedlegg. */
  readonly vedlegg: ReadonlySet<string>;
}

/** A text of a file and where it stands. */
export interface HtmlPlace {
  readonly path: string;
  readonly html: string;
  readonly targets: LinkTargets;
  /** True for a paragraph, which holds running text only. */
  readonly inline: boolean;
  /** Keys that marks of exempted words may have; absent where no words can be exempted. */
  readonly marks?: ReadonlySet<string>;
  /** True for what is only kept: its links may lead to what has gone. */
  readonly isPast?: true;
}

const blockElement = /<(?:p|h[1-6]|ul|ol|li|dl|dt|dd|table|blockquote|hr|figure|img|aside)\b/i;

/** Everything in a text that could not be stored or printed: HTML outside the subset, and links that lead nowhere. */
export function htmlFaults({ path, html, targets, inline, marks, isPast }: HtmlPlace): Fault[] {
  const vocabulary = marks ? 'marked' : 'author';
  const outside = checkAuthorHtml(html, vocabulary).map((fault) => ({ ...fault, path }));
  if (outside.length > 0) return outside;
  const block = inline && blockElement.test(html) ? [{ path, code: 'exchange.notInline' }] : [];
  const unknown = passageKeysIn(html).filter((key) => !marks?.has(key));
  const unmarked = unknown.map((key) => ({ path, code: 'exemption.markUnknown', params: { key } }));
  const links = isPast ? [] : linksIn(html);
  return [...block, ...unmarked, ...links.flatMap((link) => linkFault(path, link, targets) ?? [])];
}

/** Links to cases and vedlegg, in order. Called for HTML that is inside the subset, where attributes are quoted. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/\b(?:href|src)\s*=\s*["']?((?:sak|vedlegg):[^"'\s>]*)/gi)].map(
    (match) => match[1],
  );
}

function linkFault(path: string, link: string, targets: LinkTargets): Fault | undefined {
  const [scheme, target] = [link.slice(0, link.indexOf(':')), link.slice(link.indexOf(':') + 1)];
  if (scheme.toLowerCase() === 'vedlegg') {
    if (targets.vedlegg.has(target)) return undefined;
    const params = { key: target, suggestion: suggestion(nearestKey(target, targets.vedlegg)) };
    return { path, code: 'exchange.vedleggUnknown', params };
  }
  const number = parseCaseNumber(target);
  return number
    ? caseFault(path, `${number.sequence}/${number.meeting}/${number.year}`, targets.cases)
    : { path, code: 'input.notACaseNumber' };
}

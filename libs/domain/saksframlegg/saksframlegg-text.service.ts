import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { checkAuthorHtml, parseDocumentHtml } from '#documents/html/parse-html';
import { inlineElements } from '#documents/html/vocabulary';
import { hasUnprintable, sectionFaults, type SectionText } from './saksframlegg.rules.js';
import { TextLinkQueries } from './text-link.queries.js';

/** Judges what people write before it is kept. Every fault is named at once, at its place. */
@Injectable()
export class SaksframleggTextService {
  constructor(private readonly links: TextLinkQueries) {}

  /** Faults in sections: their headings, their HTML, their references. Paths begin with `/sections`. */
  async sectionFaults(actor: Actor, sections: readonly SectionText[]): Promise<Fault[]> {
    const faults = sectionFaults(sections);
    for (const [i, { html }] of sections.entries()) {
      faults.push(...(await this.htmlFaults(actor, html, `/sections/${i}/html`)));
    }
    return faults;
  }

  /** Faults in the paragraphs of a proposal: inline author HTML. Paths begin with `/proposedVedtak`. */
  async proposalFaults(actor: Actor, paragraphs: readonly string[]): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const [i, html] of paragraphs.entries()) {
      const path = `/proposedVedtak/${i}`;
      const found = await this.htmlFaults(actor, html, path);
      faults.push(...found);
      if (found.length === 0 && !isInline(html)) faults.push({ path, code: 'saksframlegg.inlineOnly' });
    }
    return faults;
  }

  /** Faults in any author HTML: what is outside the subset, and references that lead nowhere. */
  async htmlFaults(actor: Actor, html: string, path: string): Promise<Fault[]> {
    if (hasUnprintable(html)) return [{ path, code: 'saksframlegg.unprintable' }];
    const faults = checkAuthorHtml(html).map((fault) => ({ ...fault, path: `${path}${fault.path}` }));
    return faults.length > 0 ? faults : this.links.faults(actor, html, path);
  }
}

/** Whether a text stands in one line: no paragraphs, lists or tables. */
function isInline(html: string): boolean {
  return parseDocumentHtml(html).children.every(
    (node) => node.kind === 'text' || inlineElements.has(node.name),
  );
}

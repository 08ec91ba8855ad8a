import { Injectable } from '@nestjs/common';
import { ExemptionReading } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { textPictureFaults, withCleanPictures } from '#documents/gate/text-pictures';
import { checkAuthorHtml, parseDocumentHtml } from '#documents/html/parse-html';
import { inlineElements } from '#documents/html/vocabulary';
import type { PaperText } from './paper-merge.rules.js';
import { hasUnprintable, sectionFaults, type SectionText } from './saksframlegg.rules.js';
import { TextLinkQueries } from './text-link.queries.js';

/** Judges what people write before it is kept. Every fault is named at once, at its place. */
@Injectable()
export class SaksframleggTextService {
  constructor(
    private readonly links: TextLinkQueries,
    private readonly exemptions: ExemptionReading,
  ) {}

  /** A text with its pictures encoded anew; the same text again when they were. Takes a while: done before a transaction. */
  async withCleanPictures<Text extends Partial<PaperText>>(text: Text): Promise<Text> {
    const { sections } = text;
    if (!sections?.some(({ html }) => html.includes('data:image/'))) return text;
    const clean: SectionText[] = [];
    for (const section of sections) clean.push({ ...section, html: await withCleanPictures(section.html) });
    return { ...text, sections: clean };
  }

  /** Faults in sections: their headings, their HTML, their references and the passages marked in them. Paths begin with `/sections`. */
  async sectionFaults(actor: Actor, sections: readonly SectionText[]): Promise<Fault[]> {
    const faults = sectionFaults(sections);
    for (const [i, { html }] of sections.entries()) {
      const path = `/sections/${i}/html`;
      faults.push(
        ...(await this.faultsIn(actor, html, path, 'marked')),
        ...(await this.markFaults(html, path)),
      );
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
    return this.faultsIn(actor, html, path, 'author');
  }

  /** A mark of exempted words that belongs to nothing would keep them from everybody. */
  private async markFaults(html: string, path: string): Promise<Fault[]> {
    const unknown = await this.exemptions.unknownKeys([html]);
    return unknown.map((key) => ({ path, code: 'exemption.markUnknown', params: { key } }));
  }

  private async faultsIn(
    actor: Actor,
    html: string,
    path: string,
    vocabulary: 'author' | 'marked',
  ): Promise<Fault[]> {
    if (hasUnprintable(html)) return [{ path, code: 'saksframlegg.unprintable' }];
    const faults = checkAuthorHtml(html, vocabulary).map((fault) => ({
      ...fault,
      path: `${path}${fault.path}`,
    }));
    if (faults.length > 0) return faults;
    return [...(await textPictureFaults(html, path)), ...(await this.links.faults(actor, html, path))];
  }
}

/** Whether a text stands in one line: no paragraphs, lists or tables. */
function isInline(html: string): boolean {
  return parseDocumentHtml(html).children.every(
    (node) => node.kind === 'text' || inlineElements.has(node.name),
  );
}

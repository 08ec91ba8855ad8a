import { Injectable } from '@nestjs/common';
import { SaksframleggQueries, type SaksframleggView } from '#domain/saksframlegg';
import { parseDocumentHtml } from '#documents/html/parse-html';
import type { DocumentNode } from '#documents/html/document-node';
import { inlineElements } from '#documents/html/vocabulary';
import type { AgendaItemView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import type { ItemTexts } from './conflict.rules.js';
import type { TextPlace } from './mention.rules.js';

/** Everything in the items of a meeting that can name an organisation, as far as the actor may read it. */
@Injectable()
export class ConflictTextQueries {
  constructor(private readonly papers: SaksframleggQueries) {}

  /** Called inside a unit of work. */
  async ofItems(
    actor: Actor,
    meetingId: string,
    items: readonly AgendaItemView[],
  ): Promise<Omit<ItemTexts, 'parties'>[]> {
    const readable = new Set(
      (await this.papers.ofMeeting(actor, meetingId)).map((paper) => paper.agendaItemId),
    );
    const found: Omit<ItemTexts, 'parties'>[] = [];
    for (const item of items) {
      const paper = readable.has(item.id) ? await this.papers.ofItem(actor, item.id) : undefined;
      const title: TextPlace = { place: 'title', number: null, text: item.title };
      found.push({ agendaItemId: item.id, texts: [title, ...(paper ? textsOf(paper) : [])] });
    }
    return found;
  }
}

function textsOf({ paper, sections, vedlegg }: SaksframleggView): TextPlace[] {
  return [
    ...sections.flatMap(({ heading, html }) => [
      { place: 'paper' as const, number: null, text: `${heading ?? ''} ${plainText(html)}` },
    ]),
    ...paper.proposedVedtak.map((html) => ({
      ...{ place: 'proposal' as const, number: null, text: plainText(html) },
    })),
    ...vedlegg.map(({ title, source, position }) => ({
      ...{ place: 'vedlegg' as const, number: position, text: `${title} ${source ?? ''}` },
    })),
  ];
}

/** The words of a text; what stands in different paragraphs or cells never runs together into one word. */
function plainText(html: string): string {
  return wordsOf(parseDocumentHtml(html));
}

function wordsOf(node: DocumentNode): string {
  if (node.kind === 'text') return node.text;
  const inside = node.children.map(wordsOf).join('');
  return inlineElements.has(node.name) && node.name !== 'br' ? inside : ` ${inside} `;
}

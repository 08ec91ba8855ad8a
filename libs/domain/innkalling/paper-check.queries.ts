import { Injectable } from '@nestjs/common';
import type { AgendaItemView } from '#domain/meetings';
import {
  placeholdersIn,
  SaksframleggQueries,
  type SaksframleggView,
  TextLinkQueries,
  type VedleggView,
} from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { CheckedPaper } from './innkalling-check.rules.js';

/** What a paper would go out with. */
@Injectable()
export class PaperCheckQueries {
  constructor(
    private readonly papers: SaksframleggQueries,
    private readonly links: TextLinkQueries,
    private readonly files: FileStore,
  ) {}

  /** Null when the item has no paper. */
  async ofItem(actor: Actor, item: AgendaItemView): Promise<CheckedPaper | null> {
    const view = await this.paperOf(actor, item.id);
    if (!view) return null;
    const texts = [...view.sections.map(({ html }) => html), ...view.paper.proposedVedtak];
    return {
      status: view.paper.status,
      placeholders: [...new Set(texts.flatMap(placeholdersIn))],
      brokenReferences: await this.brokenReferences(actor, texts),
      vedleggWithoutFile: await this.vedleggWithoutFile(view.vedlegg),
    };
  }

  private async paperOf(actor: Actor, itemId: string): Promise<SaksframleggView | undefined> {
    return this.papers.ofItem(actor, itemId).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'saksframlegg.notFound') return undefined;
      throw error;
    });
  }

  private async brokenReferences(actor: Actor, texts: readonly string[]): Promise<string[]> {
    const broken = new Set<string>();
    for (const html of texts) {
      for (const { params = {} } of await this.links.faults(actor, html, '')) {
        broken.add(String(params['key'] ?? params['number'] ?? params['reference'] ?? ''));
      }
    }
    return [...broken];
  }

  private async vedleggWithoutFile(vedlegg: readonly VedleggView[]): Promise<string[]> {
    const missing: string[] = [];
    for (const { title, file, storedFileId } of vedlegg) {
      if (storedFileId && !(file && (await this.files.has(file.sha256)))) missing.push(title);
    }
    return missing;
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import {
  readableText,
  type VedtakOutcome,
  vedtakOutcomes,
  VedtakQueries,
  VedtakService,
  type VedtakView,
  type VoteCounts,
} from '#domain/vedtak';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { pageText } from '../page-text.js';
import { RoomPresenter } from './room.presenter.js';
import { markedText, outcomeFor, paragraphsIn, typedParagraphs } from './vedtak-diff.js';

/** What stands in the fields of a vedtak. */
export interface TypedVedtak {
  /** Paragraphs with an empty line between them. */
  readonly text: string;
  /** One change on each line. */
  readonly changes: string;
  readonly outcome: string;
  /** The version that the writer had. */
  readonly version: number;
}

/** What became of it: kept, or somebody else's text that stands in the way. */
export interface KeptVedtak extends TypedVedtak {
  readonly marked: ReturnType<typeof markedText>;
  readonly theirs: boolean;
}

/** Reads and keeps the text of a vedtak as the møterom's fields hold it. */
@Injectable()
export class RoomVedtak {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly vedtak: VedtakService,
    private readonly queries: VedtakQueries,
    private readonly presenter: RoomPresenter,
  ) {}

  /**
   * Keeps what was typed, unless somebody else has changed the text since: then nothing is kept and theirs comes back.
   * @throws DomainError as `VedtakService.draft`
   */
  async write(actor: Actor, language: string, itemId: string, typed: TypedVedtak): Promise<KeptVedtak> {
    const before = await this.read(actor, itemId);
    const paragraphs = paragraphsIn(typed.text, { paragraphs: before?.paragraphs ?? [] });
    const told = isOutcome(typed.outcome) ? typed.outcome : (before?.outcome ?? 'adopted');
    const outcome = outcomeFor(told, before?.paragraphs ?? [], paragraphs);
    const changes = typed.changes
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const same = before?.outcome === outcome && asText(before) === asText({ paragraphs, changes });
    try {
      if (!same)
        await this.vedtak.draft(actor, itemId, { outcome, paragraphs, changes }, typed.version || undefined);
      return { ...(await this.asTyped(actor, language, itemId)), theirs: false };
    } catch (error) {
      const isStale =
        error instanceof DomainError &&
        (error.code === 'database.stale' || error.code === 'vedtak.alreadyRecorded');
      if (!isStale) throw error;
      return { ...(await this.asTyped(actor, language, itemId)), theirs: true };
    }
  }

  /** Records that the vote was unanimous, or takes the vote back. @throws DomainError as `VedtakService.record` */
  async vote(actor: Actor, itemId: string, version: number, vote: VoteCounts | undefined): Promise<void> {
    const view = await this.read(actor, itemId);
    if (!view) throw new DomainError('vedtak.notFound', 'notFound');
    const { outcome, paragraphs, changes, statements, treatment } = view;
    await this.vedtak.record(
      actor,
      itemId,
      {
        outcome,
        paragraphs,
        changes,
        statements,
        ...(treatment ? { treatment } : {}),
        ...(vote ? { vote } : {}),
      },
      version,
    );
  }

  /** Both texts side by side, for those without scripts. */
  async clash(actor: Actor, language: string, number: string, mine: { itemId: string; typed: TypedVedtak }) {
    const { itemId, typed } = mine;
    const theirs = await this.asTyped(actor, language, itemId);
    const page = await this.unitOfWork.read(actor, () =>
      this.presenter.page(actor, language, number, { itemId }),
    );
    return { ...page, mine: typed, theirs };
  }

  private async asTyped(actor: Actor, language: string, itemId: string): Promise<Omit<KeptVedtak, 'theirs'>> {
    return this.unitOfWork.read(actor, async () => {
      const view = (await this.queries.ofItems([itemId])).get(itemId);
      const proposed = await this.queries.proposalOf(itemId);
      return {
        text: typedParagraphs(view?.paragraphs ?? []),
        changes: (view?.changes ?? []).map(readableText).join('\n'),
        outcome: view?.outcome ?? 'adopted',
        version: view?.version ?? 0,
        marked: view ? markedText(pageText(language), proposed, view) : [],
      };
    });
  }

  private async read(actor: Actor, itemId: string): Promise<VedtakView | undefined> {
    return this.unitOfWork.read(actor, async () => (await this.queries.ofItems([itemId])).get(itemId));
  }
}

function isOutcome(text: string): text is VedtakOutcome {
  return (vedtakOutcomes as readonly string[]).includes(text);
}

function asText({ paragraphs, changes }: Pick<VedtakView, 'paragraphs' | 'changes'>): string {
  return JSON.stringify([paragraphs, changes.map(readableText)]);
}

import { Injectable } from '@nestjs/common';
import {
  type Exemption,
  type ExemptionInput,
  ExemptionQueries,
  ExemptionService,
  type ExemptOwner,
  type MarkableText,
  markingOf,
  mayExempt,
  unmarkingOf,
} from '#domain/exemption';
import { markedPassages } from '#documents/html/passage-marks';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ExemptDocuments } from './exempt-documents.queries.js';
import { type OpenPlace, openPlaces } from './open-words.rules.js';
import { passageFaults, type PassageInput, passageChoice } from './passage.rules.js';
import { publicationError } from './publication.errors.js';
import { TextOwners } from './text-owners.queries.js';

/** Words of a document that are marked as exempted, or a picture. */
export interface ListedPassage {
  readonly key: string;
  /** Of all texts of the document, in order. */
  readonly words: string;
  readonly isPicture: boolean;
  /** Where its words stand open in the same document. */
  readonly openIn: readonly OpenPlace[];
  /** What was decided; absent for a mark that nobody knows. */
  readonly exemption: Readonly<Exemption> | undefined;
}

/** The texts of a document as they are written, and what is marked in them. */
export interface MarkedDocument {
  readonly texts: readonly MarkableText[];
  readonly passages: readonly ListedPassage[];
}

/**
 * Exempts words and pictures of a document wherever it is on its way: papers that were sent, referater that are approved, letters that
 * have come or gone. The words stay as they are; only who may read them changes.
 */
@Injectable()
export class PassageService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exemptions: ExemptionService,
    private readonly queries: ExemptionQueries,
    private readonly documents: ExemptDocuments,
    private readonly owners: TextOwners,
  ) {}

  /** @throws DomainError `passage.noTexts` for what has none, `exemption.forbidden`, and as the owner of the text */
  async ofDocument(actor: Actor, { kind, id }: ExemptOwner): Promise<MarkedDocument> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayExempt(actor));
      const owner = this.owners.of(kind);
      const texts = await owner.texts(actor, id);
      const beside = (await owner.beside?.(actor, id)) ?? [];
      const marked = Map.groupBy(
        texts.flatMap(({ html }) => markedPassages(html)),
        ({ key }) => key,
      );
      const rows = await this.queries.ofDocuments(actor, [], [...marked.keys()]);
      return {
        texts,
        passages: [...marked].map(([key, parts]) => {
          const words = parts.map((part) => part.words).join(' … ');
          const isPicture = parts.every((part) => part.isPicture);
          return {
            ...{ key, words, isPicture, openIn: isPicture ? [] : openPlaces(words, texts, beside) },
            exemption: rows.find((row) => row.key === key),
          };
        }),
      };
    });
  }

  /**
   * Exempts words of a document, or a picture: a decision of its own for each time, so that what was made before can be told from what
   * was made after.
   * @throws DomainError `exemption.invalid` with every fault by field, those of the words as `passage.*`, and as {@link ofDocument}
   */
  async mark(
    actor: Actor,
    owner: ExemptOwner,
    chosen: PassageInput,
    decision: ExemptionInput,
  ): Promise<Readonly<Exemption>> {
    return this.unitOfWork.run(actor, 'passage.mark', async () => {
      refuseIf(mayExempt(actor));
      const texts = this.owners.of(owner.kind);
      const faults = passageFaults(await texts.texts(actor, owner.id), chosen);
      const exemption = await this.exemptions.exempt(actor, owner, 'passage', decision, faults);
      await texts.mark(actor, owner.id, markingOf(passageChoice(chosen), exemption.key));
      return exemption;
    });
  }

  /**
   * Takes the marks of a key out of a document. When no other text carries them either, the exemption is taken back; when
   * others do, what was made before can be made anew all the same.
   * @param expectedVersion of the exemption, as the person saw it; of no meaning for a mark that nobody knows
   * @throws DomainError `passage.notMarked`, `database.stale`, and as {@link ofDocument}
   */
  async unmark(actor: Actor, { kind, id }: ExemptOwner, key: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(actor, 'passage.unmark', async () => {
      refuseIf(mayExempt(actor));
      const [row] = await this.queries.ofDocuments(actor, [], [key]);
      if (row && row.version !== expectedVersion)
        throw new DomainError('database.stale', 'stale', { expected: expectedVersion, actual: row.version });
      if ((await this.owners.of(kind).mark(actor, id, unmarkingOf(key))) === 0)
        throw publicationError('passage.notMarked');
      if (!row || row.liftedAt !== null) return;
      if (await this.documents.isMarked(key)) await this.exemptions.narrow(actor, row.id);
      else await this.exemptions.lift(actor, row.id, row.version);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import { passageKeysIn, withoutPassages } from '#documents/html/passages';
import { type Actor, isGiven } from '#kernel/actor';
import { message } from '#kernel/messages';
import { ExemptReadLog } from './exempt-read-log.service.js';
import type { Exemption } from './exemption.entity.js';
import { type ExemptKind, type ExemptOwner, mayReadExempt } from './exemption.rules.js';
import { ExemptionRepository } from './exemption.repository.js';

/** What a reader may know of the exemption of a whole document. */
export interface DocumentExemption {
  readonly id: string;
  readonly legalBasis: string;
  /** Whether this reader may read the document. */
  readonly open: boolean;
  /** Stands in the place of the title for those who may not; null when the title is open. */
  readonly shieldedTitle: string | null;
  /** The file that stands in the place of a vedlegg for those who may not read it; null when there is none. */
  readonly redactedFileId: string | null;
}

/** Gives texts as one reader may read them. */
export interface TextForReader {
  (html: string): string;
  /** Whether any passage of the text is kept from the reader. */
  readonly isClosed: (html: string) => boolean;
  /** Whether any passage of the text is exempted, and read by this reader all the same. */
  readonly isOpened: (html: string) => boolean;
}

const asItStands: TextForReader = Object.assign((html: string) => html, {
  isClosed: () => false,
  isOpened: () => false,
});

/**
 * The one place where what is exempted is left out: of texts, before anything is made of them, and of documents. Asked
 * by the features that own the texts, inside their units of work, with the actor who reads.
 */
@Injectable()
export class ExemptionReading {
  constructor(
    private readonly exemptions: ExemptionRepository,
    private readonly councils: CouncilSettingsService,
    private readonly log: ExemptReadLog,
  ) {}

  /**
   * What gives these texts to a reader: passages that they may not read are out, each with a mark in its place. A mark
   * that nobody knows keeps its words from everybody but the secretariat.
   */
  async textsFor(actor: Actor, texts: readonly string[]): Promise<TextForReader> {
    const keys = [...new Set(texts.flatMap(passageKeysIn))];
    if (keys.length === 0) return asItStands;
    const known = new Map((await this.exemptions.byKeys(keys)).map((row) => [row.key, row]));
    const { language } = await this.councils.get(actor);
    const instead = (key: string): string | undefined =>
      isOpen(actor, known.get(key)) ? undefined : markOf(language, known.get(key)?.legalBasis);
    const some = (html: string, holds: (key: string) => boolean) => passageKeysIn(html).some(holds);
    return Object.assign((html: string) => withoutPassages(html, instead), {
      isClosed: (html: string) => some(html, (key) => instead(key) !== undefined),
      isOpened: (html: string) =>
        some(html, (key) => instead(key) === undefined && known.get(key)?.liftedAt === null),
    });
  }

  /** The exemptions of whole documents of a kind, by document; a document that is not exempted is absent. */
  async documentsFor(actor: Actor, kind: ExemptKind): Promise<ReadonlyMap<string, DocumentExemption>> {
    const rows = await this.exemptions.documentsInForce();
    return new Map(
      rows.filter(({ ownerKind }) => ownerKind === kind).map((row) => [row.ownerId, documentFor(actor, row)]),
    );
  }

  /** The same of one document; `undefined` when it is not exempted. */
  async documentFor(actor: Actor, owner: ExemptOwner): Promise<DocumentExemption | undefined> {
    return (await this.documentsFor(actor, owner.kind)).get(owner.id);
  }

  /** Notes a reading; see `ExemptReadLog.note`. */
  async noteRead(actor: Actor, owner: ExemptOwner): Promise<void> {
    await this.log.note(actor, owner);
  }

  /** Keys of marks in texts that no exemption of the council has. */
  async unknownKeys(texts: readonly string[]): Promise<string[]> {
    const keys = [...new Set(texts.flatMap(passageKeysIn))];
    const known = new Set((await this.exemptions.byKeys(keys)).map(({ key }) => key));
    return keys.filter((key) => !known.has(key));
  }
}

function isOpen(actor: Actor, row: Exemption | undefined): boolean {
  if (!row) return mayReadExempt(actor, []);
  return row.liftedAt !== null || isGiven(actor, row.id) || mayReadExempt(actor, row.readers);
}

function documentFor(
  actor: Actor,
  { id, legalBasis, readers, shieldedTitle, redactedFileId }: Exemption,
): DocumentExemption {
  const open = isGiven(actor, id) || mayReadExempt(actor, readers);
  return { id, legalBasis, open, shieldedTitle, redactedFileId };
}

/** "[Unntatt offentlighet, offl. § 14 første ledd]" */
function markOf(language: string, legalBasis: string | undefined): string {
  return legalBasis === undefined
    ? message(language, 'document.exemptPassageUnknown')
    : message(language, 'document.exemptPassage', { legalBasis });
}

import { Injectable } from '@nestjs/common';
import { passageKeysIn } from '#documents/html/passages';
import { type Exemption, type ExemptKind, type ExemptOwner, ExemptionQueries } from '#domain/exemption';
import { ExemptionRegister } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import type { Standing, StandingExemption } from './innsyn-decision.rules.js';
import type { RequestedDocument } from './requested-document.document.js';
import {
  type DocumentRow,
  type MarkedText,
  RequestedDocumentRepository,
} from './requested-document.repository.js';

/** A document with how it stands: a saksdokument or not, exempted or not. */
export interface StandingDocument extends DocumentRow {
  readonly standing: Standing;
}

/** Finds the documents of a council that somebody can ask for. Called inside units of work, for the secretariat. */
@Injectable()
export class RequestedDocuments {
  constructor(
    private readonly documents: RequestedDocumentRepository,
    private readonly exemptions: ExemptionQueries,
    private readonly register: ExemptionRegister,
  ) {}

  /**
   * Those that have every word in their title or number, the newest first.
   * @param words "14/2/2021", "2/2021", words of a title, who a letter is from; empty for the newest of all
   */
  async search(words: string): Promise<readonly RequestedDocument[]> {
    const terms = words.toLocaleLowerCase('nb-NO').split(/\s+/).filter(Boolean).slice(0, 10).map(whole);
    return this.documents.search(terms);
  }

  /** These, in no order; one that is there no more is absent. */
  async standing(actor: Actor, owners: readonly ExemptOwner[]): Promise<readonly StandingDocument[]> {
    if (owners.length === 0) return [];
    const ids = owners.map(({ id }) => id);
    const rows = await this.documents.byIds(ids);
    const marks = await this.documents.marked(ids);
    const keys = marks.flatMap(({ html }) => passageKeysIn(html));
    const all = await this.exemptions.ofDocuments(
      actor,
      [...ids, ...rows.flatMap(({ ownerId }) => ownerId ?? [])],
      keys,
    );
    const holding = all.filter(({ liftedAt }) => liftedAt === null);
    return rows.map((row) => this.withStanding(row, holding, marks));
  }

  private withStanding(
    row: DocumentRow,
    holding: readonly Exemption[],
    marks: readonly MarkedText[],
  ): StandingDocument {
    const own = new Set(marks.filter(({ id }) => id === row.id).flatMap(({ html }) => passageKeysIn(html)));
    const whole = holding.find(({ scope, ownerId }) => scope === 'document' && ownerId === row.id);
    // A vedlegg of a paper that is exempted as a whole is as closed as the paper.
    const around = holding.find(({ scope, ownerId }) => scope === 'document' && ownerId === row.ownerId);
    const passages = holding.filter(({ scope, key }) => scope === 'passage' && own.has(key));
    const kept = row.kind === 'referat' ? 'passage' : 'shield';
    const told = ({ id, scope, legalBasis, reason }: Omit<StandingExemption, 'isDuty'>) => ({
      ...{ id, scope, legalBasis, reason, isDuty: this.register.isDuty(legalBasis) },
    });
    const exemptions = [
      ...(whole ? [told(whole)] : []),
      // Of a referat only the accounts of shielded items are kept back, as passages are.
      ...row.shields.map((shield) => told({ ...shield, scope: kept })),
      ...(around ? [told({ ...around, scope: 'shield' })] : []),
      ...passages.map(told),
    ];
    return {
      ...row,
      openTitle: whole?.shieldedTitle ?? row.openTitle,
      standing: {
        isFinished: row.isFinished,
        exemptions,
        canBePartial: canBePartial(row.kind, whole, exemptions),
      },
    };
  }
}

/** A vedlegg by its redacted version; what the program itself makes, when only passages of it are exempted. */
function canBePartial(
  kind: ExemptKind,
  whole: Exemption | undefined,
  exemptions: readonly StandingExemption[],
): boolean {
  if (kind === 'vedlegg') return whole?.redactedFileId != null;
  return exemptions.length > 0 && exemptions.every(({ scope }) => scope === 'passage');
}

/** A number is meant as it stands: "2/2021" is not the end of "12/2021". The rest of a word may be left out. */
function whole(term: string): string {
  return /^\d+(\/\d+)+$/.test(term) ? ` ${term} ` : term;
}

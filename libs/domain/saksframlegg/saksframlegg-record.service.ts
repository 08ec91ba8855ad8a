import { Injectable } from '@nestjs/common';
import { withCleanPictures } from '#documents/gate/text-pictures';
import type { Actor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { canonicalCaseNumber, type CaseNumber } from '#domain/councils';
import { mayChangeMeeting } from '#domain/meetings';
import { SaksframleggRecordRepository } from './saksframlegg-record.repository.js';
import type { SectionText } from './saksframlegg.rules.js';
import type { SaksframleggStatus } from './saksframlegg.states.js';
import type { VedleggVersion } from './vedlegg-version.entity.js';
import type { VedleggContentKind, VedleggHead, VedleggOwnerKind } from './vedlegg.rules.js';

/** A whole paper as a file or another system hands it over. */
export interface SaksframleggRecord {
  readonly agendaItemId: string;
  readonly status: SaksframleggStatus;
  readonly submittedBy: string;
  readonly caseOfficers: readonly string[];
  readonly earlierTreated: readonly CaseNumber[];
  readonly areaKeys: readonly string[];
  readonly sections: readonly SectionText[];
  readonly proposedVedtak: readonly string[];
  /** When the text was changed last; stands in the metadata of the document. */
  readonly changedAt: Date;
  /** When it reached its readers; null when it has not, or when that is not known. */
  readonly sentAt: Date | null;
}

/** What a vedlegg consists of; the fields that its kind does not use are null. */
export interface VedleggContentRecord {
  readonly contentKind: VedleggContentKind;
  readonly storedFileId: string | null;
  readonly letterId: string | null;
  readonly referatYear: number | null;
  readonly referatNumber: number | null;
}

/** A vedlegg as it is handed over, its file stored before. */
export interface VedleggRecord extends VedleggHead, VedleggContentRecord {
  readonly key: string;
  /** When it was sent after its paper; null for what went out with it. */
  readonly sentLaterAt: Date | null;
  /** How it stood before, first to last. */
  readonly earlier?: readonly VedleggVersionRecord[];
}

/** How a vedlegg stood before it was changed. */
export type VedleggVersionRecord = Omit<VedleggVersion, 'id' | 'councilId' | 'vedleggId' | 'ordinal'>;

/** Takes in papers and vedlegg that were written elsewhere. The caller has judged their content. */
@Injectable()
export class SaksframleggRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: SaksframleggRecordRepository,
  ) {}

  /**
   * Writes a paper as it is, but for pictures that hold more than their points: those are encoded anew.
   * @returns its id, for its vedlegg
   * @throws DomainError `caseReference.unknown`, `meeting.notAllowed`
   */
  async takeIn(actor: Actor, record: SaksframleggRecord): Promise<string> {
    const sections: SectionText[] = [];
    for (const section of record.sections)
      sections.push({ ...section, html: await withCleanPictures(section.html) });
    return this.unitOfWork.run(actor, 'saksframlegg.takeIn', async () => {
      refuseIf(mayChangeMeeting(actor));
      const { councilId } = actor;
      const saksframleggId = newId();
      const { sections: _, earlierTreated, ...head } = record;
      const earlier = [];
      for (const [i, number] of earlierTreated.entries()) {
        const found = await this.papers.caseWith(number);
        if (!found)
          throw new DomainError('caseReference.unknown', 'invalid', { number: canonicalCaseNumber(number) });
        earlier.push({ id: newId(), councilId, saksframleggId, position: i + 1, ...found });
      }
      await this.papers.addPaper(
        {
          ...{ id: saksframleggId, councilId, ...head, waitingTitle: null, waitingCaseTypes: null },
          ...{ removedAt: null, removedById: null },
          caseOfficers: [...head.caseOfficers],
          areaKeys: [...head.areaKeys],
          proposedVedtak: [...head.proposedVedtak],
        },
        sections.map((section, i) => ({
          id: newId(),
          councilId,
          saksframleggId,
          position: i + 1,
          ...section,
        })),
        earlier,
      );
      return saksframleggId;
    });
  }

  /** Writes the vedlegg of a paper, a referat or a letter that has none yet, in their order. */
  async takeInVedlegg(
    actor: Actor,
    owner: { readonly kind: VedleggOwnerKind; readonly id: string },
    records: readonly VedleggRecord[],
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'vedlegg.takeIn', async () => {
      refuseIf(mayChangeMeeting(actor));
      const { councilId } = actor;
      const rows = records.map(({ earlier = [], ...record }, i) => {
        const id = newId();
        const place = { id, councilId, ownerKind: owner.kind, ownerId: owner.id, position: i + 1 };
        return { vedlegg: { ...place, ...record }, before: versionRows(councilId, id, earlier) };
      });
      await this.papers.addVedlegg(
        rows.map(({ vedlegg }) => vedlegg),
        rows.flatMap(({ before }) => before),
      );
    });
  }

  /**
   * Writes vedlegg that were taken away from a paper, each with how it stood, first to last: the last is how it was left, and
   * says when it was taken away and by whom.
   */
  async takeInRemoved(
    actor: Actor,
    saksframleggId: string,
    removed: readonly (readonly VedleggVersionRecord[])[],
  ): Promise<void> {
    if (removed.length === 0) return;
    await this.unitOfWork.run(actor, 'vedlegg.takeInRemoved', async () => {
      refuseIf(mayChangeMeeting(actor));
      const { councilId } = actor;
      for (const versions of removed) {
        const id = newId();
        const left = versions.at(-1);
        if (!left) continue;
        const { replacedAt: removedAt, replacedById: removedById } = left;
        await this.papers.addRemovedVedlegg(
          { id, councilId, saksframleggId, removedAt, removedById },
          versionRows(councilId, id, versions),
        );
      }
    });
  }
}

function versionRows(
  councilId: string,
  vedleggId: string,
  versions: readonly VedleggVersionRecord[],
): VedleggVersion[] {
  return versions.map((version, i) => ({ id: newId(), councilId, vedleggId, ordinal: i + 1, ...version }));
}

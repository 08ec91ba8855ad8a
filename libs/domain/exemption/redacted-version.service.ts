import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import { type OpenedFile, StoredFileService } from '#domain/documents-register';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { Exemption } from './exemption.entity.js';
import { exemptionError } from './exemption.errors.js';
import { mayExempt } from './exemption.policy.js';
import { ExemptionQueries } from './exemption.queries.js';
import { ExemptionRepository } from './exemption.repository.js';

/** A file as somebody hands it in. */
export interface RedactedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Redacted versions of exempted vedlegg: those get them who may not read the whole (offl. § 12). */
@Injectable()
export class RedactedVersionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exemptions: ExemptionRepository,
    private readonly queries: ExemptionQueries,
    private readonly files: StoredFileService,
    private readonly councils: CouncilSettingsService,
  ) {}

  /**
   * Takes in a redacted version; one that was there before is let go of. Only PDF: what other kinds of file hold besides what
   * they show cannot be looked over. It goes through the gate as any file, and gets a name that tells nothing.
   * @throws DomainError `exemption.notFound`, `exemption.lifted`, `exemption.redactedVedlegg` for passages and other documents,
   * `exemption.redactedNotPdf`, `exemption.redactedSame` for the vedlegg itself, `file.*`, `exemption.forbidden`, `database.stale`
   */
  async put(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { name, bytes }: RedactedFile,
  ): Promise<Readonly<Exemption>> {
    refuseIf(mayExempt(actor));
    const given = createHash('sha256').update(bytes).digest('hex');
    // Looking at a file takes seconds, and is done before the unit of work is begun.
    const checked = await this.files.check(actor, name, bytes);
    if (checked.mediaType !== 'application/pdf') throw exemptionError('exemption.redactedNotPdf');
    const cleaned = createHash('sha256').update(checked.bytes).digest('hex');
    const { language } = await this.councils.get(actor);
    return this.unitOfWork.run(actor, 'exemption.putRedacted', async () => {
      const row = await this.holding(id, expectedVersion);
      const own = await this.exemptions.fileHashOf(row.ownerId);
      if (own === given || own === cleaned) throw exemptionError('exemption.redactedSame');
      const said = `${message(language, 'document.redactedVersion')}.pdf`;
      const { file } = await this.files.keepChecked(actor, { ...checked, name: said });
      if (row.redactedFileId) await this.files.release(actor, row.redactedFileId);
      row.redactedFileId = file.id;
      return this.exemptions.save(row);
    });
  }

  /** Takes it away again: others see that there is a vedlegg, and nothing of it. @throws DomainError as `put`, `exemption.redactedMissing` */
  async remove(actor: Actor, id: string, expectedVersion: number): Promise<Readonly<Exemption>> {
    return this.unitOfWork.run(actor, 'exemption.removeRedacted', async () => {
      refuseIf(mayExempt(actor));
      const row = await this.holding(id, expectedVersion);
      if (!row.redactedFileId) throw exemptionError('exemption.redactedMissing');
      await this.files.release(actor, row.redactedFileId);
      row.redactedFileId = null;
      return this.exemptions.save(row);
    });
  }

  /**
   * Lets go of what stands in the place of a vedlegg that is taken away; the decision stays, as decisions do. Called in
   * the unit of work that takes it away, by whoever may.
   */
  async letGo(actor: Actor, vedleggId: string): Promise<void> {
    for (const row of await this.exemptions.ofOwners('vedlegg', [vedleggId])) {
      if (!row.redactedFileId) continue;
      await this.files.release(actor, row.redactedFileId);
      row.redactedFileId = null;
      await this.exemptions.save(row);
    }
  }

  /** The file, for those who decide. @throws DomainError `exemption.notFound`, `exemption.redactedMissing`, `exemption.forbidden` */
  async open(actor: Actor, id: string): Promise<OpenedFile> {
    const { redactedFileId } = await this.queries.one(actor, id);
    if (!redactedFileId) throw exemptionError('exemption.redactedMissing');
    return this.files.openGranted(actor, redactedFileId);
  }

  private async holding(id: string, expectedVersion: number): Promise<Exemption> {
    const row = await this.exemptions.locked(id, expectedVersion);
    if (row.liftedAt !== null) throw exemptionError('exemption.lifted');
    if (row.scope !== 'document' || row.ownerKind !== 'vedlegg')
      throw exemptionError('exemption.redactedVedlegg');
    return row;
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CheckedFile, StoredFileService } from '#domain/documents-register';
import { withCleanPictures } from '#documents/gate/text-pictures';
import type { Actor } from '#kernel/actor';
import type { ErrorParams } from '#kernel/domain-error';
import { refuseIf } from '#kernel/refusal';
import { SaksframleggTextService } from './saksframlegg-text.service.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import type { Vedlegg } from './vedlegg.entity.js';

/** What a vedlegg is made of: exactly one of these. */
export type VedleggContentInput =
  | { readonly file: { readonly name: string; readonly bytes: Uint8Array } }
  | { readonly html: string }
  | { readonly letterId: string }
  | { readonly referat: { readonly year: number; readonly number: number } }
  | { readonly activityOverview: true };

/** The same with its file looked at. */
export type LookedContent = Exclude<VedleggContentInput, { file: unknown }> | { readonly file: CheckedFile };

/** A fingerprint of what a vedlegg is made of. */
export function contentPrint(content: LookedContent): string {
  const told = 'file' in content ? content.file.bytes : JSON.stringify(content);
  return createHash('sha256').update(told).digest('hex');
}

/** What the møtepakke will have to say about a file, if anything. */
export interface ContentWarning {
  readonly code: string;
  readonly params: ErrorParams;
}

/** Judges and keeps what vedlegg are made of. */
@Injectable()
export class VedleggContentService {
  constructor(
    private readonly files: StoredFileService,
    private readonly texts: SaksframleggTextService,
  ) {}

  /**
   * Files are looked at before the transaction begins: a large one takes seconds, and would hold others up.
   * @throws DomainError `file.*` and `storedFile.*` when the file is not kept, `saksframlegg.notAllowed`
   */
  async look(actor: Actor, content: VedleggContentInput): Promise<LookedContent> {
    refuseIf(mayWriteSaksframlegg(actor));
    return 'file' in content
      ? { file: await this.files.check(actor, content.file.name, content.file.bytes) }
      : content;
  }

  /** The columns that the content fills. Called in the unit of work that writes. @throws DomainError `vedlegg.textInvalid` */
  async keep(
    actor: Actor,
    content: LookedContent,
    key: string,
  ): Promise<{ row: Partial<Vedlegg>; warning?: ContentWarning }> {
    const empty = { storedFileId: null, letterId: null, referatYear: null, referatNumber: null };
    if ('file' in content) {
      const { file, warning } = await this.files.keepChecked(actor, content.file);
      return { row: { ...empty, contentKind: 'file', storedFileId: file.id }, warning };
    }
    if ('html' in content) {
      const html = await withCleanPictures(content.html);
      const faults = await this.texts.htmlFaults(actor, html, '/content/html');
      if (faults.length > 0) throw saksframleggError('vedlegg.textInvalid', {}, faults);
      const file = await this.files.storeHtml(actor, key, html);
      return { row: { ...empty, contentKind: 'html', storedFileId: file.id } };
    }
    if ('letterId' in content)
      return { row: { ...empty, contentKind: 'letter', letterId: content.letterId } };
    if ('referat' in content) {
      const { year, number } = content.referat;
      return { row: { ...empty, contentKind: 'referat', referatYear: year, referatNumber: number } };
    }
    return { row: { ...empty, contentKind: 'activityOverview' } };
  }
}

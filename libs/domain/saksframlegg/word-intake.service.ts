import { Injectable } from '@nestjs/common';
import { StoredFileService } from '#domain/documents-register';
import { type LeftOut, readWord } from '#documents/word/read-word';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import type { PaperText } from './paper-merge.rules.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { paperFromDocument } from './word-paper.rules.js';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a Word file gave, and what it had that a paper has no place for. */
export interface TakenIn {
  readonly text: PaperText;
  readonly leftOut: ReadonlyMap<LeftOut | 'head', number>;
}

/** Takes Word files in as the text of papers. Nothing is kept: whoever wrote it reads it through first. */
@Injectable()
export class WordIntakeService {
  constructor(private readonly files: StoredFileService) {}

  /**
   * @throws DomainError `saksframlegg.notWord` for another file, `word.unreadable` for a broken one, and `file.*` as for
   * vedlegg: macros, passwords, sizes
   */
  async read(actor: Actor, name: string, bytes: Uint8Array): Promise<TakenIn> {
    refuseIf(mayWriteSaksframlegg(actor));
    const { mediaType } = await this.files.check(actor, name, bytes);
    if (mediaType !== wordType) throw saksframleggError('saksframlegg.notWord');
    const { root, leftOut } = await readWord(Buffer.from(bytes));
    const { text, headLeftOut } = paperFromDocument(root);
    return { text, leftOut: headLeftOut ? new Map([...leftOut, ['head', 1]]) : leftOut };
  }
}

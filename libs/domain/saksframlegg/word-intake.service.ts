import { Injectable } from '@nestjs/common';
import { StoredFileService } from '#domain/documents-register';
import { type LeftOut, readWord } from '#documents/word/read-word';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { picturesWithoutAlt } from './text-picture.rules.js';
import type { PaperText } from './paper-merge.rules.js';
import { saksframleggError } from './saksframlegg.errors.js';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { paperFromDocument } from './word-paper.rules.js';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What a Word file gave, what it had that a paper has no place for, and how many of its pictures tell nothing. */
export interface TakenIn {
  readonly text: PaperText;
  readonly leftOut: ReadonlyMap<LeftOut | 'head' | 'withoutAlt', number>;
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
    const { text, headLeftOut, picturesLeftOut } = paperFromDocument(root);
    const left = new Map<LeftOut | 'head' | 'withoutAlt', number>(leftOut);
    if (headLeftOut) left.set('head', 1);
    if (picturesLeftOut > 0) left.set('pictures', (left.get('pictures') ?? 0) + picturesLeftOut);
    const untold = text.sections.reduce((count, { html }) => count + picturesWithoutAlt(html), 0);
    if (untold > 0) left.set('withoutAlt', untold);
    return { text, leftOut: left };
  }
}

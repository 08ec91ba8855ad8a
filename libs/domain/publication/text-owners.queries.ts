import { Injectable } from '@nestjs/common';
import { LetterMarking } from '#domain/correspondence';
import type { BesideText, ExemptOwner, MarkableText, Marking } from '#domain/exemption';
import { ReferatMarking } from '#domain/referat';
import { PaperMarking } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { publicationError } from './publication.errors.js';

/** The feature that owns the texts of a document. */
interface TextOwner {
  texts(actor: Actor, id: string): Promise<readonly MarkableText[]>;
  /** What others read beside them, where there is something of the kind. */
  beside?(actor: Actor, id: string): Promise<readonly BesideText[]>;
  mark(actor: Actor, id: string, marking: Marking): Promise<number>;
}

/** Who owns the texts of each kind of document. A vedlegg is exempted as a whole. */
@Injectable()
export class TextOwners {
  constructor(
    private readonly papers: PaperMarking,
    private readonly referater: ReferatMarking,
    private readonly letters: LetterMarking,
  ) {}

  /** @throws DomainError `passage.noTexts` */
  of(kind: ExemptOwner['kind']): TextOwner {
    if (kind === 'saksframlegg') return this.papers;
    if (kind === 'referat') return this.referater;
    if (kind === 'letter') return this.letters;
    throw publicationError('passage.noTexts');
  }
}

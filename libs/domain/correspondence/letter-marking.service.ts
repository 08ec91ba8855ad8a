import { Injectable } from '@nestjs/common';
import { type MarkableText, type Marking, remarked } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { Letter } from './letter.entity.js';
import { letterError } from './letter.errors.js';
import { mayWriteLetter } from './letter.policy.js';
import { LetterRepository } from './letter.repository.js';

/** Which passages of letters are marked as exempted: also of those that came in, or have been sent. */
@Injectable()
export class LetterMarking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: LetterRepository,
  ) {}

  /** The text of a letter. @throws DomainError `letter.notFound`, `letter.forbidden` */
  async texts(actor: Actor, letterId: string): Promise<readonly MarkableText[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayWriteLetter(actor));
      const letter = await this.letters.byId(letterId);
      if (!letter) throw letterError('letter.notFound');
      return [textOf(letter)];
    });
  }

  /** Gives the text other marks; no word changes. @returns 1 when it has others now, else 0 @throws DomainError as {@link texts} */
  async mark(actor: Actor, letterId: string, marking: Marking): Promise<number> {
    return this.unitOfWork.run(actor, 'letter.mark', async () => {
      refuseIf(mayWriteLetter(actor));
      const letter = await this.letters.locked(letterId);
      const [changed] = remarked([textOf(letter)], marking);
      if (!changed) return 0;
      await this.letters.save(Object.assign(letter, { html: changed.html }));
      return 1;
    });
  }
}

const textOf = ({ html }: Letter): MarkableText => ({ place: 'letter', kind: 'letter', heading: null, html });

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { readableKey } from '#kernel/readable-key';
import { refuseIf } from '#kernel/refusal';
import { textPictureFaults, withCleanPictures } from '#documents/gate/text-pictures';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { letterColumns, type LetterRecord, type LetterText } from './letter-text.rules.js';
import type { Letter } from './letter.entity.js';
import { letterError } from './letter.errors.js';
import { mayWriteLetter } from './letter.policy.js';
import { LetterRepository } from './letter.repository.js';
import { hasLeft, letterFaults } from './letter.rules.js';

/** Writing letters of the council, registering those to it, and laying them before meetings. Pictures in them are encoded anew. */
@Injectable()
export class LetterWritingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: LetterRepository,
  ) {}

  /** Begins a letter from the council as a draft. @throws DomainError `letter.invalid` with every fault */
  async draft(actor: Actor, text: LetterText): Promise<{ id: string; key: string }> {
    refuseIf(mayWriteLetter(actor));
    const clean = await cleaned(text);
    return this.unitOfWork.run(actor, 'letter.draft', async () => this.add(actor, 'out', 'draft', clean));
  }

  /** Registers a letter that the council got. @throws DomainError `letter.invalid` with every fault */
  async registerIncoming(actor: Actor, text: LetterText): Promise<{ id: string; key: string }> {
    refuseIf(mayWriteLetter(actor));
    const clean = await cleaned(text);
    return this.unitOfWork.run(actor, 'letter.registerIncoming', async () =>
      this.add(actor, 'in', 'received', clean),
    );
  }

  /**
   * Takes in a letter as it is, under its own key. A letter that is known already and says the same stays as it is.
   * @throws DomainError `letter.invalid` with every fault; `letter.keyTaken` when the key stands for another letter
   */
  async takeIn(actor: Actor, record: LetterRecord): Promise<string> {
    return this.unitOfWork.run(actor, 'letter.takeIn', async () => {
      refuseIf(mayWriteLetter(actor));
      const clean = await cleaned(record);
      await check(clean);
      const known = await this.letters.byKey(record.key);
      // One from before pictures were encoded anew says the same as well.
      if (known && !saysTheSame(known, clean) && !saysTheSame(known, record))
        throw letterError('letter.keyTaken');
      if (known) return known.id;
      return this.insert(actor, clean);
    });
  }

  /** Changes a letter that has not left the house. @throws DomainError `letter.locked`, `letter.invalid`, `database.stale` */
  async change(
    actor: Actor,
    id: string,
    text: Partial<LetterText>,
    expectedVersion: number,
  ): Promise<Letter> {
    refuseIf(mayWriteLetter(actor));
    const given = await cleaned(text);
    return this.unitOfWork.run(actor, 'letter.change', async () => {
      refuseIf(mayWriteLetter(actor));
      const letter = await this.letters.locked(id, expectedVersion);
      if (letter.direction === 'out' && hasLeft(letter.status)) throw letterError('letter.locked');
      const changed = { ...textOf(letter), ...given };
      await check({ ...changed, direction: letter.direction, status: letter.status });
      return this.letters.save(Object.assign(letter, letterColumns(changed)));
    });
  }

  /** Lays letters before a meeting, in this order; the list takes the place of the former one. */
  async layBefore(actor: Actor, meetingId: string, letterIds: readonly string[]): Promise<void> {
    await this.unitOfWork.run(actor, 'letter.layBefore', async () => {
      refuseIf(mayWriteLetter(actor));
      await this.letters.replaceLaidBefore(meetingId, letterIds);
    });
  }

  private async add(
    actor: Actor,
    direction: Letter['direction'],
    status: Letter['status'],
    text: LetterText,
  ): Promise<{ id: string; key: string }> {
    refuseIf(mayWriteLetter(actor));
    await check({ ...text, direction, status });
    const keys = await this.letters.keys();
    const key = readableKey(text.subject, (taken) => keys.has(taken));
    return { id: await this.insert(actor, { ...text, key, direction, status }), key };
  }

  private async insert({ councilId }: Actor, letter: LetterRecord): Promise<string> {
    const { key, direction, status } = letter;
    const id = newId();
    await this.letters.add({ ...{ id, councilId, key, direction, status }, ...letterColumns(letter) });
    return id;
  }
}

/** The text with its pictures encoded anew. */
async function cleaned<Text extends Partial<LetterText>>(text: Text): Promise<Text> {
  return text.html === undefined ? text : { ...text, html: await withCleanPictures(text.html) };
}

async function check(letter: LetterText & Pick<Letter, 'direction' | 'status'>): Promise<void> {
  const html: Fault[] = checkAuthorHtml(letter.html, 'marked').map((fault) => ({
    ...fault,
    path: `/html${fault.path}`,
  }));
  const faults = [...letterFaults(letter), ...html, ...(await textPictureFaults(letter.html, '/html'))];
  if (faults.length > 0) throw letterError('letter.invalid', {}, faults);
}

function textOf(letter: Letter): LetterText {
  const { addressee, place, date, subject, html } = letter;
  return {
    ...{ addressee, place, date, subject, html },
    ...(letter.sender === null ? {} : { sender: letter.sender }),
    ...(letter.ourRef === null ? {} : { ourRef: letter.ourRef }),
    ...(letter.theirRef === null ? {} : { theirRef: letter.theirRef }),
    ...(letter.signedById === null ? {} : { signedById: letter.signedById }),
  };
}

function saysTheSame(letter: Letter, record: LetterRecord): boolean {
  const columns = letterColumns(record);
  const known = letterColumns(textOf(letter));
  return (
    letter.direction === record.direction &&
    letter.status === record.status &&
    JSON.stringify(known) === JSON.stringify(columns)
  );
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { nextState, refuseIf } from '#kernel/refusal';
import type { Refusal } from '#kernel/state-machine';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { Letter } from './letter.entity.js';
import { letterError } from './letter.errors.js';
import { mayAdoptLetter, mayWriteLetter } from './letter.policy.js';
import { LetterRepository } from './letter.repository.js';
import { letterFaults, sendingFaults } from './letter.rules.js';
import {
  incomingLetterStates,
  outgoingLetterStates,
  type IncomingStatus,
  type LetterStatus,
  type OutgoingAction,
  type OutgoingStatus,
} from './letter.states.js';

/** A letter's way: adopted in a meeting, sent with our reference, answered. */
@Injectable()
export class LetterSendingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: LetterRepository,
  ) {}

  /** Enters that the council adopted a draft. @throws DomainError `letter.wrongState`, `database.stale` */
  async adopt(actor: Actor, id: string, expectedVersion: number): Promise<Letter> {
    return this.step(actor, id, 'adopt', expectedVersion, mayAdoptLetter(actor));
  }

  /** Takes an adopted letter back to draft. */
  async reopen(actor: Actor, id: string, expectedVersion: number): Promise<Letter> {
    return this.step(actor, id, 'reopen', expectedVersion, mayAdoptLetter(actor));
  }

  /**
   * Sends an adopted letter with our reference and its date; from now on it is not changed.
   * @throws DomainError `letter.invalid` with `letter.ourRefMissing` or `letter.placeholderLeft`, `letter.wrongState`
   */
  async send(
    actor: Actor,
    id: string,
    sent: { readonly ourRef?: string; readonly date: string },
    expectedVersion: number,
  ): Promise<Letter> {
    return this.step(actor, id, 'send', expectedVersion, mayWriteLetter(actor), (letter) => {
      letter.date = sent.date;
      letter.ourRef = sent.ourRef ?? letter.ourRef;
      const { ourRef, html, direction, status, addressee, date } = letter;
      const content = { html, direction, status, addressee, date, ...(ourRef === null ? {} : { ourRef }) };
      const faults = [...letterFaults(content), ...sendingFaults(content)];
      if (faults.length > 0) throw letterError('letter.invalid', {}, faults);
    });
  }

  /** Enters that a letter has been answered: one we sent, or one we got. */
  async noteAnswer(actor: Actor, id: string, expectedVersion: number): Promise<Letter> {
    return this.step(actor, id, 'noteAnswer', expectedVersion, mayWriteLetter(actor));
  }

  private async step(
    actor: Actor,
    id: string,
    action: OutgoingAction,
    expectedVersion: number,
    refusal: Refusal | undefined,
    change: (letter: Letter) => void = () => undefined,
  ): Promise<Letter> {
    return this.unitOfWork.run(actor, `letter.${action}`, async () => {
      refuseIf(refusal);
      const letter = await this.letters.locked(id, expectedVersion);
      const status = nextStatus(letter, action);
      change(letter);
      letter.status = status;
      return this.letters.save(letter);
    });
  }
}

/** @throws DomainError `letter.wrongState` */
function nextStatus(letter: Letter, action: OutgoingAction): LetterStatus {
  if (letter.direction === 'out')
    return nextState(outgoingLetterStates, letter.status as OutgoingStatus, action, {});
  if (action === 'noteAnswer')
    return nextState(incomingLetterStates, letter.status as IncomingStatus, action, {});
  throw letterError('letter.wrongState', { state: letter.status, action });
}

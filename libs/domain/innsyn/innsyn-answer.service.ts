import { Injectable } from '@nestjs/common';
import { StoredFileService } from '#domain/documents-register';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { isCalendarDate, osloLocal } from '#kernel/oslo-time';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { InnsynAnswer } from './innsyn-answer.entity.js';
import { InnsynDocument } from './innsyn-document.entity.js';
import { type InnsynFile, type InnsynFiles, InnsynFilesService } from './innsyn-files.service.js';
import { nameInAnswer } from './innsyn-letter.queries.js';
import { answerFaults, type InnsynWay } from './innsyn-request.rules.js';
import { innsynStates } from './innsyn-request.states.js';
import { innsynError } from './innsyn.errors.js';
import { mayKeepInnsyn } from './innsyn.policy.js';
import { InnsynQueries, type InnsynView } from './innsyn.queries.js';
import { InnsynRepository } from './innsyn.repository.js';

/** How and when an answer went. */
export interface AnswerInput {
  /** `yyyy-mm-dd`: the date of the letter too. */
  readonly answeredOn: string;
  readonly way: InnsynWay;
}

/** Answers requests, and begins anew when something is to be decided once more. */
@Injectable()
export class InnsynAnswerService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: InnsynQueries,
    private readonly requests: InnsynRepository,
    private readonly making: InnsynFilesService,
    private readonly files: StoredFileService,
  ) {}

  /**
   * Notes that the answer went: the letter and what was given are kept as they are now, and nothing of it changes afterwards.
   * @throws DomainError `innsyn.undecided`, `innsyn.changedSince`, `innsyn.cannotBeMade`, `innsyn.wrongState`, `innsyn.invalid`
   * with a date that cannot be, `innsyn.notFound`, `innsyn.forbidden`, `database.stale`
   */
  async answer(actor: Actor, id: string, expectedVersion: number, input: AnswerInput): Promise<void> {
    const view = await this.queries.one(actor, id);
    const { request, current } = view;
    if (request.version !== expectedVersion) throw stale(expectedVersion, request.version);
    const today = osloLocal(systemClock.now()).date;
    const faults = answerFaults(input.answeredOn, request.receivedAt, today);
    if (faults.length > 0) throw innsynError('innsyn.invalid', {}, faults);
    nextState(innsynStates, request.status, 'answer', {
      undecided: current.documents.filter(({ outcome }) => outcome === null).length,
      stale: current.documents.filter(({ isOvertaken }) => isOvertaken).length,
    });
    // Setting pages takes seconds, and is done before the unit of work is begun.
    const files = await this.making.everything(actor, view, input.answeredOn);
    await this.unitOfWork.run(actor, 'innsyn.answer', () => this.keep(actor, view, input, files));
  }

  /**
   * Begins a new round with the same documents, as after a complaint. What was decided and answered before stays.
   * @throws DomainError `innsyn.whyMissing`, `innsyn.wrongState`, `innsyn.notFound`, `innsyn.forbidden`, `database.stale`
   */
  async renew(
    actor: Actor,
    id: string,
    expectedVersion: number,
    input: { readonly because: string; readonly due: string },
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'innsyn.renew', async () => {
      refuseIf(mayKeepInnsyn(actor));
      if (!isCalendarDate(input.due))
        throw innsynError('innsyn.invalid', {}, [{ path: '/due', code: 'innsyn.dueUnreadable' }]);
      const row = await this.requests.locked(id, expectedVersion);
      row.status = nextState(innsynStates, row.status, 'renew', { reason: input.because });
      const answer = (await this.requests.answers(id)).at(-1);
      const before = (await this.requests.documents(id)).filter(({ round }) => round === row.round);
      row.round += 1;
      row.due = input.due;
      // What is registered from now on is emptied in its turn.
      row.emptiedAt = null;
      await this.requests.save(row);
      if (answer)
        await this.requests.saveAnswer(
          Object.assign(answer, { renewedBecause: input.because.trim().slice(0, 500) }),
        );
      for (const document of before) await this.requests.saveDocument(again(document, row.round));
    });
  }

  /** What was made is only of use while nothing has changed since. */
  private async keep(actor: Actor, view: InnsynView, input: AnswerInput, { letter, given }: InnsynFiles) {
    refuseIf(mayKeepInnsyn(actor));
    const { id, councilId, version } = view.request;
    const row = await this.requests.locked(id, version);
    row.status = 'answered';
    await this.requests.save(row);
    const now = (await this.requests.documents(id)).filter(({ round }) => round === row.round);
    const seen = view.current.documents;
    if (now.length !== seen.length) throw stale(version, version + 1);
    for (const document of now) {
      const entry = seen.find((each) => each.id === document.id);
      if (entry?.version !== document.version) throw stale(version, version + 1);
      const file = given.get(document.id);
      document.toldAs = nameInAnswer(row.language, entry);
      document.fileId = file ? await this.noted(actor, file) : null;
      await this.requests.saveDocument(document);
    }
    await this.requests.saveAnswer(
      Object.assign(new InnsynAnswer(), {
        ...{ id: newId(), councilId, requestId: id, round: row.round, ...input },
        ...{ answeredById: actor.personId ?? null, renewedBecause: null },
        letterFileId: await this.noted(actor, letter),
      }),
    );
  }

  private async noted(actor: Actor, { name, sha256, size, mediaType }: InnsynFile): Promise<string> {
    return (await this.files.noteMade(actor, { name, sha256, size, mediaType })).id;
  }
}

const stale = (expected: number, actual: number) =>
  new DomainError('database.stale', 'stale', { expected, actual });

/** The same document, not decided about. */
function again(document: InnsynDocument, round: number): InnsynDocument {
  const { councilId, requestId, position, documentKind, documentId } = document;
  return Object.assign(new InnsynDocument(), {
    ...{ id: newId(), councilId, requestId, round, position, documentKind, documentId },
    ...{ outcome: null, legalBasis: null, reason: '', enhancedAccess: null, enhancedAccessNote: '' },
    ...{ given: [], decidedAt: null, decidedById: null, toldAs: null, fileId: null },
  });
}

import { Injectable } from '@nestjs/common';
import { exemptKinds, type ExemptOwner } from '#domain/exemption';
import { ExemptionRegister } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { nextState, refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import {
  decisionColumns,
  decisionFaults,
  type DecisionInput,
  givenWhole,
  type InnsynOutcome,
  isOpen,
  type Standing,
} from './innsyn-decision.rules.js';
import { InnsynDocument } from './innsyn-document.entity.js';
import { innsynStates } from './innsyn-request.states.js';
import { innsynError } from './innsyn.errors.js';
import { mayKeepInnsyn } from './innsyn.policy.js';
import { InnsynRepository } from './innsyn.repository.js';
import { RequestedDocuments } from './requested-document.queries.js';

/** Picks the documents that a request is about, and decides about them one by one. Until it is answered. */
@Injectable()
export class InnsynDecisionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: InnsynRepository,
    private readonly documents: RequestedDocuments,
    private readonly register: ExemptionRegister,
  ) {}

  /**
   * Adds documents; one that is there already stays as it is.
   * @throws DomainError `innsyn.notFound`, `innsyn.documentNotFound` when the council has no such, `innsyn.wrongState`,
   * `innsyn.forbidden`
   */
  async add(actor: Actor, id: string, owners: readonly ExemptOwner[]): Promise<void> {
    await this.unitOfWork.run(actor, 'innsyn.addDocuments', async () => {
      const request = await this.open(actor, id);
      const wanted = owners.filter(({ kind }) => exemptKinds.includes(kind));
      const known = await this.documents.standing(actor, wanted);
      const there = (await this.requests.documents(id)).filter(({ round }) => round === request.round);
      let position = Math.max(0, ...there.map((row) => row.position));
      for (const owner of wanted) {
        if (!known.some((document) => document.kind === owner.kind && document.id === owner.id))
          throw innsynError('innsyn.documentNotFound');
        if (there.some(({ documentId }) => documentId === owner.id)) continue;
        position += 1;
        there.push(await this.requests.saveDocument(blank(actor, request, owner, position)));
      }
    });
  }

  /** Takes a document out again. @throws DomainError as `decide` */
  async remove(actor: Actor, id: string, documentId: string, expectedVersion: number): Promise<void> {
    await this.unitOfWork.run(actor, 'innsyn.removeDocument', async () => {
      await this.requests.removeDocument(await this.undecided(actor, id, documentId, expectedVersion));
    });
  }

  /**
   * Decides what is given of a document; deciding again takes the place of what was decided before.
   * @throws DomainError `innsyn.decisionInvalid` with every fault by field, `innsyn.documentNotFound`, `innsyn.wrongState`,
   * `innsyn.forbidden`, `database.stale`
   */
  async decide(
    actor: Actor,
    id: string,
    documentId: string,
    expectedVersion: number,
    input: DecisionInput,
  ): Promise<Readonly<InnsynDocument>> {
    return this.unitOfWork.run(actor, 'innsyn.decide', async () => {
      const row = await this.undecided(actor, id, documentId, expectedVersion);
      const [document] = await this.documents.standing(actor, [
        { kind: row.documentKind, id: row.documentId },
      ]);
      if (!document) throw innsynError('innsyn.documentNotFound');
      const faults = decisionFaults(input, document.standing, (basis) => this.register.isDuty(basis));
      const outcome: InnsynOutcome | '' = input.outcome;
      if (faults.length > 0 || outcome === '') throw innsynError('innsyn.decisionInvalid', {}, faults);
      return this.requests.saveDocument(decided(actor, row, { ...input, outcome }, document.standing));
    });
  }

  /**
   * Gives the whole of every document that is undecided and that nothing keeps back: finished, and neither exempted nor
   * shielded at this moment. The others wait for a decision of their own.
   * @returns how many
   * @throws DomainError `innsyn.notFound`, `innsyn.wrongState`, `innsyn.forbidden`
   */
  async giveOpen(actor: Actor, id: string): Promise<number> {
    return this.unitOfWork.run(actor, 'innsyn.giveOpen', async () => {
      const request = await this.open(actor, id);
      const waiting = (await this.requests.documents(id)).filter(
        ({ round, outcome }) => round === request.round && outcome === null,
      );
      const owners = waiting.map((row) => ({ kind: row.documentKind, id: row.documentId }));
      const open = (await this.documents.standing(actor, owners)).filter(({ standing }) => isOpen(standing));
      for (const { kind, id: documentId, standing } of open) {
        const row = waiting.find((each) => each.documentKind === kind && each.documentId === documentId);
        if (row) await this.requests.saveDocument(decided(actor, row, givenWhole, standing));
      }
      return open.length;
    });
  }

  private async open(actor: Actor, id: string) {
    refuseIf(mayKeepInnsyn(actor));
    const request = await this.requests.locked(id);
    nextState(innsynStates, request.status, 'change', {});
    return request;
  }

  private async undecided(actor: Actor, id: string, documentId: string, expectedVersion: number) {
    const request = await this.open(actor, id);
    const row = await this.requests.lockedDocument(id, documentId, expectedVersion);
    // What an earlier round decided is history.
    if (row.round !== request.round) throw innsynError('innsyn.documentNotFound');
    return row;
  }
}

function decided(
  actor: Actor,
  row: InnsynDocument,
  input: DecisionInput & { readonly outcome: InnsynOutcome },
  standing: Standing,
): InnsynDocument {
  const by = { decidedAt: systemClock.now(), decidedById: actor.personId ?? null };
  return Object.assign(row, decisionColumns(input, standing), by);
}

function blank(
  { councilId }: Actor,
  request: { readonly id: string; readonly round: number },
  owner: ExemptOwner,
  position: number,
): InnsynDocument {
  return Object.assign(new InnsynDocument(), {
    ...{ id: newId(), councilId, requestId: request.id, round: request.round, position },
    ...{ documentKind: owner.kind, documentId: owner.id, outcome: null, legalBasis: null, reason: '' },
    ...{ enhancedAccess: null, enhancedAccessNote: '', given: [], decidedAt: null, decidedById: null },
    ...{ toldAs: null, fileId: null },
  });
}

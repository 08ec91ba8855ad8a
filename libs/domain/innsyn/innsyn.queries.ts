import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#domain/councils';
import type { ExemptOwner } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import type { InnsynAnswer } from './innsyn-answer.entity.js';
import { isOvertaken } from './innsyn-decision.rules.js';
import type { InnsynDocument } from './innsyn-document.entity.js';
import { InnsynRequest } from './innsyn-request.entity.js';
import type { InnsynStatus } from './innsyn-request.states.js';
import { innsynError } from './innsyn.errors.js';
import { mayKeepInnsyn } from './innsyn.policy.js';
import { InnsynRepository } from './innsyn.repository.js';
import type { RequestedDocument } from './requested-document.document.js';
import { RequestedDocuments, type StandingDocument } from './requested-document.queries.js';

/** A document of a request with what is known of it now. */
export interface InnsynDocumentView extends Readonly<InnsynDocument> {
  /** Null when the council has it no more. */
  readonly document: StandingDocument | null;
  /** Something else holds now than when it was decided. */
  readonly isOvertaken: boolean;
  /** Name of who decided; empty until then. */
  readonly decidedBy: string;
}

/** One decision on a request: its documents, and the answer when it was given. */
export interface InnsynRound {
  readonly round: number;
  readonly documents: readonly InnsynDocumentView[];
  readonly answer: Readonly<InnsynAnswer> | null;
}

/** A request with everything that belongs to it. */
export interface InnsynView {
  readonly request: Readonly<InnsynRequest>;
  readonly current: InnsynRound;
  /** The latest first. */
  readonly earlier: readonly InnsynRound[];
}

/** A request in the list. */
export interface InnsynRow extends Readonly<InnsynRequest> {
  /** Documents of the current round, and how many of them are decided. */
  readonly documents: number;
  readonly decided: number;
  /** `yyyy-mm-dd`; null until it is answered. */
  readonly answeredOn: string | null;
}

/** What a list is asked for. */
export interface InnsynFilter {
  readonly status?: InnsynStatus;
  /** Words of the request, of who asked, or its number. */
  readonly search?: string;
}

const most = 200;

/** Requests for access, for the secretariat. */
@Injectable()
export class InnsynQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: InnsynRepository,
    private readonly documents: RequestedDocuments,
    private readonly people: PeopleQueries,
  ) {}

  /** Open ones by deadline, then the others, the latest first; at most 200. @throws DomainError `innsyn.forbidden` */
  async list(actor: Actor, { status, search = '' }: InnsynFilter = {}): Promise<readonly InnsynRow[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayKeepInnsyn(actor));
      const terms = search.toLocaleLowerCase('nb-NO').split(/\s+/).filter(Boolean).slice(0, 10);
      const rows = await currentManager()
        .createQueryBuilder(InnsynRequest, 'r')
        .where(status ? 'r.status = :status' : 'true', { status })
        .andWhere(
          `not exists (select from unnest(:terms::text[]) term where position(term in lower(
             concat_ws(' ', r.number || '/' || r.year, r.requesterName, r.requested))) = 0)`,
          { terms },
        )
        .orderBy(`case r.status when 'open' then 0 else 1 end`)
        .addOrderBy(`case r.status when 'open' then r.due end`)
        .addOrderBy('r.receivedAt', 'DESC')
        .addOrderBy('r.id')
        .limit(most)
        .getMany();
      return this.counted(rows);
    });
  }

  /** How many wait for an answer, and the first deadline; null when nothing waits. @throws DomainError `innsyn.forbidden` */
  async waiting(actor: Actor): Promise<{ readonly count: number; readonly due: string } | null> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayKeepInnsyn(actor));
      const [row] = await currentManager().query<{ count: number; due: string | null }[]>(
        `select count(*)::int as count, min(due)::text as due from innsyn_request where status = 'open'`,
      );
      return row?.due ? { count: row.count, due: row.due } : null;
    });
  }

  /** @throws DomainError `innsyn.notFound`, `innsyn.forbidden` */
  async one(actor: Actor, id: string): Promise<InnsynView> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayKeepInnsyn(actor));
      const request = await this.requests.byId(id);
      const documents = await this.viewed(actor, await this.requests.documents(id));
      const answers = await this.requests.answers(id);
      const ofRound = (round: number): InnsynRound => ({
        round,
        documents: documents.filter((document) => document.round === round),
        answer: answers.find((answer) => answer.round === round) ?? null,
      });
      const earlier = Array.from({ length: request.round - 1 }, (_, i) => ofRound(request.round - 1 - i));
      return { request, current: ofRound(request.round), earlier };
    });
  }

  /** One document of a request. @throws DomainError as `one`, `innsyn.documentNotFound` */
  async document(
    actor: Actor,
    id: string,
    documentId: string,
  ): Promise<{ readonly view: InnsynView; readonly entry: InnsynDocumentView }> {
    const view = await this.one(actor, id);
    const entry = view.current.documents.find((each) => each.id === documentId);
    if (!entry) throw innsynError('innsyn.documentNotFound');
    return { view, entry };
  }

  /** Documents of the council to pick from, the newest first, at most 30, and 8 without words. @throws DomainError `innsyn.forbidden` */
  async search(actor: Actor, words: string): Promise<readonly RequestedDocument[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayKeepInnsyn(actor));
      return this.documents.search(words);
    });
  }

  private async counted(rows: readonly InnsynRequest[]): Promise<InnsynRow[]> {
    const counts = await currentManager().query<
      { id: string; documents: number; decided: number; answeredOn: string | null }[]
    >(
      `select r.id, count(d.id)::int as documents, count(d.outcome)::int as decided,
              (select max(a.answered_on)::text from innsyn_answer a where a.request_id = r.id) as "answeredOn"
         from innsyn_request r left join innsyn_document d on d.request_id = r.id and d.round = r.round
        where r.id = any ($1::uuid[]) group by r.id`,
      [rows.map(({ id }) => id)],
    );
    const countOf = new Map(counts.map(({ id, ...count }) => [id, count]));
    return rows.map((row) => ({
      ...row,
      ...(countOf.get(row.id) ?? { documents: 0, decided: 0, answeredOn: null }),
    }));
  }

  private async viewed(actor: Actor, rows: readonly InnsynDocument[]): Promise<InnsynDocumentView[]> {
    const owners = rows.map(({ documentKind: kind, documentId: id }): ExemptOwner => ({ kind, id }));
    const standing = await this.documents.standing(actor, owners);
    const today = osloLocal(systemClock.now()).date;
    const people = await this.people.peopleOn(
      actor,
      today,
      rows.flatMap(({ decidedById }) => decidedById ?? []),
    );
    return rows.map((row) => {
      const document =
        standing.find(({ kind, id }) => kind === row.documentKind && id === row.documentId) ?? null;
      return {
        ...row,
        document,
        isOvertaken: row.outcome !== null && (document === null || isOvertaken(row, document.standing)),
        decidedBy: people.get(row.decidedById ?? '')?.name ?? '',
      };
    });
  }
}

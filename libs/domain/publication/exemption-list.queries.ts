import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#domain/councils';
import {
  type Exemption,
  type ExemptKind,
  ExemptionQueries,
  type ExemptRead,
  ExemptReadLog,
  mayExempt,
} from '#domain/exemption';
import { MeetingQueries, type MeetingView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type ExemptableDocument, ExemptDocuments } from './exempt-documents.queries.js';

/** An exemption in the list of a meeting. */
export interface ListedExemption extends Readonly<Exemption> {
  /** The document it was decided for; absent when that belongs to another meeting. */
  readonly document: ExemptableDocument | undefined;
  readonly decidedBy: string;
  /** Of passages: whether any text of the meeting still carries the mark. */
  readonly isMarked: boolean;
  /** The day it was to be looked at again has come. */
  readonly isDue: boolean;
}

/** Somebody's reading of what is exempted. */
export interface ListedRead extends Readonly<ExemptRead> {
  readonly reader: string;
  readonly document: ExemptableDocument | undefined;
}

/** A document, and the meeting it belongs to; null for a letter that belongs to none. */
export interface PlacedDocument {
  readonly meeting: MeetingView['meeting'] | null;
  readonly document: ExemptableDocument;
}

/** Everything about exemptions in some documents. */
export interface ListedExemptions {
  readonly documents: readonly ExemptableDocument[];
  readonly exemptions: readonly ListedExemption[];
  /** The latest first, at most two hundred of each kind of document. */
  readonly reads: readonly ListedRead[];
}

/** Everything about exemptions in one meeting. */
export interface MeetingExemptions extends ListedExemptions {
  readonly meeting: MeetingView['meeting'];
}

/** What is exempted in a meeting or in letters, when it is to be looked at again, and who has read it. */
@Injectable()
export class ExemptionListQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly documents: ExemptDocuments,
    private readonly exemptions: ExemptionQueries,
    private readonly log: ExemptReadLog,
    private readonly people: PeopleQueries,
  ) {}

  /** @throws DomainError `meeting.notFound`, `meeting.notReadable`, `exemption.forbidden` */
  async ofMeeting(actor: Actor, meetingNumber: string): Promise<MeetingExemptions> {
    return this.unitOfWork.read(actor, async () => {
      const { meeting } = await this.meetings.byNumber(actor, meetingNumber);
      const documents = await this.documents.ofMeeting(meeting.id);
      const letters = documents.filter(({ kind }) => kind === 'letter').map(({ id }) => id);
      const marks = await this.documents.marksIn(meeting.id, letters);
      return { meeting, ...(await this.listed(actor, documents, marks)) };
    });
  }

  /** The same of all letters, whether or not they belong to a meeting, the newest first. @throws DomainError `exemption.forbidden` */
  async ofLetters(actor: Actor): Promise<ListedExemptions> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayExempt(actor));
      return this.listed(actor, await this.documents.letters(), await this.documents.marksInLetters());
    });
  }

  /**
   * A document with the meeting it belongs to, for the form that exempts it. A letter need belong to none.
   * @returns undefined when there is no such document
   * @throws DomainError as `MeetingQueries.byId`, `exemption.forbidden`
   */
  async document(actor: Actor, kind: ExemptKind, id: string): Promise<PlacedDocument | undefined> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayExempt(actor));
      const meetingId = await this.documents.meetingOf(kind, id);
      const meeting = meetingId === undefined ? null : (await this.meetings.byId(actor, meetingId)).meeting;
      const among = meeting
        ? await this.documents.ofMeeting(meeting.id)
        : kind === 'letter'
          ? await this.documents.letters()
          : [];
      const document = among.find((each) => each.id === id);
      return document && { meeting, document };
    });
  }

  private async listed(
    actor: Actor,
    documents: readonly ExemptableDocument[],
    keys: readonly string[],
  ): Promise<ListedExemptions> {
    const marks = new Set(keys);
    const ids = documents.map(({ id }) => id);
    const rows = await this.exemptions.ofDocuments(actor, ids, keys);
    const reads = await this.readsOf(actor, documents);
    const today = osloLocal(systemClock.now()).date;
    const named = [...rows.map((row) => row.decidedById), ...reads.map((row) => row.readerId)];
    const people = await this.people.peopleOn(
      actor,
      today,
      named.filter((id) => id !== null),
    );
    const byId = new Map(documents.map((document) => [document.id, document]));
    return {
      documents,
      exemptions: rows.map((row) => ({
        ...row,
        document: byId.get(row.ownerId),
        decidedBy: people.get(row.decidedById ?? '')?.name ?? '',
        isMarked: row.scope === 'document' || marks.has(row.key),
        isDue: row.liftedAt === null && row.reviewOn !== null && row.reviewOn <= today,
      })),
      reads: reads.map((row) => ({
        ...row,
        reader: people.get(row.readerId)?.name ?? '',
        document: byId.get(row.ownerId),
      })),
    };
  }

  private async readsOf(actor: Actor, documents: readonly ExemptableDocument[]): Promise<ExemptRead[]> {
    const reads: ExemptRead[] = [];
    for (const kind of new Set(documents.map((document) => document.kind))) {
      const ids = documents.filter((document) => document.kind === kind).map(({ id }) => id);
      reads.push(...(await this.log.of(actor, kind, ids)));
    }
    return reads.sort((a, b) => b.readAt.getTime() - a.readAt.getTime());
  }
}

import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '#domain/councils';
import {
  type Exemption,
  type ExemptKind,
  ExemptionQueries,
  type ExemptRead,
  ExemptReadLog,
} from '#domain/exemption';
import { MeetingQueries, type MeetingView } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
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

/** Everything about exemptions in one meeting. */
export interface MeetingExemptions {
  readonly meeting: MeetingView['meeting'];
  readonly documents: readonly ExemptableDocument[];
  readonly exemptions: readonly ListedExemption[];
  /** The latest first, at most two hundred of each kind of document. */
  readonly reads: readonly ListedRead[];
}

/** What is exempted in a meeting, when it is to be looked at again, and who has read it. */
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
      const marks = new Set(await this.documents.marksIn(meeting.id));
      const ids = documents.map(({ id }) => id);
      const rows = await this.exemptions.ofDocuments(actor, ids, [...marks]);
      const reads = await this.readsOf(actor, documents);
      const today = osloLocal(systemClock.now()).date;
      const named = [...rows.map((row) => row.decidedById), ...reads.map((row) => row.readerId)];
      const people = await this.people.peopleOn(
        actor,
        today,
        named.filter((id) => id !== null),
      );
      const documentOf = (id: string) => documents.find((document) => document.id === id);
      return {
        ...{ meeting, documents },
        exemptions: rows.map((row) => ({
          ...row,
          document: documentOf(row.ownerId),
          decidedBy: people.get(row.decidedById ?? '')?.name ?? '',
          isMarked: row.scope === 'document' || marks.has(row.key),
          isDue: row.liftedAt === null && row.reviewOn !== null && row.reviewOn <= today,
        })),
        reads: reads.map((row) => ({
          ...row,
          reader: people.get(row.readerId)?.name ?? '',
          document: documentOf(row.ownerId),
        })),
      };
    });
  }

  /** A document with its meeting's number, for the form that exempts it. @throws DomainError as `MeetingQueries.byId`, `meeting.notFound` */
  async document(
    actor: Actor,
    kind: ExemptKind,
    id: string,
  ): Promise<
    { readonly meeting: MeetingView['meeting']; readonly document: ExemptableDocument } | undefined
  > {
    return this.unitOfWork.read(actor, async () => {
      const meetingId = await this.documents.meetingOf(kind, id);
      if (meetingId === undefined) return undefined;
      const { meeting } = await this.meetings.byId(actor, meetingId);
      const document = (await this.documents.ofMeeting(meetingId)).find((each) => each.id === id);
      return document && { meeting, document };
    });
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

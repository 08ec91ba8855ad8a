import { Injectable } from '@nestjs/common';
import type { DocumentMeta } from '#documents/template/document-meta';
import type { Actor } from '#kernel/actor';
import { isCalendarDate, osloLocal } from '#kernel/oslo-time';
import { ActivityOverviewQueries } from '#domain/action-plan';
import { LetterDocumentQueries } from '#domain/correspondence';
import {
  InnkallingDocumentQueries,
  MeetingQueries,
  meetingNumberText,
  parseMeetingNumber,
} from '#domain/meetings';
import { SaksframleggDocumentQueries } from '#domain/saksframlegg';
import { documentError } from './document.errors.js';
import type { DocumentKind } from './document-kind.rules.js';
import { ReferatPrintQueries } from './referat-print.queries.js';

/** A document that consists of one template and its model. */
export type SingleKind = Exclude<DocumentKind, 'paper-set'>;

/** A template's model, and what its file is called. */
export interface NamedModel {
  readonly model: { readonly meta: DocumentMeta };
  /** Message code of the file name, and its values. */
  readonly name: { readonly code: string; readonly params: Readonly<Record<string, string>> };
}

/** Finds the model of any single document by what people call it: "14/2/2021", "1/2021", the key of a letter. */
@Injectable()
export class DocumentModels {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly innkallinger: InnkallingDocumentQueries,
    private readonly papers: SaksframleggDocumentQueries,
    private readonly referater: ReferatPrintQueries,
    private readonly letters: LetterDocumentQueries,
    private readonly overviews: ActivityOverviewQueries,
  ) {}

  /** Called inside a unit of work. @throws DomainError of the feature that has the document */
  async find(actor: Actor, kind: SingleKind, which: string): Promise<NamedModel> {
    switch (kind) {
      case 'innkalling':
        return this.ofMeeting(actor, which, 'innkalling', async (id) =>
          this.innkallinger.model(actor, id, await this.papers.agendaVedlegg(actor, id)),
        );
      case 'referat':
        return this.ofMeeting(actor, which, 'referat', (id) => this.referater.referat(actor, id));
      case 'saksframlegg': {
        const { item } = await this.meetings.byCaseNumber(actor, which);
        const model = await this.papers.model(actor, item.id);
        return { model, name: named('saksframlegg', { number: item.printedNumber ?? which }) };
      }
      case 'referat-extract': {
        const model = await this.referater.extract(actor, which);
        return { model, name: named('referatExtract', { number: model.item.number }) };
      }
      case 'letter':
        return { model: await this.letters.byKey(actor, which), name: named('letter', { key: which }) };
      case 'activity-overview': {
        const day = await this.day(actor, which);
        return {
          model: await this.overviews.model(actor, day),
          name: named('activityOverview', { date: day }),
        };
      }
    }
  }

  private async ofMeeting(
    actor: Actor,
    which: string,
    name: string,
    load: (meetingId: string) => Promise<{ readonly meta: DocumentMeta }>,
  ): Promise<NamedModel> {
    const { meeting } = await this.meetings.byNumber(actor, which);
    return { model: await load(meeting.id), name: named(name, { meeting: meetingNumberText(meeting) }) };
  }

  /** The overview is of a date, or of the day of a meeting. */
  private async day(actor: Actor, which: string): Promise<string> {
    if (isCalendarDate(which)) return which;
    if (!parseMeetingNumber(which))
      throw documentError('document.activityDateUnreadable', { which: which.slice(0, 60) });
    return osloLocal((await this.meetings.byNumber(actor, which)).meeting.startsAt).date;
  }
}

function named(kind: string, params: Readonly<Record<string, string>>): NamedModel['name'] {
  return { code: `document.fileName.${kind}`, params };
}

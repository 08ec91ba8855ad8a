import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { isCalendarDate, osloLocal } from '#kernel/oslo-time';
import { ActivityOverviewQueries } from '#domain/action-plan';
import { LetterDocumentQueries } from '#domain/correspondence';
import { MeetingQueries, parseMeetingNumber } from '#domain/meetings';
import { documentError } from './document.errors.js';
import type { DocumentKind } from './document-kind.rules.js';
import { MeetingModels } from './meeting-models.queries.js';
import { type NamedModel, namedDocument } from './named-model.document.js';

/** A document that consists of one template and its model. */
export type SingleKind = Exclude<DocumentKind, 'paper-set'>;

/** Finds the model of any single document by what people call it: "14/2/2021", "1/2021", the key of a letter. */
@Injectable()
export class DocumentModels {
  constructor(
    private readonly ofMeetings: MeetingModels,
    private readonly meetings: MeetingQueries,
    private readonly letters: LetterDocumentQueries,
    private readonly overviews: ActivityOverviewQueries,
  ) {}

  /** Called inside a unit of work. @throws DomainError of the feature that has the document */
  async find(actor: Actor, kind: SingleKind, which: string): Promise<NamedModel> {
    switch (kind) {
      case 'letter':
        return {
          model: await this.letters.byKey(actor, which),
          name: namedDocument('letter', { key: which }),
        };
      case 'activity-overview': {
        const date = await this.day(actor, which);
        const model = await this.overviews.model(actor, date);
        return { model, name: namedDocument('activityOverview', { date }) };
      }
      default:
        return this.ofMeetings.find(actor, kind, which);
    }
  }

  /** The overview is of a date, or of the day of a meeting. */
  private async day(actor: Actor, which: string): Promise<string> {
    if (isCalendarDate(which)) return which;
    if (!parseMeetingNumber(which))
      throw documentError('document.activityDateUnreadable', { which: which.slice(0, 60) });
    return osloLocal((await this.meetings.byNumber(actor, which)).meeting.startsAt).date;
  }
}

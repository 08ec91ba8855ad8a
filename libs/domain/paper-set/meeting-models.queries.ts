import { Injectable } from '@nestjs/common';
import type { DocumentMeta } from '#documents/template/document-meta';
import type { Actor } from '#kernel/actor';
import { isId } from '#kernel/ids';
import { HabilitetOverviewQueries } from '#domain/habilitet';
import { InnkallingDocumentQueries, MeetingQueries, meetingNumberText } from '#domain/meetings';
import { SaksframleggDocumentQueries } from '#domain/saksframlegg';
import type { DocumentKind } from './document-kind.rules.js';
import { type NamedModel, namedDocument } from './named-model.document.js';
import { PaperPrintQueries } from './paper-print.queries.js';
import { ReferatPrintQueries } from './referat-print.queries.js';

/** Documents that are found by a meeting or by a case. */
export type MeetingDocumentKind = Exclude<DocumentKind, 'letter' | 'activity-overview' | 'paper-set'>;

/** Finds the models of what belongs to a meeting, by "2/2021" or "14/2/2021"; a paper without number by its item, and one that waits by its own id. */
@Injectable()
export class MeetingModels {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly innkallinger: InnkallingDocumentQueries,
    private readonly papers: SaksframleggDocumentQueries,
    private readonly printing: PaperPrintQueries,
    private readonly referater: ReferatPrintQueries,
    private readonly habilitet: HabilitetOverviewQueries,
  ) {}

  /** Called inside a unit of work. @throws DomainError of the feature that has the document */
  async find(actor: Actor, kind: MeetingDocumentKind, which: string): Promise<NamedModel> {
    switch (kind) {
      case 'innkalling':
        return this.ofMeeting(actor, which, 'innkalling', async (id) =>
          this.innkallinger.model(actor, id, await this.papers.agendaVedlegg(actor, id)),
        );
      case 'referat':
        return this.ofMeeting(actor, which, 'referat', (id) => this.referater.referat(actor, id));
      case 'habilitet-overview':
        return this.ofMeeting(actor, which, 'habilitetOverview', () => this.habilitet.model(actor, which));
      case 'saksframlegg': {
        const address = isId(which) ? which : (await this.meetings.byCaseNumber(actor, which)).item.id;
        const { paper, model } = await this.printing.at(actor, address);
        const number = paper.standing?.item.printedNumber ?? paper.title;
        return { model, name: namedDocument('saksframlegg', { number }) };
      }
      case 'referat-extract': {
        const model = await this.referater.extract(actor, which);
        return { model, name: namedDocument('referatExtract', { number: model.item.number }) };
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
    const model = await load(meeting.id);
    return { model, name: namedDocument(name, { meeting: meetingNumberText(meeting) }) };
  }
}

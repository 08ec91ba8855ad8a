import { Injectable } from '@nestjs/common';
import { TemplateStore } from '#documents/template/template-store';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { hasReadExempted } from '#domain/exemption';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { type PaperText, SaksframleggPreviewQueries } from '#domain/saksframlegg';
import { documentWords, documentKindOf, pdfFileName } from './document-kind.rules.js';
import { DocumentModels } from './document-models.queries.js';
import { documentError } from './document.errors.js';
import { paperSetJob } from './paper-set-plan.document.js';
import { NamedPaperSets } from './named-paper-set.queries.js';
import { singleDocument, type PreparedDocument } from './prepared-document.document.js';

/** Makes documents ready: found, allowed, and in their HTML; only the setting of pages is left. */
@Injectable()
export class DocumentPreparing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly models: DocumentModels,
    private readonly meetings: MeetingQueries,
    private readonly paperSets: NamedPaperSets,
    private readonly templates: TemplateStore,
    private readonly previews: SaksframleggPreviewQueries,
  ) {}

  /**
   * @param kind "referat", "paper-set" …, or the Norwegian word: "særutskrift", "brev", "aktivitetsoversikt", "møtepakke"
   * @param which "2/2021" (meeting), "14/2/2021" (case, any printed form), the key of a letter, or a date for the overview
   * @throws DomainError `document.unknownKind`, and the codes of the feature that has the document
   */
  async prepare(actor: Actor, kind: string, which: string): Promise<PreparedDocument> {
    const known = documentKindOf(kind);
    if (!known) {
      const kinds = documentWords.join(', ');
      throw documentError('document.unknownKind', { kind: kind.slice(0, 60), kinds });
    }
    return this.unitOfWork.read(actor, async () => {
      if (known === 'paper-set') return this.paperSet(actor, which);
      const { model, name } = await this.models.find(actor, known, which);
      const fileName = message(model.meta.language, name.code, name.params);
      const document = singleDocument(known, fileName, this.templates.render(known, model), model.meta);
      return { ...document, tellsExempted: hasReadExempted() };
    });
  }

  /**
   * A paper from a text that is not kept; a draft of a draft.
   * @throws DomainError as `SaksframleggPreviewQueries.model`
   */
  async preview(actor: Actor, address: string, text: PaperText): Promise<PreparedDocument> {
    return this.unitOfWork.read(actor, async () => {
      const model = await this.previews.model(actor, address, text);
      const html = this.templates.render('saksframlegg', model);
      return singleDocument('saksframlegg', model.meta.title, html, model.meta);
    });
  }

  private async paperSet(actor: Actor, which: string): Promise<PreparedDocument> {
    const { meeting } = await this.meetings.byNumber(actor, which);
    // What it tells counts as read when the package is handed out: its front tells nothing that is exempted.
    const model = await this.paperSets.model({ ...actor, isAhead: true }, meeting.id);
    const { meta } = model;
    const job = paperSetJob(model, this.templates);
    const fileName = message(meta.language, 'document.fileName.paperSet', {
      meeting: meetingNumberText(meeting),
    });
    return {
      ...{ kind: 'paper-set', title: meta.title, language: meta.language, meta, job },
      fileName: pdfFileName(fileName),
      tellsExempted: hasReadExempted(),
      html: job.plan.front.map((text) => text.html).join('\n'),
    };
  }
}

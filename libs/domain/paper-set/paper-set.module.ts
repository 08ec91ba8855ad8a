import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { DocumentPress } from '#documents/press/document-press';
import { TemplateStore } from '#documents/template/template-store';
import { projectFolder } from '#kernel/project-folder';
import { ActionPlanModule } from '#domain/action-plan';
import { CorrespondenceModule } from '#domain/correspondence';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { HabilitetModule } from '#domain/habilitet';
import { MeetingsModule } from '#domain/meetings';
import { ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { CopyPlaces } from './copy-place.queries.js';
import { DocumentModels } from './document-models.queries.js';
import { DocumentPreparing } from './document-preparing.service.js';
import { DocumentService } from './document.service.js';
import { MeetingModels } from './meeting-models.queries.js';
import { NamedCopies } from './named-copy.queries.js';
import { NamedPaperSets } from './named-paper-set.queries.js';
import { PaperPrintQueries } from './paper-print.queries.js';
import { PaperSetCoverQueries } from './paper-set-cover.queries.js';
import { PaperSetQueries } from './paper-set.queries.js';
import { PaperSetService } from './paper-set.service.js';
import { PressClosing } from './press-closing.service.js';
import { ReaderNames } from './reader-name.queries.js';
import { ReferatPrintQueries } from './referat-print.queries.js';
import { VedleggContentQueries } from './vedlegg-content.queries.js';

const templates = () => join(projectFolder(), 'templates', 'documents');

/** Every document of the program, as a page and as a PDF. A faulty template stops the program when it starts. */
@Module({
  imports: [
    CouncilsModule,
    DocumentsRegisterModule,
    HabilitetModule,
    MeetingsModule,
    SaksframleggModule,
    ReferatModule,
    CorrespondenceModule,
    ActionPlanModule,
  ],
  providers: [
    CopyPlaces,
    NamedCopies,
    NamedPaperSets,
    ReaderNames,
    { provide: TemplateStore, useFactory: () => new TemplateStore(templates()) },
    { provide: DocumentPress, useFactory: () => new DocumentPress({ templates: templates() }) },
    DocumentModels,
    DocumentPreparing,
    DocumentService,
    MeetingModels,
    PaperPrintQueries,
    PaperSetCoverQueries,
    PaperSetQueries,
    PaperSetService,
    PressClosing,
    ReferatPrintQueries,
    VedleggContentQueries,
  ],
  exports: [
    DocumentPress,
    DocumentService,
    NamedCopies,
    NamedPaperSets,
    PaperSetQueries,
    PaperSetService,
    TemplateStore,
  ],
})
export class PaperSetModule {}

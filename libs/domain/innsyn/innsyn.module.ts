import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { ExemptionModule } from '#domain/exemption';
import { MeetingsModule } from '#domain/meetings';
import { PaperSetModule } from '#domain/paper-set';
import { SaksframleggModule } from '#domain/saksframlegg';
import { InnsynAnswerService } from './innsyn-answer.service.js';
import { InnsynDecisionService } from './innsyn-decision.service.js';
import { InnsynEmptyingService } from './innsyn-emptying.service.js';
import { InnsynFilesService } from './innsyn-files.service.js';
import { InnsynLetterQueries } from './innsyn-letter.queries.js';
import { InnsynMakingService } from './innsyn-making.service.js';
import { InnsynRequestService } from './innsyn-request.service.js';
import { InnsynQueries } from './innsyn.queries.js';
import { InnsynRepository } from './innsyn.repository.js';
import { RequestedDocuments } from './requested-document.queries.js';
import { RequestedDocumentRepository } from './requested-document.repository.js';

const frontDoor = [
  InnsynAnswerService,
  InnsynDecisionService,
  InnsynEmptyingService,
  InnsynFilesService,
  InnsynQueries,
  InnsynRequestService,
];

/** Requests for access: registered, decided document by document, answered. */
@Module({
  imports: [
    ...[CouncilsModule, DocumentsRegisterModule, ExemptionModule],
    ...[MeetingsModule, PaperSetModule, SaksframleggModule],
  ],
  providers: [
    ...frontDoor,
    ...[InnsynLetterQueries, InnsynMakingService, InnsynRepository],
    ...[RequestedDocumentRepository, RequestedDocuments],
  ],
  exports: frontDoor,
})
export class InnsynModule {}

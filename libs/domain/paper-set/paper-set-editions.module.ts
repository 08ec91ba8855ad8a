import { Module } from '@nestjs/common';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { ExemptionModule } from '#domain/exemption';
import { MeetingsModule } from '#domain/meetings';
import { SaksframleggModule } from '#domain/saksframlegg';
import { ClosedToReaderQueries } from './closed-to-reader.queries.js';
import { PaperSetBuildRepository } from './paper-set-build.repository.js';
import { PaperSetCare } from './paper-set-care.service.js';
import { PaperSetEditionQueries } from './paper-set-edition.queries.js';
import { PaperSetEditionRepository } from './paper-set-edition.repository.js';
import { PaperSetKeeping } from './paper-set-keeping.service.js';
import { PaperSetMaking } from './paper-set-making.service.js';
import { PaperSetOfferQueries } from './paper-set-offer.queries.js';
import { PaperSetOrdering } from './paper-set-ordering.service.js';
import { PaperSetPreparing } from './paper-set-preparing.service.js';
import { PaperSetReaderQueries } from './paper-set-reader.queries.js';
import { SamePaperSet } from './paper-set-same.queries.js';
import { PaperSetModule } from './paper-set.module.js';
import { PaperSetRows } from './paper-set-rows.repository.js';

const frontDoor = [
  PaperSetCare,
  PaperSetEditionQueries,
  PaperSetKeeping,
  PaperSetMaking,
  PaperSetOfferQueries,
  PaperSetOrdering,
  PaperSetPreparing,
  PaperSetReaderQueries,
  SamePaperSet,
];

/** Møtepakker that are made by jobs, kept, and had again. Needs files and the job queue. */
@Module({
  imports: [DocumentsRegisterModule, ExemptionModule, MeetingsModule, PaperSetModule, SaksframleggModule],
  providers: [
    ...frontDoor,
    ClosedToReaderQueries,
    PaperSetBuildRepository,
    PaperSetEditionRepository,
    PaperSetRows,
  ],
  exports: frontDoor,
})
export class PaperSetEditionsModule {}

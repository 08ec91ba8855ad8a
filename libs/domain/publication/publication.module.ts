import { Module } from '@nestjs/common';
import { CorrespondenceModule } from '#domain/correspondence';
import { CouncilsModule } from '#domain/councils';
import { ExemptionModule } from '#domain/exemption';
import { MeetingsModule } from '#domain/meetings';
import { PaperSetEditionsModule, PaperSetModule } from '#domain/paper-set';
import { ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { ExemptDocuments } from './exempt-documents.queries.js';
import { ExemptionListQueries } from './exemption-list.queries.js';
import { OpenCouncils } from './open-council.queries.js';
import { OpenDocuments } from './open-document.queries.js';
import { OpenMeetings } from './open-meeting.queries.js';
import { OpenPackages } from './open-package.service.js';
import { OpenVedleggPlaces } from './open-vedlegg-place.queries.js';
import { OpenVedleggTexts } from './open-vedlegg-text.queries.js';
import { PassageService } from './passage.service.js';
import { TextOwners } from './text-owners.queries.js';
import { OpenVedlegg } from './open-vedlegg.queries.js';

const frontDoor = [
  ExemptionListQueries,
  OpenCouncils,
  OpenDocuments,
  OpenMeetings,
  OpenPackages,
  OpenVedlegg,
  PassageService,
];

/** What may leave the house, and what may not. */
@Module({
  imports: [
    CorrespondenceModule,
    CouncilsModule,
    ExemptionModule,
    MeetingsModule,
    PaperSetEditionsModule,
    PaperSetModule,
    ReferatModule,
    SaksframleggModule,
  ],
  providers: [...frontDoor, ExemptDocuments, OpenVedleggPlaces, OpenVedleggTexts, TextOwners],
  exports: frontDoor,
})
export class PublicationModule {}

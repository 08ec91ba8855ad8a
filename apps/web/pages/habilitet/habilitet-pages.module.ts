import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { HabilitetModule, RulingModule } from '#domain/habilitet';
import { ConflictPresenter } from './conflict.presenter.js';
import { ConflictsPagesController } from './conflicts.pages.controller.js';
import { DeclarationPresenter } from './declaration.presenter.js';
import { HabilitetLinkPresenter } from './habilitet-link.presenter.js';
import { HabilitetPagesController } from './habilitet.pages.controller.js';
import { InterestPresenter } from './interest.presenter.js';
import { InterestsPagesController } from './interests.pages.controller.js';
import { LegalBasesPagesController } from './legal-bases.pages.controller.js';
import { LegalBasisPresenter } from './legal-basis.presenter.js';
import { PartiesPagesController } from './parties.pages.controller.js';
import { PartyPresenter } from './party.presenter.js';
import { ToldPagesController } from './told.pages.controller.js';
import { MeetingsModule } from '#domain/meetings';
import { OverviewPresenter } from './overview.presenter.js';
import { RulingPresenter } from './ruling.presenter.js';
import { RulingsPagesController } from './rulings.pages.controller.js';
import { PersonCasePresenter } from './person-case.presenter.js';

/** The pages about habilitet. */
@Module({
  imports: [CouncilsModule, HabilitetModule, MeetingsModule, RulingModule],
  controllers: [
    ConflictsPagesController,
    HabilitetPagesController,
    InterestsPagesController,
    LegalBasesPagesController,
    PartiesPagesController,
    RulingsPagesController,
    ToldPagesController,
  ],
  providers: [
    ConflictPresenter,
    DeclarationPresenter,
    HabilitetLinkPresenter,
    InterestPresenter,
    LegalBasisPresenter,
    OverviewPresenter,
    PartyPresenter,
    PersonCasePresenter,
    RulingPresenter,
  ],
  exports: [HabilitetLinkPresenter],
})
export class HabilitetPagesModule {}

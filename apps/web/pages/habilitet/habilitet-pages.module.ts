import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { HabilitetModule } from '#domain/habilitet';
import { ConflictPresenter } from './conflict.presenter.js';
import { ConflictsPagesController } from './conflicts.pages.controller.js';
import { DeclarationPresenter } from './declaration.presenter.js';
import { HabilitetLinkPresenter } from './habilitet-link.presenter.js';
import { HabilitetPagesController } from './habilitet.pages.controller.js';
import { InterestPresenter } from './interest.presenter.js';
import { InterestsPagesController } from './interests.pages.controller.js';
import { OverviewPresenter } from './overview.presenter.js';
import { RulingPresenter } from './ruling.presenter.js';
import { RulingsPagesController } from './rulings.pages.controller.js';
import { PersonCasePresenter } from './person-case.presenter.js';

/** The pages about habilitet. */
@Module({
  imports: [CouncilsModule, HabilitetModule],
  controllers: [
    ConflictsPagesController,
    HabilitetPagesController,
    InterestsPagesController,
    RulingsPagesController,
  ],
  providers: [
    ConflictPresenter,
    DeclarationPresenter,
    HabilitetLinkPresenter,
    InterestPresenter,
    OverviewPresenter,
    PersonCasePresenter,
    RulingPresenter,
  ],
  exports: [HabilitetLinkPresenter],
})
export class HabilitetPagesModule {}

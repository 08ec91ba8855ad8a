import { Module } from '@nestjs/common';
import { HabilitetModule } from '#domain/habilitet';
import { DeclarationPresenter } from './declaration.presenter.js';
import { HabilitetLinkPresenter } from './habilitet-link.presenter.js';
import { HabilitetPagesController } from './habilitet.pages.controller.js';
import { OverviewPresenter } from './overview.presenter.js';
import { PersonCasePresenter } from './person-case.presenter.js';

/** The pages about habilitet. */
@Module({
  imports: [HabilitetModule],
  controllers: [HabilitetPagesController],
  providers: [DeclarationPresenter, HabilitetLinkPresenter, OverviewPresenter, PersonCasePresenter],
  exports: [HabilitetLinkPresenter],
})
export class HabilitetPagesModule {}

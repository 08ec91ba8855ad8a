import { Module } from '@nestjs/common';
import { MeetingsModule } from '#domain/meetings';
import { PaperSetEditionsModule } from '#domain/paper-set';
import { PackageLinkPresenter } from './package-link.presenter.js';
import { PackagesPagesController } from './packages.pages.controller.js';
import { PackagesPresenter } from './packages.presenter.js';

/** The page of a meeting's packages. */
@Module({
  imports: [MeetingsModule, PaperSetEditionsModule],
  controllers: [PackagesPagesController],
  providers: [PackageLinkPresenter, PackagesPresenter],
  exports: [PackageLinkPresenter],
})
export class PaperSetPagesModule {}

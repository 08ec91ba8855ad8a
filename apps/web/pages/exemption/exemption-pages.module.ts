import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { ExemptionModule } from '#domain/exemption';
import { MeetingsModule } from '#domain/meetings';
import { PublicationModule } from '#domain/publication';
import { ExemptionFormPresenter } from './exemption-form.presenter.js';
import { ExemptionPagesController } from './exemption.pages.controller.js';
import { ExemptionPresenter } from './exemption.presenter.js';

/** The pages where documents and passages are exempted from the public. */
@Module({
  imports: [CouncilsModule, ExemptionModule, MeetingsModule, PublicationModule],
  controllers: [ExemptionPagesController],
  providers: [ExemptionFormPresenter, ExemptionPresenter],
  exports: [ExemptionFormPresenter],
})
export class ExemptionPagesModule {}

import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { CouncilsModule } from '#domain/councils';
import { ExemptionModule } from '#domain/exemption';
import { MeetingsModule } from '#domain/meetings';
import { PublicationModule } from '#domain/publication';
import { uploadLimits } from '../../bodies/upload-limits.js';
import { ConfigHolder } from '../../config-holder.js';
import { ExemptionFormPresenter } from './exemption-form.presenter.js';
import { ExemptionPagesController } from './exemption.pages.controller.js';
import { ExemptionPresenter } from './exemption.presenter.js';
import { PassagePagesController } from './passage.pages.controller.js';
import { PassagePresenter } from './passage.presenter.js';
import { RedactedPagesController } from './redacted.pages.controller.js';

/** The pages where documents and passages are exempted from the public. */
@Module({
  imports: [
    ...[CouncilsModule, ExemptionModule, MeetingsModule, PublicationModule],
    MulterModule.registerAsync({
      useFactory: ({ config }: ConfigHolder) => ({
        limits: uploadLimits(config.fileLimitBytes),
        defParamCharset: 'utf8',
      }),
      inject: [ConfigHolder],
    }),
  ],
  // The longer address first: "redacted" is no id.
  controllers: [RedactedPagesController, PassagePagesController, ExemptionPagesController],
  providers: [ExemptionFormPresenter, ExemptionPresenter, PassagePresenter],
  exports: [ExemptionFormPresenter],
})
export class ExemptionPagesModule {}

import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { SaksframleggModule } from '#domain/saksframlegg';
import { WrittenProcedureModule } from '#domain/written-procedure';
import { ProcedureSourcePresenter } from './procedure-source.presenter.js';
import { ProcedurePresenter } from './procedure.presenter.js';
import { ProceduresPagesController } from './procedures.pages.controller.js';
import { ProceduresPresenter } from './procedures.presenter.js';

/** The pages of written procedures. */
@Module({
  imports: [CouncilsModule, MeetingsModule, SaksframleggModule, WrittenProcedureModule],
  controllers: [ProceduresPagesController],
  providers: [ProcedurePresenter, ProcedureSourcePresenter, ProceduresPresenter],
})
export class WrittenProcedurePagesModule {}

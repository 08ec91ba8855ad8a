import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { WrittenProcedureModule } from '#domain/written-procedure';
import { ProcedurePresenter } from './procedure.presenter.js';
import { ProceduresPagesController } from './procedures.pages.controller.js';
import { ProceduresPresenter } from './procedures.presenter.js';

/** The pages of written procedures. */
@Module({
  imports: [CouncilsModule, MeetingsModule, WrittenProcedureModule],
  controllers: [ProceduresPagesController],
  providers: [ProcedurePresenter, ProceduresPresenter],
})
export class WrittenProcedurePagesModule {}

import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { AppointingService } from './appointing.service.js';
import { AppointmentPlanQueries } from './appointment-plan.queries.js';
import { TermConsequencesQueries } from './term-consequences.queries.js';
import { TermEndQueries } from './term-end.queries.js';
import { TermEndRepository } from './term-end.repository.js';
import { TermEndService } from './term-end.service.js';

const frontDoor = [AppointingService, AppointmentPlanQueries, TermEndQueries, TermEndService];

/** People's time in office: begun, changed and ended, with everything that hangs on it. */
@Module({
  imports: [CouncilsModule, MeetingsModule],
  providers: [...frontDoor, TermConsequencesQueries, TermEndRepository],
  exports: frontDoor,
})
export class TermsModule {}

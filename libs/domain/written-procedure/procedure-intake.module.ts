import { Module } from '@nestjs/common';
import { ProcedureIntakeService } from './procedure-intake.service.js';

/** Taking in what was decided in writing elsewhere: needs neither mail nor the public address of the program. */
@Module({ providers: [ProcedureIntakeService], exports: [ProcedureIntakeService] })
export class ProcedureIntakeModule {}

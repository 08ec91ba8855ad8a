import { Module } from '@nestjs/common';
import { AppointmentRepository } from './appointment.repository.js';
import { AppointmentService } from './appointment.service.js';
import { ContactDataService } from './contact-data.service.js';
import { CouncilCreationService } from './council-creation.service.js';
import { CouncilDirectoryQueries } from './council-directory.queries.js';
import { CouncilRepository } from './council.repository.js';
import { CouncilSettingsService } from './council-settings.service.js';
import { PeopleQueries } from './people.queries.js';
import { PeopleRegisterService } from './people-register.service.js';
import { PeopleRepository } from './people.repository.js';
import { PersonEntryService } from './person-entry.service.js';
import { RegisterQueries } from './register.queries.js';
import { SessionService } from './session.service.js';
import { SignedInQueries } from './signed-in.queries.js';

const frontDoor = [
  AppointmentService,
  ContactDataService,
  CouncilCreationService,
  CouncilDirectoryQueries,
  CouncilSettingsService,
  PeopleQueries,
  PeopleRegisterService,
  PersonEntryService,
  RegisterQueries,
  SessionService,
];

/** Councils, their settings and people. */
@Module({
  providers: [...frontDoor, AppointmentRepository, CouncilRepository, PeopleRepository, SignedInQueries],
  exports: frontDoor,
})
export class CouncilsModule {}

export { CouncilsModule } from './councils.module.js';
export { CouncilCreationService, type EarlierCaseInput } from './council-creation.service.js';
export { CouncilSettingsService } from './council-settings.service.js';
export {
  type AppointmentChange,
  AppointmentService,
  type AppointmentInput,
  type SeatInput,
} from './appointment.service.js';
export { leftOfficeOn } from './left-office.queries.js';
export { ContactDataService } from './contact-data.service.js';
export { contactDataDueOn } from './contact-data.rules.js';
export { longestLine } from './person-input.rules.js';
export {
  PeopleRegisterService,
  type AffiliationInput,
  type OrganisationInput,
  type PersonInput,
  type Saved,
} from './people-register.service.js';
export { type PersonEntry, PersonEntryService } from './person-entry.service.js';
export type { TypedAffiliation } from './person-entry.rules.js';
export { SessionService, type SignInRequest, type StartedSession } from './session.service.js';
export type { SignedIn } from './signed-in.queries.js';
export {
  CouncilDirectoryQueries,
  type CouncilEntry,
  type DemoAccount,
  type OwnPlace,
} from './council-directory.queries.js';
export { PeopleQueries } from './people.queries.js';
export { RegisterQueries, type RegisteredNames, type RegisteredPerson } from './register.queries.js';
export type { AffiliationOnDate, PersonOnDate, Roster, RosterPerson, RosterSeat } from './roster.rules.js';
export type { CouncilInput, CouncilRecord } from './council.rules.js';
export {
  AttendanceGroup,
  CouncilSettings,
  paperSectionKinds,
  SectionTemplate,
  StandingItem,
  TemplateSection,
  type Deadlines,
  type PublicReadingSetting,
  type QuorumSetting,
  type VotingSetting,
} from './council-settings.rules.js';
export { defaultSettings } from './default-settings.rules.js';
export { effectiveSettings, settingsFaults } from './settings-check.rules.js';
export {
  appointmentFault,
  type AppointmentRole,
  appointmentRoles,
  isOver,
  isWithin,
  lastDayWithoutBreak,
  type OfficePeriod,
  overlaps,
  seatedRoles,
} from './appointment.rules.js';
export {
  type CaseNumber,
  canonicalCaseNumber,
  isReadableFormat,
  parseCaseNumber,
  parseCaseReference,
  printCaseNumber,
} from './case-number.rules.js';
export { mayAdministerCouncil, maySeeContactData } from './council.policy.js';
export { councilConstraints, councilErrors } from './councils.errors.js';

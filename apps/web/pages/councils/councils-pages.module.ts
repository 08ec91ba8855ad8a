import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { HabilitetModule } from '#domain/habilitet';
import { TermsModule } from '#domain/terms';
import { AppointmentChangePresenter } from './appointment-change.presenter.js';
import { AppointmentPresenter } from './appointment.presenter.js';
import { AppointmentsPagesController } from './appointments.pages.controller.js';
import { MembersPagesController } from './members.pages.controller.js';
import { MembersPresenter } from './members.presenter.js';
import { OrganisationPresenter } from './organisation.presenter.js';
import { OrganisationsPagesController } from './organisations.pages.controller.js';
import { OwnRecordsPagesController } from './own-records.pages.controller.js';
import { OwnRecordsPresenter } from './own-records.presenter.js';
import { PeoplePagesController } from './people.pages.controller.js';
import { PeoplePresenter } from './people.presenter.js';
import { PersonPresenter } from './person.presenter.js';
import { SeatPresenter } from './seat.presenter.js';
import { SeatsPagesController } from './seats.pages.controller.js';
import { SettingsPagesController } from './settings.pages.controller.js';
import { SettingsPresenter } from './settings.presenter.js';
import { TermEndPagesController } from './term-end.pages.controller.js';
import { TermEndPresenter } from './term-end.presenter.js';

/** The pages about the council itself: who is in it, and how it works. */
@Module({
  imports: [CouncilsModule, HabilitetModule, TermsModule],
  controllers: [
    AppointmentsPagesController,
    MembersPagesController,
    OrganisationsPagesController,
    OwnRecordsPagesController,
    PeoplePagesController,
    SeatsPagesController,
    SettingsPagesController,
    TermEndPagesController,
  ],
  providers: [
    AppointmentChangePresenter,
    AppointmentPresenter,
    MembersPresenter,
    OrganisationPresenter,
    OwnRecordsPresenter,
    PeoplePresenter,
    PersonPresenter,
    SeatPresenter,
    SettingsPresenter,
    TermEndPresenter,
  ],
})
export class CouncilsPagesModule {}

import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { PeopleRegisterService } from '#domain/councils';
import { Permit } from '../../access/permission.decorator.js';
import { paths } from '../paths.js';
import { RegisterPages, type StoredEntry } from '../register.pages.js';
import type { SentFields } from '../sent-fields.js';
import { OrganisationPresenter } from './organisation.presenter.js';
import { organisationEntry, type TypedOrganisation } from './person.form.js';

/** The secretariat keeps the register of organisations: a name is written once. */
@Controller('members/organisations')
@Permit('people.write')
export class OrganisationsPagesController extends RegisterPages<TypedOrganisation> {
  constructor(
    protected readonly presenter: OrganisationPresenter,
    private readonly register: PeopleRegisterService,
  ) {
    super();
  }

  protected typed(sent: SentFields) {
    return organisationEntry(sent);
  }

  protected async store(actor: Actor, { id, version, typed }: StoredEntry<TypedOrganisation>) {
    const saved =
      id === undefined
        ? await this.register.createOrganisation(actor, typed)
        : await this.register.updateOrganisation(actor, id, version, typed);
    return paths.organisation(saved.id);
  }
}

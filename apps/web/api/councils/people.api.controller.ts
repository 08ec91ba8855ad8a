import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { PeopleQueries, PeopleRegisterService, RegisterQueries } from '#domain/councils';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { webError } from '../../errors/web.errors.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import { pageAnswer, pageRequest, pageWithin } from '../contract/page.js';
import * as requests from './register.requests.js';
import { organisationAnswer, personAnswer, rosterAnswer } from './register.responses.js';

/** The register of people and organisations. */
@Controller('api/v1')
export class PeopleApiController {
  constructor(
    private readonly register: RegisterQueries,
    private readonly writing: PeopleRegisterService,
    private readonly people: PeopleQueries,
  ) {}

  @Serves(requests.listOrganisations)
  async organisations(
    @CurrentActor() actor: Actor,
    @Input() { query }: InputOf<typeof requests.listOrganisations>,
  ) {
    const rows = await this.register.organisations(actor);
    return pageAnswer(
      pageWithin(rows, pageRequest(query), (row) => row.position),
      organisationAnswer,
    );
  }

  @Serves(requests.createOrganisation)
  async addOrganisation(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof requests.createOrganisation>,
  ) {
    return this.writing.createOrganisation(actor, body);
  }

  @Serves(requests.changeOrganisation)
  async changeOrganisation(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changeOrganisation>,
  ) {
    return this.writing.updateOrganisation(actor, params['organisationId'], version, body);
  }

  @Serves(requests.listPeople)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listPeople>) {
    const rows = await this.register.people(actor);
    return pageAnswer(
      pageWithin(rows, pageRequest(query), (row) => row.position),
      personAnswer,
    );
  }

  @Serves(requests.getPerson)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getPerson>) {
    const person = (await this.register.people(actor)).find(({ id }) => id === params['personId']);
    if (!person) throw webError('web.notFound');
    return personAnswer(person);
  }

  @Serves(requests.createPerson)
  async add(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.createPerson>) {
    return this.writing.createPerson(actor, body);
  }

  @Serves(requests.changePerson)
  async change(
    @CurrentActor() actor: Actor,
    @Input() { params, body, version }: InputOf<typeof requests.changePerson>,
  ) {
    return this.writing.updatePerson(actor, params['personId'], version, body);
  }

  @Serves(requests.getRoster)
  async roster(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.getRoster>) {
    const date = query.date ?? osloLocal(systemClock.now()).date;
    return rosterAnswer(await this.people.rosterOn(actor, date));
  }
}

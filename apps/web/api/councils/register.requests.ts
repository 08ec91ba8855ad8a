import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { DateText, Id, Line, OrNull, PageOf, PageQuery, Part, Query, Shape } from '../contract/schema.js';
import { OrganisationResponse, PersonResponse, RosterResponse, SavedResponse } from './register.responses.js';

const tag = 'people';
const read = { tag, method: 'get', permission: 'people.read' } as const;
const create = { tag, method: 'post', permission: 'people.write' } as const;
const change = { tag, method: 'patch', permission: 'people.write', ifMatch: 'required' } as const;
const saved = { status: 200, body: SavedResponse, etag: 'version', description: 'Saved.' } as const;

const organisationFields = {
  name: Line('Full name as printed.'),
  shortName: OrNull(Line('Abbreviation.')),
  place: OrNull(Line('Town as printed after the organisation.')),
  aliases: Type.Optional(
    Type.Array(Line('Another name.'), {
      ...{ maxItems: 50, uniqueItems: true },
      description: 'Other names that papers call it by: former names, names in another language.',
    }),
  ),
};

const personFields = {
  givenName: Line('Given name or names.'),
  familyName: Line('Family name.'),
  email: OrNull(Type.String({ format: 'email', maxLength: 254 })),
  affiliations: Type.Array(
    Part({
      organisationId: Id('Where the person works.'),
      title: OrNull(Line('Job title.')),
      from: OrNull(DateText('First day.')),
      to: OrNull(DateText('Last day, included.')),
    }),
    { maxItems: 50, description: 'The whole list, in printed order.' },
  ),
};

export const listOrganisations = operation({
  ...{ ...read, id: 'organisations.list', path: 'organisations' },
  summary: 'Organisations',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('OrganisationPage', OrganisationResponse),
    description: "In the register's order.",
  },
  errors: [],
});

export const createOrganisation = operation({
  ...{ ...create, id: 'organisations.create', path: 'organisations' },
  summary: 'Register an organisation',
  body: Shape('NewOrganisation', organisationFields),
  success: { ...saved, status: 201, location: '/api/v1/organisations' },
  errors: ['organisation.invalid', 'organisation.keyTaken', 'council.notAllowed'],
});

export const changeOrganisation = operation({
  ...{ ...change, id: 'organisations.change', path: 'organisations/:organisationId' },
  summary: 'Change an organisation',
  body: Type.Partial(Type.Object(organisationFields), {
    ...{ title: 'OrganisationChange', additionalProperties: false, minProperties: 1 },
  }),
  success: saved,
  errors: ['organisation.invalid', 'organisation.notFound', 'council.notAllowed'],
});

export const listPeople = operation({
  ...{ ...read, id: 'people.list', path: 'people' },
  summary: 'People',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('PersonPage', PersonResponse),
    description: "In the register's order.",
  },
  errors: [],
});

export const getPerson = operation({
  ...{ ...read, id: 'people.get', path: 'people/:personId' },
  summary: 'A person',
  success: { status: 200, body: PersonResponse, etag: 'version', description: 'The person.' },
  errors: ['person.notFound'],
});

export const createPerson = operation({
  ...{ ...create, id: 'people.create', path: 'people' },
  summary: 'Register a person',
  body: Shape('NewPerson', personFields),
  success: { ...saved, status: 201, location: '/api/v1/people/{id}' },
  errors: ['person.invalid', 'person.keyTaken', 'organisation.notFound', 'council.notAllowed'],
});

export const changePerson = operation({
  ...{ ...change, id: 'people.change', path: 'people/:personId' },
  summary: 'Change a person',
  description: 'What is left out stays; `affiliations`, when given, is the whole new list.',
  body: Type.Partial(Type.Object(personFields), {
    ...{ title: 'PersonChange', additionalProperties: false, minProperties: 1 },
  }),
  success: saved,
  errors: ['person.invalid', 'person.notFound', 'organisation.notFound', 'council.notAllowed'],
});

export const getRoster = operation({
  ...{ ...read, id: 'roster.get', path: 'roster' },
  summary: 'Who held what on a day',
  query: Query({ date: Type.Optional(DateText('The day; today when left out.')) }),
  success: { status: 200, body: RosterResponse, description: 'Seat by seat.' },
  errors: [],
});

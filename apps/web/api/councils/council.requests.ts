import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { Html, Line, OrNull, PageOf, PageQuery, Query, Shape } from '../contract/schema.js';
import { CouncilResponse } from './council.responses.js';

const tag = 'councils';

export const listCouncils = operation({
  ...{ id: 'councils.list', tag, method: 'get', path: 'councils', permission: 'meetings.read' },
  summary: 'The councils that whoever is signed in works in',
  query: Query(PageQuery),
  success: {
    status: 200,
    body: PageOf('CouncilPage', CouncilResponse),
    description: 'One: that of the session.',
  },
  errors: ['council.notFound'],
});

export const getCouncil = operation({
  ...{ id: 'councils.get', tag, method: 'get', path: 'councils/:councilId', permission: 'settings.read' },
  summary: 'A council with its settings',
  success: { status: 200, body: CouncilResponse, etag: 'version', description: 'The council.' },
  errors: ['council.notFound'],
});

export const changeCouncil = operation({
  ...{
    id: 'councils.change',
    tag,
    method: 'patch',
    path: 'councils/:councilId',
    permission: 'settings.write',
  },
  summary: 'Change name, language or settings',
  description:
    '`settings` is given whole: only what differs from the defaults. What is left out of the body stays.',
  ifMatch: 'required',
  body: Type.Partial(
    Shape('CouncilChange', {
      name: Line('As printed.'),
      shortName: Line('Short name.'),
      noun: Line('What the body calls itself in running text.'),
      language: Type.Enum(['nb-NO', 'nn-NO']),
      settings: Type.Record(Type.String(), Type.Unknown(), {
        description: 'See `effective` for all of them.',
      }),
      about: OrNull(Html('What the council is for.')),
    }),
    { title: 'CouncilChange', additionalProperties: false, minProperties: 1 },
  ),
  success: { status: 200, body: CouncilResponse, etag: 'version', description: 'The council as it is now.' },
  errors: ['council.notFound', 'council.notAllowed', 'council.settingsInvalid'],
});

import { Type } from 'typebox';
import { appointmentRoles } from '#domain/councils';
import { operation } from '../contract/operation.js';
import { Id, Shape } from '../contract/schema.js';
import { SessionResponse, SignInChoicesResponse } from './session.responses.js';

const tag = 'sessions';

export const getSignInChoices = operation({
  ...{ id: 'sessions.choices', tag, method: 'get', path: 'sessions/choices', permission: 'openToAll' },
  summary: 'Whom one may sign in as in the demo',
  success: {
    status: 200,
    body: SignInChoicesResponse,
    description: 'Councils with the people in office today.',
  },
  errors: ['web.demoOnly'],
});

export const signIn = operation({
  ...{ id: 'sessions.create', tag, method: 'post', path: 'sessions', permission: 'openToAll' },
  summary: 'Sign in to the demo',
  description: 'The answer sets the session cookie. Only where the demo is on.',
  body: Shape('SignIn', {
    councilId: Id('Id of the council.'),
    personId: Id('Who to be.'),
    role: Type.Enum([...appointmentRoles], { description: 'A role that the person holds today.' }),
  }),
  success: {
    ...{ status: 201, body: SessionResponse, location: '/api/v1/sessions/current' },
    description: 'Signed in; the session cookie is set.',
  },
  errors: ['web.demoOnly', 'signIn.noSuchRole'],
});

export const getSession = operation({
  ...{ id: 'sessions.current', tag, method: 'get', path: 'sessions/current', permission: 'meetings.read' },
  summary: 'Who is signed in',
  success: { status: 200, body: SessionResponse, description: 'The session behind the cookie.' },
  errors: [],
});

export const signOut = operation({
  ...{ id: 'sessions.end', tag, method: 'delete', path: 'sessions/current', permission: 'openToAll' },
  summary: 'Sign out',
  success: { status: 204, description: 'Signed out; no error when nobody was signed in.' },
  errors: [],
});

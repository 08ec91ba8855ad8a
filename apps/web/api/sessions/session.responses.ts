import { Type, type Static } from 'typebox';
import type { Actor } from '#kernel/actor';
import { appointmentRoles, type CouncilEntry, type DemoAccount, type PersonOnDate } from '#domain/councils';
import { Id, Instant, Part, Shape } from '../contract/schema.js';

export const SessionResponse = Shape('Session', {
  councilId: Id('The council that is worked in.'),
  personId: Id('Who is signed in.'),
  name: Type.String(),
  role: Type.Enum([...appointmentRoles]),
  expiresAt: Type.Optional(Instant('When the session ends by itself.')),
});

export const SignInChoicesResponse = Shape('SignInChoices', {
  councils: Type.Array(
    Part({
      id: Id('Id of the council.'),
      key: Type.String(),
      name: Type.String(),
      accounts: Type.Array(
        Part({
          personId: Id('Id of the person.'),
          name: Type.String(),
          role: Type.Enum([...appointmentRoles]),
          description: Type.String({ description: 'Whom the seat speaks for, or where the person works.' }),
        }),
      ),
    }),
  ),
});

/** The session as the API shows it. */
export function sessionAnswer(
  actor: Actor,
  person: PersonOnDate | undefined,
  expiresAt?: Date,
): Static<typeof SessionResponse> {
  return {
    councilId: actor.councilId,
    personId: actor.personId ?? '',
    name: person?.name ?? '',
    role: actor.role as Static<typeof SessionResponse>['role'],
    ...(expiresAt ? { expiresAt: expiresAt.toISOString() } : {}),
  };
}

/** A council with whom one may sign in as. */
export function choiceOf(
  { id, key, name }: CouncilEntry,
  accounts: readonly DemoAccount[],
): Static<typeof SignInChoicesResponse>['councils'][number] {
  const people = accounts.map(({ personId, name: personName, role, description }) => ({
    ...{ personId, name: personName, role, description },
  }));
  return { id, key, name, accounts: people };
}

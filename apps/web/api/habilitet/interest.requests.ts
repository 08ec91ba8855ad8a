import { Type } from 'typebox';
import { interestKinds, longestInterest } from '#domain/habilitet';
import { operation } from '../contract/operation.js';
import { DateText, OrNull, Shape } from '../contract/schema.js';
import { InterestResponse, InterestsResponse } from './interest.responses.js';

const tag = 'habilitet';
const own = { tag, permission: 'interests.own' } as const;
const words = (description: string) => Type.String({ maxLength: longestInterest, description });

export const getOwnInterests = operation({
  ...{ ...own, id: 'interests.own', method: 'get', path: 'interests' },
  summary: 'My interests, and who has read about me',
  success: { status: 200, body: InterestsResponse, description: 'The oldest first.' },
  errors: ['habilitet.interestsNotReadable'],
});

export const addInterest = operation({
  ...{ ...own, id: 'interests.add', method: 'post', path: 'interests' },
  summary: 'Add an interest of mine',
  body: Shape('NewInterest', {
    kind: Type.Enum([...interestKinds]),
    organisation: words('An organisation that the register knows, by name or short name, is tied to it.'),
    description: words('What it is about; of close relations as much or little as one wishes.'),
    from: OrNull(DateText('First day.')),
    to: OrNull(DateText('Last day, included.')),
  }),
  success: { status: 201, body: InterestResponse, etag: 'version', description: 'The interest.' },
  errors: ['habilitet.interestInvalid', 'habilitet.interestsNotYours'],
});

export const endInterest = operation({
  ...{ ...own, id: 'interests.end', method: 'patch', path: 'interests/:interestId' },
  summary: 'Say that an interest of mine is over',
  description: 'It stays in the register, so that what held then is known.',
  ifMatch: 'required',
  body: Shape('InterestEnd', { to: DateText('Last day, included.') }),
  success: { status: 204, description: 'Ended.' },
  errors: ['habilitet.interestNotFound', 'habilitet.interestInvalid', 'habilitet.interestsNotYours'],
});

export const removeInterest = operation({
  ...{ ...own, id: 'interests.remove', method: 'delete', path: 'interests/:interestId' },
  summary: 'Take back what I told by mistake',
  ifMatch: 'required',
  success: { status: 204, description: 'Removed.' },
  errors: ['habilitet.interestNotFound', 'habilitet.interestsNotYours'],
});

export const readInterests = operation({
  ...{ id: 'interests.read', tag, method: 'post', path: 'people/:personId/interests/reading' },
  permission: 'interests.read',
  summary: "Open somebody's interests",
  description:
    'An act of its own, and therefore no GET: it is written down, and the person sees who has read them.',
  success: { status: 200, body: InterestsResponse, description: 'The interests; `reads` is empty.' },
  errors: ['habilitet.interestsNotReadable', 'habilitet.personUnknown'],
});

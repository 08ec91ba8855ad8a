import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { Shape } from '../contract/schema.js';

const AnyObject = Type.Object({}, { additionalProperties: true });

export const getOpenapi = operation({
  id: 'program.openapi',
  tag: 'program',
  method: 'get',
  path: 'openapi.json',
  summary: 'This document',
  permission: 'openToAll',
  success: { status: 200, body: AnyObject, description: 'The OpenAPI document of the program.' },
  errors: [],
});

export const getMeetingSchema = operation({
  id: 'program.meetingSchema',
  tag: 'program',
  method: 'get',
  path: 'schema/meeting.json',
  summary: 'JSON Schema of a meeting file',
  permission: 'openToAll',
  success: { status: 200, body: AnyObject, description: 'The schema, with a description of every field.' },
  errors: [],
});

export const getCouncilSchema = operation({
  id: 'program.councilSchema',
  tag: 'program',
  method: 'get',
  path: 'schema/council.json',
  summary: 'JSON Schema of a council file',
  permission: 'openToAll',
  success: { status: 200, body: AnyObject, description: 'The schema, with a description of every field.' },
  errors: [],
});

export const getProblem = operation({
  id: 'program.problem',
  tag: 'program',
  method: 'get',
  path: 'problems/:code',
  summary: 'What a kind of problem means: the address in `type` of a refusal',
  permission: 'openToAll',
  success: {
    status: 200,
    body: Shape('ProblemKind', {
      code: Type.String(),
      status: Type.Integer({ description: 'The HTTP status it comes with.' }),
      sentence: Type.String({ description: 'What it says, in Norwegian; `{name}` stands for a value.' }),
    }),
    description: 'The kind of problem.',
  },
  errors: [],
});

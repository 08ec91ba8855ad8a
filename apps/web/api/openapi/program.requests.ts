import { Type } from 'typebox';
import { operation } from '../contract/operation.js';

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

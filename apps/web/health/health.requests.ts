import { Type } from 'typebox';
import { operation } from '../api/contract/operation.js';
import { Shape } from '../api/contract/schema.js';

const tag = 'program';
const state = Type.Object({}, { additionalProperties: true });

export const getLive = operation({
  ...{ id: 'health.live', tag, method: 'get', path: 'live', permission: 'openToAll' },
  summary: 'The process lives and answers',
  success: {
    status: 200,
    body: Shape('Live', { status: Type.Literal('ok') }),
    description: 'Alive.',
  },
  errors: [],
});

export const getReady = operation({
  ...{ id: 'health.ready', tag, method: 'get', path: 'ready', permission: 'openToAll' },
  summary: 'Database, migrations and file store are in order',
  success: {
    status: 200,
    body: Shape('Ready', { status: Type.Literal('ok'), info: state, error: state, details: state }),
    description: 'Ready to take requests.',
  },
  errors: ['web.notReady'],
});

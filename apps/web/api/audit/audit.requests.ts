import { Type } from 'typebox';
import { operation } from '../contract/operation.js';
import { Id, PageOf, PageQuery, Query } from '../contract/schema.js';
import { AuditEventResponse } from './audit.responses.js';

export const listAudit = operation({
  ...{ id: 'audit.list', tag: 'audit', method: 'get', path: 'audit', permission: 'audit.read' },
  summary: 'Who did what, the newest first',
  query: Query({
    ...PageQuery,
    entity: Type.Optional(Type.String({ pattern: '^[a-z_]{1,60}$', description: 'Only this table.' })),
    entityId: Type.Optional(Id('Only this row.')),
  }),
  success: { status: 200, body: PageOf('AuditPage', AuditEventResponse), description: 'The events.' },
  errors: [],
});

import { Type, type Static } from 'typebox';
import type { AuditEntry } from '#platform/audit/audit-entries';
import { Instant, OrNull, Shape } from '../contract/schema.js';

export const AuditEventResponse = Shape('AuditEvent', {
  seq: Type.Integer({ description: 'Number in the chain of the council.' }),
  at: Instant('When.'),
  actorId: OrNull(Type.String({ description: 'Id of the person; null for the program itself.' })),
  actorRole: Type.String(),
  requestId: OrNull(Type.String({ description: 'Ties it to the lines of the log.' })),
  action: Type.String({ description: 'What was done: `meeting.close`.' }),
  entity: Type.String({ description: 'Which table.' }),
  entityId: Type.String(),
  operation: Type.Enum(['insert', 'update', 'delete']),
  before: OrNull(Type.Record(Type.String(), Type.Unknown())),
  after: OrNull(Type.Record(Type.String(), Type.Unknown())),
  hash: Type.String({ description: 'Link of the chain.' }),
});

export function auditAnswer(row: AuditEntry): Static<typeof AuditEventResponse> {
  const { seq, at, actorId, actorRole, requestId, action, entity, entityId, operation, before, after, hash } =
    row;
  return {
    ...{ seq, at: at.toISOString(), actorId, actorRole, requestId, action, entity, entityId, operation },
    ...{ before, after, hash },
  };
}

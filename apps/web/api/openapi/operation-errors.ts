import { errorKinds, type TabledCode } from '../../errors/error-kinds.js';
import { statusOf } from '../../errors/status-of-kind.js';
import { isSigned, type OperationContract } from '../contract/operation.js';
import { paramNames } from '../contract/path-params.js';

/** Every code that an operation may answer with, by HTTP status, in order. */
export function errorsOfOperation(contract: OperationContract): ReadonlyMap<number, readonly string[]> {
  const byStatus = new Map<number, string[]>();
  for (const code of [...new Set([...impliedCodes(contract), ...contract.errors])].sort()) {
    const status = statusOf({ code, kind: errorKinds[code] });
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return new Map([...byStatus].sort(([a], [b]) => a - b));
}

/** What follows from the contract itself. */
function impliedCodes(contract: OperationContract): TabledCode[] {
  const { permission, method, body, stream, ifMatch } = contract;
  const signedIn = isSigned(permission);
  const writes = method !== 'get';
  return [
    'web.unexpected',
    'database.unavailable',
    'web.invalidInput',
    ...when(signedIn, 'web.notSignedIn', 'web.notAllowed'),
    ...when(permission === 'public', 'web.tooManyRequests'),
    ...when(permission === 'mailGateway', 'web.gatewayUnknown'),
    ...when(writes, 'web.foreignOrigin', 'database.busy'),
    ...when(paramNames(contract.path).length > 0, 'web.notFound'),
    ...when(body !== undefined, 'web.unreadableJson', 'web.tooDeep'),
    ...when(body !== undefined || stream !== undefined, 'web.wrongContentType', 'web.bodyTooLarge'),
    ...when(ifMatch !== undefined, 'web.preconditionRequired', 'web.preconditionFailed', 'database.stale'),
  ];
}

function when(holds: boolean, ...codes: TabledCode[]): TabledCode[] {
  return holds ? codes : [];
}

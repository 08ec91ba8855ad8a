import type { ErrorParams } from '#kernel/domain-error';
import { hasMessage, message } from '#kernel/messages';
import { errorKinds } from '../../errors/error-kinds.js';
import { statusOf } from '../../errors/status-of-kind.js';
import { webError } from '../../errors/web.errors.js';

/** Leaves every placeholder of a sentence as it is written. */
const asWritten: ErrorParams = new Proxy({}, { get: (_, name) => `{${String(name)}}` });

/** What a kind of problem means. @throws DomainError `web.notFound` for a code that is none */
export function problemKind(given: string) {
  const code = Object.keys(errorKinds).find((known) => known.toLowerCase() === given.toLowerCase());
  if (!code || !hasMessage(code)) throw webError('web.notFound');
  const kind = errorKinds[code as keyof typeof errorKinds];
  return { code, status: statusOf({ code, kind }), sentence: message('nb-NO', code, asWritten) };
}

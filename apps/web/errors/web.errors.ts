import { errorsOf } from '#kernel/domain-error';

/** Refusals that only a web server gives. */
export const webErrors = {
  'web.notSignedIn': 'unauthenticated',
  'web.notAllowed': 'forbidden',
  'web.gatewayUnknown': 'unauthenticated',
  'web.foreignOrigin': 'forbidden',
  'web.notFound': 'notFound',
  'web.methodNotAllowed': 'notFound',
  'web.invalidInput': 'invalid',
  'web.unknownField': 'invalid',
  'web.unreadableJson': 'invalid',
  'web.tooDeep': 'invalid',
  'web.bodyTooLarge': 'tooLarge',
  'web.wrongContentType': 'unsupportedType',
  'web.preconditionRequired': 'preconditionRequired',
  'web.preconditionFailed': 'stale',
  'web.demoOnly': 'notFound',
  'web.tooManyRequests': 'tooManyRequests',
  'web.notReady': 'unavailable',
  'web.unexpected': 'unavailable',
} as const;

/** Makes a refusal of the web server. */
export const webError = errorsOf(webErrors);

import { describe, expect, it } from '@jest/globals';
import { judgeFailure, type SmtpFailure } from './smtp-failure.rules.js';

describe('judgeFailure', () => {
  it.each<[string, SmtpFailure, string]>([
    ['no server there', { code: 'ESOCKET', command: 'CONN' }, 'unreachable'],
    ['no such host', { code: 'EDNS', command: 'CONN' }, 'unreachable'],
    [
      'a connection that is never made',
      { code: 'ETIMEDOUT', command: 'CONN', timeoutType: 'CONNECT_TIMEOUT' },
      'unreachable',
    ],
    [
      'a server that falls silent',
      { code: 'ETIMEDOUT', command: 'CONN', timeoutType: 'SOCKET_TIMEOUT' },
      'noAnswer',
    ],
    ['an attempt that takes too long', { code: 'EABORT' }, 'noAnswer'],
    ['a connection that breaks', { code: 'ECONNECTION', command: 'CONN' }, 'connectionLost'],
    ['words that are not SMTP', { code: 'EPROTOCOL', command: 'CONN' }, 'connectionLost'],
    ['a certificate that is not valid', { code: 'ETLS', command: 'CONN' }, 'tls'],
    [
      'a certificate of its own making',
      { code: 'ESOCKET', command: 'CONN', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      'tls',
    ],
    ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'loginRefused'],
    [
      'a server that wants a login first',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 530 },
      'loginRefused',
    ],
    ['greylisting', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, 'busy'],
    ['a server that is closing', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 421 }, 'busy'],
    ['a conversation out of step', { code: 'EENVELOPE', command: 'DATA', responseCode: 503 }, 'busy'],
    ['trouble after the last byte', { code: 'EMESSAGE', command: 'DATA', responseCode: 451 }, 'busy'],
    ['a server that does not let us in', { code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, 'busy'],
    ['an error nobody has named', {}, 'unreachable'],
  ])('tries again after %s', (_what, failure, trouble) => {
    expect(judgeFailure(failure)).toEqual({ permanent: false, trouble });
  });

  it.each<[string, SmtpFailure, string]>([
    [
      'an address that is not there',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 },
      'recipientRefused',
    ],
    ['a full mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 552 }, 'recipientRefused'],
    ['an address the server cannot write', { code: 'EENVELOPE', command: 'API' }, 'recipientRefused'],
    [
      'a sender it does not know',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 },
      'senderRefused',
    ],
    ['content it takes for spam', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'contentRefused'],
    ['a mail over the size that it announced', { code: 'EMESSAGE', command: 'MAIL FROM' }, 'tooLarge'],
    ['a mail that it finds too large', { code: 'EMESSAGE', command: 'DATA', responseCode: 552 }, 'tooLarge'],
  ])('gives up at once on %s', (_what, failure, trouble) => {
    expect(judgeFailure(failure)).toEqual({ permanent: true, trouble });
  });
});

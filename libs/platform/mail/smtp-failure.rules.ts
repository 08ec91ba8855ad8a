/** What went wrong, in words that a person can act on: `mail.trouble.<trouble>`. */
export const deliveryTroubles = [
  'unreachable',
  'connectionLost',
  'noAnswer',
  'tls',
  'loginRefused',
  'busy',
  'senderRefused',
  'recipientRefused',
  'contentRefused',
  'tooLarge',
  'attachmentMissing',
] as const;
export type DeliveryTrouble = (typeof deliveryTroubles)[number];

/** How an attempt went wrong, as nodemailer tells it. */
export interface SmtpFailure {
  readonly code?: string | undefined;
  /** The command that was being said: `CONN`, `EHLO`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly timeoutType?: string | undefined;
  /** The network's own word: `ECONNREFUSED`, `DEPTH_ZERO_SELF_SIGNED_CERT`. */
  readonly originalCode?: string | undefined;
}

export interface FailureJudgement {
  /** No use in trying again without somebody mending something. */
  readonly permanent: boolean;
  readonly trouble: DeliveryTrouble;
}

/** Node's words for certificates that do not hold and handshakes that fail. */
const aboutEncryption = /CERT|SSL|TLS|ISSUER|SIGNATURE/;

/** Replies that speak of our login or encryption (RFC 4954, 6): mended by whoever runs the program, not by giving up. */
const aboutLogin = [454, 530, 534, 535, 538];

/**
 * Decides whether a failed attempt is worth another one (RFC 5321, 4.2.1: 4yz passes, 5yz stays). Only what is said
 * about this mail can be permanent; a server that does not let us in says nothing about the mail.
 */
export function judgeFailure(failure: SmtpFailure): FailureJudgement {
  const { code, command = '', responseCode } = failure;
  if (code === 'EAUTH' || code === 'ENOAUTH' || aboutLogin.includes(responseCode ?? 0))
    return passing('loginRefused');
  if (code === 'ETLS' || aboutEncryption.test(failure.originalCode ?? '')) return passing('tls');
  if (responseCode !== undefined && responseCode >= 400) return judgeReply(command, responseCode);
  if (code === 'EMESSAGE' && command === 'MAIL FROM') return lasting('tooLarge');
  if (code === 'EENVELOPE') return lasting('recipientRefused');
  if (code === 'ETIMEDOUT' || code === 'EABORT')
    return passing(failure.timeoutType === 'CONNECT_TIMEOUT' ? 'unreachable' : 'noAnswer');
  if (code === 'ECONNECTION' || code === 'ESTREAM' || code === 'EPROTOCOL') return passing('connectionLost');
  return passing('unreachable');
}

function judgeReply(command: string, reply: number): FailureJudgement {
  // 421: the server is closing; 503: the conversation got out of step. Neither is about the mail.
  if (reply < 500 || reply === 503) return passing('busy');
  if (reply === 552 || reply === 523) return lasting(command === 'RCPT TO' ? 'recipientRefused' : 'tooLarge');
  if (command === 'MAIL FROM') return lasting('senderRefused');
  if (command === 'RCPT TO') return lasting('recipientRefused');
  if (command === 'DATA') return lasting('contentRefused');
  return passing('busy');
}

const passing = (trouble: DeliveryTrouble): FailureJudgement => ({ permanent: false, trouble });
const lasting = (trouble: DeliveryTrouble): FailureJudgement => ({ permanent: true, trouble });

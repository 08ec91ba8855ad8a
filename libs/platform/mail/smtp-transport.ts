import { createTransport } from 'nodemailer';
import type { SendingPatience } from './delivery.rules.js';
import { headerText } from './header-text.js';
import { type MailConsignment, type MailOutcome, MailTransport } from './mail-transport.js';
import { judgeFailure, type SmtpFailure } from './smtp-failure.rules.js';
import type { SmtpServer } from './smtp-server.js';

/** What nodemailer's errors carry. */
type SmtpError = Error & SmtpFailure & { readonly response?: string };

/** Sends through the mail server in SMTP_URL; one connection for each mail, so no mail suffers from the one before. */
export class SmtpMailTransport extends MailTransport {
  /** @param clientName what we call ourselves in EHLO */
  constructor(
    private readonly server: SmtpServer,
    private readonly clientName: string,
    private readonly patience: SendingPatience,
  ) {
    super();
  }

  override async send({ envelope }: MailConsignment, bytes: Buffer): Promise<MailOutcome> {
    const transport = createTransport(this.options());
    try {
      const info = await transport.sendMail({
        // With its size, a server that finds it too large says so before it has been sent.
        envelope: { from: envelope.from, to: [envelope.to], size: bytes.length },
        raw: bytes,
        signal: AbortSignal.timeout(this.patience.longestAttempt),
      });
      return { kind: 'sent', answer: headerText(info.response ?? '') };
    } catch (error) {
      return failed(error as SmtpError);
    } finally {
      transport.close();
    }
  }

  private options() {
    const { host, port, tls, login } = this.server;
    const { longestSilence } = this.patience;
    return {
      host,
      port,
      name: this.clientName,
      secure: tls === 'implicit',
      requireTLS: tls === 'required',
      ignoreTLS: tls === 'none',
      ...(login ? { auth: { user: login.user, pass: login.password } } : {}),
      connectionTimeout: Math.min(30_000, longestSilence),
      greetingTimeout: Math.min(60_000, longestSilence),
      socketTimeout: longestSilence,
    };
  }
}

/** The server's words when there are any; otherwise the network's word for it, never an address of ours. */
function failed(error: SmtpError): MailOutcome {
  const words = error.response ?? error.originalCode ?? error.code ?? error.name;
  return {
    kind: 'failed',
    ...judgeFailure(error),
    ...(error.responseCode === undefined ? {} : { replyCode: error.responseCode }),
    answer: headerText(words),
  };
}

import type { FailureJudgement } from './smtp-failure.rules.js';

/** Addresses of one mail as the servers on the way see them. */
export interface MailEnvelope {
  readonly from: string;
  readonly to: string;
}

/** How an attempt ended. `answer` is the server's own text, or the name of the file. */
export type MailOutcome =
  | { readonly kind: 'sent'; readonly answer: string }
  | { readonly kind: 'filed'; readonly answer: string }
  | ({ readonly kind: 'failed'; readonly replyCode?: number; readonly answer: string } & FailureJudgement);

/** What the transport is told of one mail besides its bytes. */
export interface MailConsignment {
  /** The delivery's id; names the file in the outbox. */
  readonly id: string;
  readonly date: Date;
  readonly envelope: MailEnvelope;
}

/** The way out of the house for the bytes of a mail. */
export abstract class MailTransport {
  /** Makes one attempt. Never throws because of the mail, the network or the other server: that is an outcome. */
  abstract send(consignment: MailConsignment, bytes: Buffer): Promise<MailOutcome>;
}

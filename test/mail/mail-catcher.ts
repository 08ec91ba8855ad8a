import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { patience } from '#test/patience/eventually';
import { Misbehaviour } from './misbehaviour.js';

/** A mail as the server got it. */
export interface CaughtMail {
  /** Addresses of the envelope: who really sends, and who really gets it. */
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
  readonly parsed: ParsedMail;
  /** What the client called itself. */
  readonly clientName: string;
}

/** How a {@link MailCatcher} is set up. */
export interface MailCatcherOptions {
  /** Default: a free port. */
  readonly port?: number;
  /** More for the server: TLS, login, what it offers. */
  readonly server?: SMTPServerOptions;
  /** Who may log in; absent: nobody has to. */
  readonly login?: { readonly user: string; readonly password: string };
}

/**
 * A real SMTP server that keeps every mail it takes, and that can be told to refuse, to stay silent or to hang up.
 * @example const catcher = await MailCatcher.start(); … await catcher.waitFor(1); … await catcher.stop();
 */
export class MailCatcher {
  /** Taken with an answer of 250, in order; those whose answer never came are there too. */
  readonly mails: CaughtMail[] = [];
  readonly misbehaviour = new Misbehaviour();
  private readonly watchers = new Set<() => void>();
  private readonly sockets = new Map<number, Socket>();
  private readonly server: SMTPServer;
  private port = 0;

  private constructor(private readonly options: MailCatcherOptions) {
    const { login } = options;
    this.server = new SMTPServer({
      disabledCommands: login ? [] : ['AUTH', 'STARTTLS'],
      authOptional: !login,
      disableReverseLookup: true,
      closeTimeout: 100,
      // Also keeps it from warning of its built-in certificate, which no client here shall trust.
      logger: false,
      onMailFrom: ({ address }, _session, done) => done(this.misbehaviour.refusalAt('sender', address)),
      onRcptTo: ({ address }, _session, done) => done(this.misbehaviour.refusalAt('recipient', address)),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => void this.receive(Buffer.concat(chunks), session, done));
      },
      onAuth: ({ username, password }, _session, done) =>
        username === login?.user && password === login?.password
          ? done(null, { user: username })
          : done(Object.assign(new Error('Wrong login'), { responseCode: 535 })),
      ...options.server,
    });
    this.server.server.on('connection', (socket: Socket) => this.sockets.set(socket.remotePort ?? 0, socket));
    // A client that hangs up, or that we hung up on, is no fault of the catcher.
    this.server.on('error', () => undefined);
  }

  static async start(options: MailCatcherOptions = {}): Promise<MailCatcher> {
    const catcher = new MailCatcher(options);
    await new Promise<void>((listening) => catcher.server.listen(options.port ?? 0, '127.0.0.1', listening));
    catcher.port = (catcher.server.server.address() as AddressInfo).port;
    return catcher;
  }

  /** For SMTP_URL. */
  get url(): string {
    const { login, server } = this.options;
    const credentials = login
      ? `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}@`
      : '';
    return `${server?.secure ? 'smtps' : 'smtp'}://${credentials}127.0.0.1:${this.port}`;
  }

  /** What one recipient got. */
  mailsTo(address: string): CaughtMail[] {
    return this.mails.filter((mail) => mail.to.includes(address));
  }

  /**
   * Waits until as many mails have come (all in all, or to one address).
   * @throws Error after `timeout` milliseconds
   */
  async waitFor(count: number, address?: string, timeout = patience): Promise<CaughtMail[]> {
    const enough = () => (address === undefined ? this.mails : this.mailsTo(address));
    if (enough().length < count) await this.change(() => enough().length >= count, timeout);
    return enough();
  }

  /** Forgets what has come, for the next test. */
  clear(): void {
    this.mails.length = 0;
    this.misbehaviour.clear();
  }

  async stop(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(closed));
  }

  private async receive(
    bytes: Buffer,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const { mailFrom, rcptTo } = session.envelope;
    const to = rcptTo.map((recipient) => recipient.address);
    const refusal = this.misbehaviour.refusalAt('content', to[0] ?? '');
    if (refusal) return done(refusal);
    const from = mailFrom ? mailFrom.address : '';
    const clientName = String(session.hostNameAppearsAs);
    this.mails.push({ from, to, bytes, clientName, parsed: await simpleParser(bytes) });
    for (const watcher of this.watchers) watcher();
    if (await this.misbehaviour.hangsUpInstead(to[0] ?? '')) this.sockets.get(session.remotePort)?.destroy();
    else done();
  }

  private change(happened: () => boolean, timeout: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const watcher = () => {
        if (!happened()) return;
        clearTimeout(timer);
        this.watchers.delete(watcher);
        resolve();
      };
      const timer = setTimeout(() => {
        this.watchers.delete(watcher);
        reject(new Error(`Only ${this.mails.length} mails came within ${timeout} ms.`));
      }, timeout);
      this.watchers.add(watcher);
    });
  }
}

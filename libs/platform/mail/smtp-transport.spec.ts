import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MailCatcher, type MailCatcherOptions } from '#test/mail/mail-catcher';
import { composeMail } from './compose-mail.js';
import { usualPatience } from './delivery.rules.js';
import type { MailOutcome } from './mail-transport.js';
import { readSmtpUrl } from './smtp-server.js';
import { SmtpMailTransport } from './smtp-transport.js';

/** For servers that shall be given up on; all others may be as slow as the machine. */
const impatient = { ...usualPatience, longestAttempt: 3500, longestSilence: 1500 };

async function send(
  url: string,
  { to = 'ase@fjord.example', from = 'post@radet.example', patience = usualPatience } = {},
): Promise<MailOutcome> {
  const result = readSmtpUrl(url);
  if (!result.ok) throw new Error(result.code);
  const date = new Date('2026-11-22T12:00:00Z');
  const bytes = await composeMail({
    messageId: '<1@radet.example>',
    date,
    from: { name: 'Rådet', address: from },
    to: { name: 'Åse', address: to },
    language: 'nb-NO',
    subject: 'Hei',
    text: 'Hei på deg\n.\nslutt',
    attachments: [],
  });
  return new SmtpMailTransport(result.server, 'radet.example', patience).send(
    { id: '1', date, envelope: { from, to } },
    bytes,
  );
}

describe('SmtpMailTransport', () => {
  let catcher: MailCatcher;
  beforeAll(async () => (catcher = await MailCatcher.start()));
  afterEach(() => catcher.clear());
  afterAll(() => catcher.stop());

  it('hands a mail over whole and keeps the words of the server', async () => {
    const outcome = await send(catcher.url);
    expect(outcome).toEqual({ kind: 'sent', answer: expect.stringMatching(/^250 /) });
    const [mail] = await catcher.waitFor(1);
    expect(mail).toMatchObject({
      from: 'post@radet.example',
      to: ['ase@fjord.example'],
      clientName: 'radet.example',
    });
    expect(mail?.parsed.text?.trimEnd()).toBe('Hei på deg\n.\nslutt');
  });

  it.each([
    [450, false, 'busy'],
    [550, true, 'recipientRefused'],
  ])('tells a %i to the recipient as it is', async (code, permanent, trouble) => {
    catcher.misbehaviour.refuseRecipient('ase@fjord.example', code, 'Nei, ikke nå');
    expect(await send(catcher.url)).toEqual({
      kind: 'failed',
      permanent,
      trouble,
      replyCode: code,
      answer: `${code} Nei, ikke nå`,
    });
  });

  it('tells a refused sender and a refused content apart', async () => {
    catcher.misbehaviour.refuseSender(553, 'Not yours', 1);
    expect(await send(catcher.url)).toMatchObject({
      permanent: true,
      trouble: 'senderRefused',
      replyCode: 553,
    });
    catcher.misbehaviour.refuseContent('*', 554, 'Spam', 1);
    expect(await send(catcher.url)).toMatchObject({
      permanent: true,
      trouble: 'contentRefused',
      replyCode: 554,
    });
    catcher.misbehaviour.refuseContent('*', 451, 'Disk', 1);
    expect(await send(catcher.url)).toMatchObject({ permanent: false, trouble: 'busy', replyCode: 451 });
  });

  it('waits for a server that answers slowly', async () => {
    catcher.misbehaviour.beforeAnswering('*', () => new Promise((wake) => setTimeout(wake, 400)));
    expect(await send(catcher.url)).toMatchObject({ kind: 'sent' });
  });

  it('does not wait for ever', async () => {
    let answer: () => void = () => undefined;
    catcher.misbehaviour.beforeAnswering('*', () => new Promise((wake) => (answer = wake)));
    const outcome = await send(catcher.url, { patience: impatient });
    expect(outcome).toMatchObject({ kind: 'failed', permanent: false, trouble: 'noAnswer' });
    answer();
  });

  it('tries again when the server hangs up without a word', async () => {
    catcher.misbehaviour.hangUpInsteadOfAnswer('*');
    expect(await send(catcher.url)).toMatchObject({
      kind: 'failed',
      permanent: false,
      trouble: 'connectionLost',
    });
  });

  it('reaches letters beyond ASCII on both sides of the @', async () => {
    expect(await send(catcher.url, { to: 'åse@bærum.example' })).toMatchObject({ kind: 'sent' });
    const [mail] = await catcher.waitFor(1);
    expect(mail?.to[0]).toMatch(/^åse@(bærum|xn--brum-voa)\.example$/);
    expect([mail?.parsed.to].flat()[0]?.value[0]?.address).toMatch(/^åse@(bærum|xn--brum-voa)\.example$/);
  });
});

describe('a mail server with demands', () => {
  const withServer = async <T>(options: MailCatcherOptions, work: (catcher: MailCatcher) => Promise<T>) => {
    const catcher = await MailCatcher.start(options);
    try {
      return await work(catcher);
    } finally {
      await catcher.stop();
    }
  };
  const login = { user: 'post@radet.example', password: 'hemmelig/å' };

  it('is logged in to', async () => {
    await withServer({ login, server: { allowInsecureAuth: true } }, async (catcher) => {
      expect(await send(catcher.url)).toMatchObject({ kind: 'sent' });
    });
  });

  it('that does not take the password is asked again later, and the password is not repeated', async () => {
    await withServer({ login, server: { allowInsecureAuth: true } }, async (catcher) => {
      const outcome = await send(catcher.url.replace(/:[^:@/]+@/, ':feilpassord@'));
      expect(outcome).toMatchObject({
        kind: 'failed',
        permanent: false,
        trouble: 'loginRefused',
        replyCode: 535,
      });
      expect(JSON.stringify(outcome)).not.toContain('feilpassord');
    });
  });

  it('gets nothing when its certificate is not valid', async () => {
    await withServer({ server: { secure: true } }, async (catcher) => {
      expect(await send(catcher.url)).toMatchObject({ kind: 'failed', permanent: false, trouble: 'tls' });
      expect(catcher.mails).toEqual([]);
    });
  });

  it('gets nothing when it cannot encrypt and we must', async () => {
    await withServer({}, async (catcher) => {
      expect(await send(`${catcher.url}?tls=required`)).toMatchObject({
        kind: 'failed',
        permanent: false,
        trouble: 'tls',
      });
      expect(catcher.mails).toEqual([]);
    });
  });

  it('that announces a size gets nothing larger', async () => {
    await withServer({ server: { size: 100 } }, async (catcher) => {
      expect(await send(catcher.url)).toMatchObject({ kind: 'failed', permanent: true, trouble: 'tooLarge' });
    });
  });
});

describe('a server that is none', () => {
  const withListener = async (greet: (socket: Socket) => void, work: (url: string) => Promise<void>) => {
    const sockets = new Set<Socket>();
    const server: Server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      greet(socket);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    try {
      await work(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
      sockets.forEach((socket) => socket.destroy());
      server.close();
    }
  };

  it('is unreachable when nobody listens', async () => {
    expect(await send('smtp://127.0.0.1:1')).toEqual({
      kind: 'failed',
      permanent: false,
      trouble: 'unreachable',
      answer: 'ECONNREFUSED',
    });
  });

  it('is given up on when it never greets', async () => {
    await withListener(
      () => undefined,
      async (url) => {
        const outcome = await send(url, { patience: impatient });
        expect(outcome).toMatchObject({ permanent: false, trouble: 'noAnswer' });
      },
    );
  });

  it('is asked again later when it says no at the door', async () => {
    await withListener(
      (socket) => socket.end('554 go away\r\n'),
      async (url) =>
        expect(await send(url)).toMatchObject({ permanent: false, trouble: 'busy', replyCode: 554 }),
    );
  });

  it('is asked again later when it does not speak SMTP', async () => {
    await withListener(
      (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
      async (url) => expect(await send(url)).toMatchObject({ permanent: false, trouble: 'connectionLost' }),
    );
  });

  it('may drip words for ever without holding a worker for ever', async () => {
    await withListener(
      (socket) => {
        const drip = setInterval(() => socket.write('220-vent litt\r\n'), 100);
        socket.on('close', () => clearInterval(drip));
      },
      async (url) => {
        const outcome = await send(url, { patience: impatient });
        expect(outcome).toMatchObject({ permanent: false, trouble: 'noAnswer' });
      },
    );
  });
});

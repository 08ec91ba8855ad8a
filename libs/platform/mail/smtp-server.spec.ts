import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel/domain-error';
import { environmentOf, loadConfig } from '#platform/config/config';
import { readSmtpUrl } from './smtp-server.js';

const from = { MAIL_FROM: 'Rådet <post@radet.example>' };

describe('readSmtpUrl', () => {
  it.each([
    ['smtp://relay.example', { host: 'relay.example', port: 587, tls: 'required' }],
    ['smtps://relay.example', { host: 'relay.example', port: 465, tls: 'implicit' }],
    ['smtp://relay.example:25?tls=none', { host: 'relay.example', port: 25, tls: 'none' }],
    ['smtp://relay.example:25?tls=offered', { host: 'relay.example', port: 25, tls: 'offered' }],
    ['smtp://localhost:1025', { host: 'localhost', port: 1025, tls: 'none' }],
    ['smtp://[::1]:1025', { host: '::1', port: 1025, tls: 'none' }],
    [
      'smtp://post%40radet.example:p%C3%A5%3A%2F@relay.example',
      {
        host: 'relay.example',
        port: 587,
        tls: 'required',
        login: { user: 'post@radet.example', password: 'på:/' },
      },
    ],
  ])('reads %s', (url, server) => {
    expect(readSmtpUrl(url)).toEqual({ ok: true, server });
  });

  it.each([
    'relay.example',
    'http://relay.example',
    'smtp://',
    'smtp://relay.example/mappe',
    'smtp://relay.example?tls=kanskje',
    'smtps://relay.example?tls=none',
    'smtp://relay.example?rejectUnauthorized=false',
    'smtp://a%ZZ:b@relay.example',
  ])('refuses %s', (url) => {
    expect(readSmtpUrl(url)).toEqual({ ok: false, code: 'config.notSmtpUrl' });
  });

  it.each(['none', 'offered'])('refuses to send a password to another machine with tls=%s', (tls) => {
    expect(readSmtpUrl(`smtp://a:b@relay.example?tls=${tls}`)).toEqual({
      ok: false,
      code: 'config.smtpPasswordInClear',
    });
  });
});

describe('mail in the configuration', () => {
  const faultsOf = (env: NodeJS.ProcessEnv) => {
    try {
      loadConfig(env);
      return [];
    } catch (error) {
      return (error as DomainError).faults.map((fault) => [fault.path, fault.code]);
    }
  };

  it('needs nothing: mail then goes to the outbox, from an address at the public host', () => {
    const { mail } = loadConfig({ PUBLIC_URL: 'https://radet.example' });
    expect(mail).toEqual({ from: { name: '', address: 'saksgang@radet.example' }, environment: {} });
    expect(loadConfig({ PUBLIC_URL: 'http://[::1]:3000' }).mail.from.address).toBe('saksgang@localhost');
  });

  it('is passed on to other processes as it was', () => {
    const config = loadConfig({ ...from, SMTP_URL: 'smtps://a:b@relay.example' });
    expect(loadConfig(environmentOf(config)).mail).toEqual(config.mail);
  });

  it('tells all that is wrong with it, and never the password', () => {
    expect(faultsOf({ SMTP_URL: 'smtp://relay.example' })).toEqual([['MAIL_FROM', 'config.mailFromMissing']]);
    expect(faultsOf({ SMTP_URL: 'smtpx://a:hemmelig@b', MAIL_FROM: 'post' })).toEqual([
      ['MAIL_FROM', 'config.notMailAddress'],
      ['SMTP_URL', 'config.notSmtpUrl'],
    ]);
    expect(() => loadConfig({ ...from, SMTP_URL: 'smtpx://a:hemmelig@b' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hemmelig') }),
    );
  });
});

import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel/domain-error';
import { environmentOf, loadConfig } from './config.js';

function faultsOf(env: NodeJS.ProcessEnv) {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof DomainError) return error.faults;
  }
  return [];
}

describe('the configuration', () => {
  it('needs nothing: then it is the demo on this machine, with the embedded database', () => {
    expect(loadConfig({})).toMatchObject({
      port: 3000,
      bindAddress: '127.0.0.1',
      dataDir: resolve('data'),
      demo: true,
      logLevel: 'info',
      publicUrl: 'http://localhost:3000',
      secureCookies: false,
    });
  });

  it('holds no password, key or secret that nobody gave it', () => {
    expect(Object.keys(loadConfig({})).filter((name) => /secret|password|key|token/i.test(name))).toEqual([]);
    expect(loadConfig({})).not.toHaveProperty('databaseUrl');
  });

  it('has the demo off as soon as a database is named, unless it is asked for', () => {
    const DATABASE_URL = 'postgres://eier:x@db/saksgang';
    expect(loadConfig({ DATABASE_URL }).demo).toBe(false);
    expect(loadConfig({ DATABASE_APP_URL: DATABASE_URL }).demo).toBe(false);
    expect(loadConfig({ DATABASE_URL, SAKSGANG_DEMO: '1' }).demo).toBe(true);
  });

  it('takes an empty variable as one that is not set', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: ' ', SAKSGANG_DEMO: '' })).toEqual(loadConfig({}));
  });

  it('marks cookies as secure when people come by https', () => {
    const config = loadConfig({ PUBLIC_URL: 'https://saksgang.example.no/' });
    expect(config).toMatchObject({ publicUrl: 'https://saksgang.example.no', secureCookies: true });
    // The program speaks http, so a server of ours stands before it and tells who calls.
    expect(config.trustedProxies).toBe(1);
    expect(loadConfig({}).trustedProxies).toBe(0);
  });

  it.each([
    ['PORT', '0', 'config.notInRange'],
    ['PORT', '65536', 'config.notInRange'],
    ['PORT', '3000x', 'config.notInRange'],
    ['PORT', '-1', 'config.notInRange'],
    ['FILE_LIMIT_MB', '0', 'config.notInRange'],
    ['OPEN_REQUESTS_PER_MINUTE', '-1', 'config.notInRange'],
    ['TRUSTED_PROXIES', '11', 'config.notInRange'],
    ['MAIL_GATEWAY_TOKEN', 'kort', 'config.secretTooWeak'],
    ['SAKSGANG_DEMO', 'kanskje', 'config.notYesOrNo'],
    ['CLAMD_ADDRESS', 'http://clamav', 'config.notClamdAddress'],
    ['LOG_LEVEL', 'loud', 'config.unknownValue'],
    ['PUBLIC_URL', 'javascript:alert(1)', 'config.notWebUrl'],
    ['DATABASE_URL', 'mysql://db/saksgang', 'config.notPostgresUrl'],
    ['DATABASE_URL', 'postgres://db', 'config.notPostgresUrl'],
  ])('refuses %s=%s', (name, value, code) => {
    expect(faultsOf({ [name]: value })).toMatchObject([{ path: name, code }]);
  });

  it('tells all that is wrong at once, and never repeats a database address', () => {
    const faults = faultsOf({ PORT: 'x', LOG_LEVEL: 'x', DATABASE_URL: 'topphemmelig' });
    expect(faults.map((fault) => fault.path)).toEqual(['PORT', 'DATABASE_URL', 'LOG_LEVEL']);
    expect(JSON.stringify(faults)).not.toContain('topphemmelig');
  });

  it('reaches another process unchanged through its environment', () => {
    const config = loadConfig({
      PORT: '8080',
      DATABASE_APP_URL: 'postgres://a:b@db/s',
      FILE_LIMIT_MB: '7',
      OPEN_REQUESTS_PER_MINUTE: '0',
      TRUSTED_PROXIES: '2',
      MAIL_GATEWAY_TOKEN: '0123456789abcdef0123456789abcdef',
      CLAMD_ADDRESS: 'unix:/run/clamav/clamd.ctl',
      SAKSGANG_DEMO: 'ja',
    });
    expect(loadConfig(environmentOf(config))).toEqual(config);
  });
});

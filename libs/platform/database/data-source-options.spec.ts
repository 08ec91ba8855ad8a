import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '#platform/config/config';
import { runtimeUrl, withRole } from './data-source-options.js';

const optionsOf = (url: string) => new URL(url).searchParams.get('options');

describe('the address the running program connects to', () => {
  it('is that of its own login when there is one', () => {
    const config = loadConfig({
      DATABASE_URL: 'postgres://eier:x@db/s',
      DATABASE_APP_URL: 'postgres://app:y@db/s',
    });
    expect(runtimeUrl(config)).toBe('postgres://app:y@db/s');
  });

  it('is otherwise that of the owner, who puts on the role of the program', () => {
    expect(optionsOf(runtimeUrl(loadConfig({ DATABASE_URL: 'postgres://eier:x@db/s' })))).toBe(
      '-c role=saksgang_app',
    );
  });

  it('keeps the options it has, and writes spaces so that every driver reads them', () => {
    const url = withRole('postgres://eier:x@db/s?sslmode=require&options=-c%20jit%3Doff', 'saksgang_app');
    expect(optionsOf(url)).toBe('-c jit=off -c role=saksgang_app');
    expect(url).toContain('sslmode=require');
    expect(url).not.toContain('+');
  });

  it('is missing when no database is named', () => {
    expect(() => runtimeUrl(loadConfig({}))).toThrow('config.databaseMissing');
  });
});

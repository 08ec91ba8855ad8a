import { describe, expect, it } from '@jest/globals';
import { clientAddress, networkOf } from './client-address.js';

const asked = (told: string | undefined, trustedProxies: number) =>
  clientAddress(
    {
      headers: told === undefined ? {} : { 'x-forwarded-for': told },
      socket: { remoteAddress: '10.0.0.9' } as never,
    },
    trustedProxies,
  );

describe('clientAddress', () => {
  it('is the address of the connection where no server of ours stands before the program', () => {
    expect(asked('203.0.113.7', 0)).toBe('10.0.0.9');
  });

  it('is what our own server wrote, and not what the caller wrote before that', () => {
    expect(asked('1.2.3.4, 203.0.113.7', 1)).toBe('203.0.113.7');
    expect(asked('1.2.3.4, 203.0.113.7, 10.0.0.2', 2)).toBe('203.0.113.7');
    expect(asked(undefined, 1)).toBe('10.0.0.9');
    expect(asked(' , ', 1)).toBe('10.0.0.9');
  });
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:1:2:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});

import { describe, expect, it } from '@jest/globals';
import { readClamdAddress } from './clamd-address.js';

describe('the address of clamd', () => {
  it.each([
    ['tcp://clamav:3310', { host: 'clamav', port: 3310 }],
    ['clamav.intern.dep.no:4000', { host: 'clamav.intern.dep.no', port: 4000 }],
    ['127.0.0.1', { host: '127.0.0.1', port: 3310 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('reads %s', (text, address) => {
    expect(readClamdAddress(text)).toEqual(address);
  });

  it.each(['http://clamav:3310', 'clamav:0', 'clamav:70000', 'unix:clamd.ctl', 'to ord', 'tcp://', 'a:b:c'])(
    'does not take %s',
    (text) => {
      expect(readClamdAddress(text)).toBeUndefined();
    },
  );
});

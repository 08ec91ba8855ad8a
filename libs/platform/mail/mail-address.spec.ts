import { describe, expect, it } from '@jest/globals';
import { comesToAnEnd } from '#test/hostile/comes-to-an-end';
import { isMailAddress, mailDomain, parseMailAddress } from './mail-address.js';

describe('isMailAddress', () => {
  it.each([
    'kari@nord.example',
    'kari.nordmann+rad@post.nord.example',
    "o'hara_x-1@nord.example",
    'åse@bærum.example',
    'post@localhost',
    'kari@xn--brum-voa.example',
  ])('takes %s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no @', 'kari.nord.example'],
    ['nothing before the @', '@nord.example'],
    ['nothing after the @', 'kari@'],
    ['two addresses', 'kari@nord.example,ola@nord.example'],
    ['two addresses parted by a space', 'kari@nord.example ola@nord.example'],
    ['an @ in the local part', 'kari@x@nord.example'],
    ['a name with it', 'Kari <kari@nord.example>'],
    ['a quoted local part', '"kari ola"@nord.example'],
    ['a comment', 'kari(hjemme)@nord.example'],
    ['a route', '@relay.example:kari@nord.example'],
    ['an address literal', 'kari@[127.0.0.1]'],
    ['a line break that starts a command', 'kari@nord.example\r\nRCPT TO:<ola@nord.example>'],
    ['a line break before the @', 'kari\n@nord.example'],
    ['a null byte', 'kari\u0000@nord.example'],
    ['a dot at the edge', '.kari@nord.example'],
    ['two dots', 'kari..n@nord.example'],
    ['an empty label', 'kari@nord..example'],
    ['a label that begins with a hyphen', 'kari@-nord.example'],
    ['a line separator in the domain', 'kari@nord\u2028.example'],
    ['a local part over 64 bytes', `${'å'.repeat(33)}@nord.example`],
    [
      'more than 254 characters',
      `kari@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(20)}.example`,
    ],
  ])('refuses %s', (_what, address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});

describe('parseMailAddress', () => {
  it.each([
    ['post@radet.example', '', 'post@radet.example'],
    [' Rådet for kyst <post@radet.example> ', 'Rådet for kyst', 'post@radet.example'],
    ['"Rådet, kyst" <post@radet.example>', 'Rådet, kyst', 'post@radet.example'],
    ['<post@radet.example>', '', 'post@radet.example'],
  ])('reads %s', (text, name, address) => {
    expect(parseMailAddress(text)).toEqual({ name, address });
  });

  it.each(['Rådet', 'Rådet <post>', 'a <b@c.example> d', '<a@b.example><c@d.example>', ''])(
    'refuses %s',
    (text) => {
      expect(parseMailAddress(text)).toBeUndefined();
    },
  );

  it('comes to an end with a long wrong text', () => {
    const long = `${' '.repeat(1_000_000)}<`;
    expect(comesToAnEnd(() => parseMailAddress(long))).toBeUndefined();
  });
});

describe('mailDomain', () => {
  it('is the domain as DNS knows it', () => {
    expect(mailDomain('åse@bærum.example')).toBe('xn--brum-voa.example');
  });
});

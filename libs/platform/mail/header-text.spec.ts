import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attachmentName, headerText } from './header-text.js';

describe('headerText', () => {
  it('makes one line of a text that tries to add a header', () => {
    expect(headerText('Møte\r\nBcc: ola@nord.example')).toBe('Møte Bcc: ola@nord.example');
  });

  it('takes marks that turn the reading direction out', () => {
    expect(headerText('faktura\u202Efdp.exe')).toBe('fakturafdp.exe');
  });

  it('keeps letters whole when it cuts', () => {
    expect(headerText('😀'.repeat(400))).toBe('😀'.repeat(300));
  });

  it('never has a control character, an edge space or more than 300 letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const line = headerText(text);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect([...line].length).toBeLessThanOrEqual(300);
      }),
    );
  });
});

describe('attachmentName', () => {
  it.each([
    ['Innkalling 2/2021.pdf', 'Innkalling 2-2021.pdf'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['.skjult', 'skjult'],
    ['a\r\nContent-Type: x', 'a Content-Type- x'],
    ['', 'vedlegg'],
  ])('turns %j into %j', (name, safe) => {
    expect(attachmentName(name)).toBe(safe);
  });
});

import { describe, expect, it } from '@jest/globals';
import { contentDisposition } from './content-disposition.js';

describe('the header that names a download', () => {
  it.each([
    ['notat.pdf', 'attachment; filename="notat.pdf"'],
    ['Møte 2-2021.pdf', `attachment; filename="M_te 2-2021.pdf"; filename*=UTF-8''M%C3%B8te%202-2021.pdf`],
    ['a"b;c.pdf', `attachment; filename="a_b;c.pdf"; filename*=UTF-8''a%22b%3Bc.pdf`],
    ['../../etc/passwd', 'attachment; filename=".._.._etc_passwd"'],
    ['to\r\nlinjer.pdf', 'attachment; filename="to__linjer.pdf"'],
    [`(1)*'.pdf`, `attachment; filename="(1)*'.pdf"`],
    ['😀.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%F0%9F%98%80.pdf`],
    ['', 'attachment; filename="fil"'],
  ])('of %j is %s', (name, header) => {
    expect(contentDisposition(name, 'attachment')).toBe(header);
  });
});

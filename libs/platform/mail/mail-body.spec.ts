import { describe, expect, it } from '@jest/globals';
import { mailBody, type MailBodyParts } from './mail-body.js';

const parts: MailBodyParts = {
  language: 'nb-NO',
  greeting: 'Hei Åse',
  paragraphs: ['Du er kalt inn til møte.', 'Svar innen fredag.'],
  facts: [
    { term: 'Tid', value: '26. februar 2021 kl. 9–15' },
    { term: 'Sted', value: 'Storgata 1\nBodø' },
  ],
  actions: [{ label: 'Svar på innkallingen', url: 'https://radet.example/svar?m=2&s=1' }],
  signature: ['Sekretariatet', 'Kystrådet'],
};

describe('mailBody', () => {
  it('says in plain text what a person would write', () => {
    expect(mailBody(parts).text).toBe(`Hei Åse

Du er kalt inn til møte.

Svar innen fredag.

Tid: 26. februar 2021 kl. 9–15
Sted: Storgata 1
Bodø

Svar på innkallingen:
https://radet.example/svar?m=2&s=1

Sekretariatet
Kystrådet
`);
  });

  it('says the same in HTML: language, one heading, a table with row heads, links that show where they lead', () => {
    const { html } = mailBody(parts);
    expect(html).toContain('<html lang="nb-NO">');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(/<th scope="row"[^>]*>Sted<\/th><td[^>]*>Storgata 1<br>Bodø<\/td>/);
    expect(html).toMatch(
      /<a href="https:\/\/radet\.example\/svar\?m=2&amp;s=1"[^>]*>https:\/\/radet\.example\/svar\?m=2&amp;s=1<\/a>/,
    );
  });

  it('fetches nothing from anywhere', () => {
    expect(mailBody(parts).html).not.toMatch(/<(img|script|link|style|iframe)|src=|url\(/i);
  });

  it('lets no text become markup', () => {
    const nasty = '<img src=x onerror=alert(1)>"&';
    const { html } = mailBody({
      language: nasty,
      greeting: nasty,
      paragraphs: [nasty],
      facts: [{ term: nasty, value: nasty }],
      actions: [{ label: nasty, url: 'https://radet.example/"><img>' }],
      signature: [nasty],
    });
    expect(html).not.toContain('<img');
  });

  it('leaves out what is empty', () => {
    const { text } = mailBody({ language: 'nn-NO', greeting: 'Hei', paragraphs: [], signature: [] });
    expect(text).toBe('Hei\n');
  });

  it.each(['javascript:alert(1)', 'mailto:a@b.example', 'radet.example', ''])(
    'refuses the link %j',
    (url) => {
      expect(() => mailBody({ ...parts, actions: [{ label: 'Svar', url }] })).toThrow('no web address');
    },
  );
});

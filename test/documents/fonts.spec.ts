import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import { defaultLook } from '#documents/look/default-look';
import { outlineOf, readPdf } from '#test/reading/read-pdf';
import { htmlPart, setToBytes } from '#test/reading/set-to-bytes';
import { expectConforming } from '#test/verapdf/expect-conforming';
import { itWithVeraPdf } from '#test/verapdf/it-with-vera-pdf';

const require = createRequire(import.meta.url);
const cubic = (name: string): string => require.resolve(`source-sans/OTF/SourceSans3-${name}.otf`);
const look = {
  ...defaultLook,
  fonts: {
    regular: cubic('Regular'),
    italic: cubic('It'),
    semibold: cubic('Semibold'),
    semiboldItalic: cubic('SemiboldIt'),
  },
};
const html =
  '<h1>Offentlig høring</h1><p>Affekt, «Tromsø», čđŋ, e\u0301 og x\u0302. <em>Kursiv</em>, <strong>halvfet</strong>.</p>';

it('embeds a council’s own fonts with cubic outlines, and their words can be read back', async () => {
  const { bytes } = await setToBytes([htmlPart(html)], { look });
  expect(bytes.toString('latin1')).toContain('/Subtype/CIDFontType0C');
  const text = outlineOf((await readPdf(bytes)).tree).join('\n');
  for (const word of ['Offentlig høring', 'Affekt, «Tromsø», čđŋ', 'Kursiv', 'halvfet'])
    expect(text).toContain(word);
});

itWithVeraPdf('a document in fonts with cubic outlines keeps PDF/A-2a and PDF/UA-1', async () => {
  await expectConforming({ cubic: (await setToBytes([htmlPart(html)], { look })).bytes });
});

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

const strange =
  '<h1>Tegn 👍</h1><p>Emoji 😀 ❤️ 👍🏽 👩‍👩‍👧 🇳🇴 1️⃣, tegn ☐ ☑ ∈ ℃, navn محمد بن علي, مُحَمَّد, שלום, Երևան, Ǩiurâl, 李明.</p><table><tbody><tr><td>👍👍</td><td><strong>☑ محمد</strong></td></tr></tbody></table>';

it('embeds faces for emoji and other scripts only where they are needed, and the same way each time', async () => {
  const fontsIn = async (text: string) => {
    const { bytes } = await setToBytes([htmlPart(text)]);
    expect((await setToBytes([htmlPart(text)])).bytes.equals(bytes)).toBe(true);
    return [...bytes.toString('latin1').matchAll(/\/FontName\/[A-Z]+\+([\w-]+)/g)].map(([, name]) => name);
  };
  expect(await fontsIn('<p>Vedtak</p>')).toEqual(['SourceSans3-Regular']);
  expect((await fontsIn('<p>Vedtak 👍 ☒</p>')).sort()).toEqual([
    'DejaVuSans',
    'NotoEmoji-Regular',
    'SourceSans3-Regular',
  ]);
});

it('draws emoji and other scripts in running heads too', async () => {
  const part = htmlPart('<p>Tekst</p>', { runningHead: { left: 'Rådet 👍 محمد', right: '☑' } });
  expect((await readPdf((await setToBytes([part])).bytes)).pages[0].artifacts[0]).toBe('Rådet 👍 محمد☑');
});

itWithVeraPdf(
  'documents in fonts with cubic outlines, and with signs from many fonts, keep PDF/A-2a and PDF/UA-1',
  async () => {
    await expectConforming({
      cubic: (await setToBytes([htmlPart(html)], { look })).bytes,
      strange: (await setToBytes([htmlPart(strange)])).bytes,
    });
  },
);

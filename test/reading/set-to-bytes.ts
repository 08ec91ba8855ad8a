import { Writable } from 'node:stream';
import type { DocumentOptions, DocumentPart, HtmlPart, PagePlan } from '#documents/pdf/document-options';
import { setDocument } from '#documents/pdf/set-document';

const meta = {
  title: 'Prøve & <test>',
  language: 'nb-NO',
  author: 'Rådet',
  subject: 'Prøve',
  created: '2021-02-19T10:00:00Z',
  identifier: 'prøve/1',
} as const;

/** Sets parts and gives the whole file as bytes. */
export async function setToBytes(
  parts: readonly DocumentPart[],
  options: Partial<DocumentOptions> = {},
): Promise<{ bytes: Buffer; pages: PagePlan }> {
  const set = await setDocument(parts, { meta, claim: 'PDF/A-2a+UA-1', ...options });
  const chunks: Buffer[] = [];
  await set.write(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    }),
  );
  return { bytes: Buffer.concat(chunks), pages: set.pages };
}

/** A part with the usual furniture around some HTML. */
export function htmlPart(html: string, changes: Partial<HtmlPart> = {}): HtmlPart {
  return {
    kind: 'html',
    html,
    runningHead: { left: 'Rådet', right: 'Møte 2/2021' },
    foot: { left: 'Sak 14/2/2021' },
    pageNumbers: 'part',
    newPage: true,
    ...changes,
  };
}

import type { ExemptableDocument } from '#domain/publication';
import type { PageText } from '../page-text.js';

/** What a document is called in lists of exemptions: "Sak 14: Nasjonal plan", "Sak 14, vedlegg 2: Temanotat". */
export function documentLabel(say: PageText, document: ExemptableDocument | undefined): string {
  if (!document) return say('exemption.elsewhere');
  const { kind, sequence, vedlegg, title } = document;
  if (kind === 'referat') return say('exemption.referat');
  if (kind === 'letter') return say('exemption.letter', { title });
  const number = sequence === null ? '–' : String(sequence);
  if (kind === 'saksframlegg') return say('exemption.paper', { number, title });
  return sequence === null
    ? say('exemption.referatVedlegg', { vedlegg: String(vedlegg), title })
    : say('exemption.vedlegg', { number, vedlegg: String(vedlegg), title });
}

import type { ExemptableDocument } from '#domain/publication';
import { norwegianShortDate } from '#kernel/norwegian-text';
import type { PageText } from '../page-text.js';

/** What a document is called in lists of exemptions: "Sak 14: Nasjonal plan", "Sak 14, vedlegg 2: Temanotat", "Brev 03.03.2021: Svar". */
export function documentLabel(say: PageText, document: ExemptableDocument | undefined): string {
  if (!document) return say('exemption.elsewhere');
  const { kind, sequence, title, ofReferat } = document;
  const vedlegg = String(document.vedlegg ?? '');
  const number = sequence === null ? '' : String(sequence);
  if (kind === 'letter')
    return say('exemption.letter', { title, date: norwegianShortDate(document.date ?? '') });
  if (ofReferat)
    return kind === 'referat'
      ? say('exemption.referat')
      : say('exemption.referatVedlegg', { vedlegg, title });
  if (kind === 'saksframlegg') return number ? say('exemption.paper', { number, title }) : title;
  return number
    ? say('exemption.vedlegg', { number, vedlegg, title })
    : say('exemption.vedleggAlone', { vedlegg, title });
}

export { PaperSetModule } from './paper-set.module.js';
export { DocumentService, type PrintingOptions } from './document.service.js';
export { type NamedCopy, NamedCopies } from './named-copy.queries.js';
export { hasPagesToMark, stamped } from './named-copy.rules.js';
export { PaperSetQueries } from './paper-set.queries.js';
export { PaperSetService } from './paper-set.service.js';
export { beginsWithTitle } from './vedlegg-page.document.js';
export { documentJob, type PreparedDocument } from './prepared-document.document.js';
export type { PaperSetCoverModel, PaperSetModel, PaperSetVedlegg } from './paper-set.document.js';
export { documentKindOf, documentKinds, type DocumentKind, pdfFileName } from './document-kind.rules.js';
export { documentErrors } from './document.errors.js';
export { PaperSetEditionsModule } from './paper-set-editions.module.js';
export { PaperSetCare } from './paper-set-care.service.js';
export { PaperSetEditionQueries } from './paper-set-edition.queries.js';
export type { EditionView } from './paper-set-edition-view.document.js';
export { type PackageReader, readerOf } from './paper-set-edition.rules.js';
export { cleanPaperSets, keepPaperSets, makePaperSet, sweepPaperSets } from './paper-set-jobs.js';
export { PaperSetKeeping } from './paper-set-keeping.service.js';
export { PaperSetMaking } from './paper-set-making.service.js';
export type { PaperSetManifest } from './paper-set-manifest.document.js';
export { type PaperSetOffer, PaperSetOfferQueries, type PaperSetOffers } from './paper-set-offer.queries.js';
export { type OrderOptions, PaperSetOrdering } from './paper-set-ordering.service.js';
export { PaperSetPreparing, type PreparedPaperSet } from './paper-set-preparing.service.js';
export { type PaperSetAtHand, SamePaperSet } from './paper-set-same.queries.js';
export { type NamedReader, PaperSetReaderQueries } from './paper-set-reader.queries.js';
export {
  paperSetVariants,
  packageVersion,
  type PaperSetVariant,
  type PaperSetWish,
  wholePaperSet,
  wishOf,
} from './paper-set-variant.rules.js';

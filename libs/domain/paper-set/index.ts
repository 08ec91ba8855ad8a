export { PaperSetModule } from './paper-set.module.js';
export { DocumentService, type PrintingOptions } from './document.service.js';
export { PaperSetQueries } from './paper-set.queries.js';
export { PaperSetService } from './paper-set.service.js';
export type { PreparedDocument } from './prepared-document.document.js';
export type { PaperSetCoverModel, PaperSetModel, PaperSetVedlegg } from './paper-set.document.js';
export { documentKindOf, documentKinds, type DocumentKind } from './document-kind.rules.js';
export { documentErrors } from './document.errors.js';

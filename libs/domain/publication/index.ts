export { PublicationModule } from './publication.module.js';
export {
  ExemptionListQueries,
  type ListedExemption,
  type ListedRead,
  type MeetingExemptions,
} from './exemption-list.queries.js';
export type { ExemptableDocument } from './exempt-documents.queries.js';

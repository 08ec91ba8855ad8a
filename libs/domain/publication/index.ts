export { PublicationModule } from './publication.module.js';
export {
  ExemptionListQueries,
  type ListedExemption,
  type ListedExemptions,
  type ListedRead,
  type MeetingExemptions,
} from './exemption-list.queries.js';
export type { ExemptableDocument } from './exempt-documents.queries.js';
export { type OpenCouncil, OpenCouncils } from './open-council.queries.js';
export { type OpenDocument, OpenDocuments } from './open-document.queries.js';
export {
  type OpenMeeting,
  OpenMeetings,
  type OpenMeetingView,
  type OpenReferat,
} from './open-meeting.queries.js';
export { type OpenPackage, OpenPackages } from './open-package.service.js';
export { type OpenedVedlegg, OpenVedlegg } from './open-vedlegg.queries.js';
export { longestPassage, type PassageInput } from './passage.rules.js';
export { type ListedPassage, type MarkedDocument, PassageService } from './passage.service.js';
export { publicationErrors } from './publication.errors.js';

import type { DocumentMeta } from '#documents/template/document-meta';

/** One area with what has been done in it. */
export interface ActivityAreaModel {
  readonly name: string;
  /** "08.02.2021 Brev til HOD om kliniske studier"; empty list = said plainly in the table. */
  readonly activities: readonly {
    readonly date: string;
    readonly title: string;
    readonly status: string;
    readonly source: string;
  }[];
}

/** What `templates/documents/activity-overview` gets: the table per area. */
export interface ActivityOverviewModel {
  readonly meta: DocumentMeta;
  readonly id: string;
  readonly bodyName: string;
  readonly planTitle: string;
  /** "Per 26. februar 2021". */
  readonly asOf: string;
  readonly areas: readonly ActivityAreaModel[];
}

import type { DocumentMeta } from '#documents/template/document-meta';

/** A template's model, and what its file is called. */
export interface NamedModel {
  readonly model: { readonly meta: DocumentMeta };
  /** Message code of the file name, and its values. */
  readonly name: { readonly code: string; readonly params: Readonly<Record<string, string>> };
}

/** What a document's file is called, by message code. */
export function namedDocument(kind: string, params: Readonly<Record<string, string>>): NamedModel['name'] {
  return { code: `document.fileName.${kind}`, params };
}

import type { FileFault } from '#documents/inspect/file-fault';

/**
 * What was done to a file before it is kept. Each has a sentence in templates/messages.nb.json (`file.cleaned.…`).
 * `pdf`: written anew without what it did beyond being read; `picture`: decoded and encoded anew, so that nothing but
 * its points is left; `still`: the same, and of a moving picture the first is left.
 */
export const cleanings = ['pdf', 'picture', 'still'] as const;
export type Cleaning = (typeof cleanings)[number];

/** A file as it may be kept. */
export interface AdmittedFile {
  /** Cleaned, and with an ending that fits the content. */
  readonly name: string;
  /** By content. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly cleaned?: Cleaning;
  /** Why its pages cannot be shown in a møtepakke; absent when they can. */
  readonly warning?: FileFault;
}

/** What the gate says of a file from outside. Bad content is an answer, not an exception. */
export type GateVerdict =
  | ({ readonly verdict: 'accepted' | 'cleaned' } & AdmittedFile)
  | { readonly verdict: 'refused'; readonly mediaType: string; readonly fault: GateFault };

/** Why a file is not kept. */
export type GateFault =
  | FileFault
  | { readonly code: 'storedFile.nameMismatch'; readonly params: { readonly mediaType: string } };

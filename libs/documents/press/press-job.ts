import type { MessagePort } from 'node:worker_threads';
import type { PaperPlan, PaperSetPlan, VedleggPlan } from '#documents/package/paper-set-plan';
import type { DocumentOptions, DocumentPart } from '#documents/pdf/document-options';
import type { ErrorParams } from '#kernel/domain-error';

/** One document of ours: its parts and its options, as `setDocument` gets them. */
export interface SingleDocumentJob {
  readonly kind: 'document';
  readonly parts: readonly DocumentPart[];
  readonly options: DocumentOptions;
}

/** A vedlegg whose file is fetched by `file` (any name that the caller knows it by) when its turn comes. */
export type FetchedVedlegg = Omit<VedleggPlan, 'content'> & {
  readonly content:
    | Extract<VedleggPlan['content'], { kind: 'html' }>
    | { readonly kind: 'file'; readonly name: string; readonly file: string };
};

/** A møtepakke, with its files named and not yet read. */
export interface PaperSetJob {
  readonly kind: 'paper-set';
  readonly plan: Omit<PaperSetPlan, 'papers'> & {
    readonly papers: readonly (Omit<PaperPlan, 'vedlegg'> & {
      readonly vedlegg: readonly FetchedVedlegg[];
    })[];
  };
}

export type PressJob = SingleDocumentJob | PaperSetJob;

/** What the press's thread says to the thread that ordered the job. */
export type PressWord =
  | { readonly say: 'chunk'; readonly bytes: Uint8Array }
  | { readonly say: 'need'; readonly file: string }
  | { readonly say: 'progress'; readonly done: number; readonly all: number };

/** What it is answered. */
export type PressAnswer =
  | { readonly say: 'more' }
  | { readonly say: 'file'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly say: 'noFile'; readonly file: string; readonly code: string; readonly params: ErrorParams }
  | { readonly say: 'stop' };

/** An order as it is handed to the thread. */
export interface PressOrder {
  readonly job: PressJob;
  readonly port: MessagePort;
  /** Folder of the document templates. */
  readonly templates: string;
}

import type { DocumentMeta } from '#documents/template/document-meta';
import { message } from '#kernel/messages';
import { norwegianDate } from '#kernel/norwegian-text';
import { osloNoon } from '#kernel/oslo-time';
import type { EnhancedAccess, InnsynOutcome } from './innsyn-decision.rules.js';
import type { InnsynLanguage } from './innsyn-request.rules.js';

/** A document in the answer. */
export interface LetterLine {
  readonly number: number;
  readonly name: string;
  /** "Innsyn i deler av dokumentet". */
  readonly outcome: string;
  /** Empty where nothing is kept back. */
  readonly legalBasis: string;
}

/** What `templates/documents/innsyn-answer` gets. */
export interface InnsynLetterModel {
  readonly meta: DocumentMeta;
  readonly id: string;
  readonly bodyName: string;
  readonly addressee: readonly string[];
  readonly ourRef: string;
  readonly dateText: string;
  /** When the request came. */
  readonly receivedText: string;
  /** It is decided once more: the request has been answered before. */
  readonly isRenewed: boolean;
  /** Paragraphs of the secretariat's own. */
  readonly message: readonly string[];
  readonly documents: readonly LetterLine[];
  /** Something is refused or given in part: a written explanation can be asked for. */
  readonly keepsBack: boolean;
  /** Of something of it meirinnsyn was considered; of something a duty forbids it. */
  readonly hasConsidered: boolean;
  readonly hasDuty: boolean;
  /** Not everything was given. */
  readonly canComplain: boolean;
  readonly hasGiven: boolean;
  readonly hasPartial: boolean;
  readonly hasDrafts: boolean;
  /** Who decides complaints; empty when the council has not said. */
  readonly complaintBody: string;
  readonly signature: { readonly name: string; readonly title: string; readonly body: string };
}

/** What an answer is built from. */
export interface LetterSource {
  readonly council: { readonly key: string; readonly name: string; readonly complaintBody: string };
  readonly request: {
    readonly number: string;
    readonly round: number;
    readonly language: InnsynLanguage;
    /** `yyyy-mm-dd`. */
    readonly receivedOn: string;
    readonly requesterName: string | null;
    readonly requesterAddress: string | null;
    readonly message: string;
  };
  readonly documents: readonly {
    readonly name: string;
    readonly outcome: InnsynOutcome | null;
    readonly legalBasis: string | null;
    readonly enhancedAccess: EnhancedAccess | null;
  }[];
  /** `yyyy-mm-dd`. */
  readonly date: string;
  readonly signatory: { readonly name: string; readonly title: string };
}

/** The answer to a request as a document. While something is undecided it says on every page that it is a draft. */
export function buildInnsynLetter(source: LetterSource): InnsynLetterModel {
  const { council, request, documents, date, signatory } = source;
  const { language, number, round } = request;
  const say = (code: string, params = {}) => message(language, `document.innsyn.${code}`, params);
  const has = (...outcomes: InnsynOutcome[]) =>
    documents.some(({ outcome }) => outcome !== null && outcomes.includes(outcome));
  return {
    meta: letterMeta(source, say),
    id: `innsyn-${number.replace('/', '-')}-${round}`,
    bodyName: council.name,
    addressee: addresseeOf(request, say('unnamed')),
    ourRef: say('reference', { number }),
    dateText: norwegianDate(date),
    receivedText: norwegianDate(request.receivedOn),
    isRenewed: round > 1,
    message: paragraphs(request.message),
    documents: documents.map(({ name, outcome, legalBasis }, i) => ({
      ...{ number: i + 1, name, legalBasis: legalBasis ?? '' },
      outcome: say(`outcome.${outcome ?? 'undecided'}`),
    })),
    keepsBack: has('partial', 'refused'),
    hasConsidered: documents.some(({ enhancedAccess }) => enhancedAccess === 'notGiven'),
    hasDuty: documents.some(({ enhancedAccess }) => enhancedAccess === 'duty'),
    canComplain: documents.length === 0 || has('partial', 'refused', 'notYet'),
    hasGiven: has('whole', 'partial'),
    hasPartial: has('partial'),
    hasDrafts: has('notYet'),
    complaintBody: council.complaintBody,
    signature: { ...signatory, body: council.name },
  };
}

type Say = (code: string, params?: Readonly<Record<string, string | number>>) => string;

function letterMeta({ council, request, documents, date }: LetterSource, say: Say): DocumentMeta {
  const { language, number, round } = request;
  const title = say('title', { number });
  const isDraft = documents.some(({ outcome }) => outcome === null);
  return {
    ...{ title, language, author: council.name, subject: say('subject', { body: council.name }) },
    created: osloNoon(date),
    identifier: `${council.key}/innsyn/${number}/${round}`,
    runningHead: { left: council.name, right: `${say('reference', { number })} · ${norwegianDate(date)}` },
    foot: { left: title },
    ...(isDraft ? { mark: say('draft') } : {}),
  };
}

function addresseeOf(
  { requesterName, requesterAddress }: LetterSource['request'],
  unnamed: string,
): string[] {
  const lines = (requesterAddress ?? '').split('\n').map((line) => line.trim());
  return [requesterName ?? unnamed, ...lines.filter((line) => line !== '')];
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

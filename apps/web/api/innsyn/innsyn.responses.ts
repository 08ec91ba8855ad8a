import { type Static, Type } from 'typebox';
import { exemptKinds } from '#domain/exemption';
import {
  enhancedAccessAnswers,
  innsynChannels,
  type InnsynDocumentView,
  innsynLanguages,
  innsynNumberText,
  innsynOutcomes,
  type InnsynRound,
  type InnsynRow,
  innsynStatuses,
  type InnsynView,
  innsynWays,
  type RequestedDocument,
} from '#domain/innsyn';
import { DateText, Id, Instant, OrNull, Part, Shape, Version } from '../contract/schema.js';

const documentRef = {
  kind: Type.Enum([...exemptKinds]),
  documentId: Id('Id of the document.'),
};
const named = {
  title: Type.String({ description: 'As the secretariat knows it.' }),
  caseNumber: Type.String({ description: '"14/2/2021"; empty where there is none.' }),
  meetingNumber: Type.String({ description: '"2/2021"; empty for letters.' }),
  vedlegg: OrNull(Type.Integer({ description: 'Number of a vedlegg.' })),
};

const head = {
  id: Id('Id of the request.'),
  number: Type.String({ description: 'Number within the year it came, "3/2021".' }),
  status: Type.Enum([...innsynStatuses]),
  receivedAt: Instant('When it came.'),
  channel: Type.Enum([...innsynChannels], { description: 'How it came.' }),
  requesterName: OrNull(Type.String({ description: 'Null for somebody who does not say who they are.' })),
  requested: Type.String({ description: 'In the sender’s words.' }),
  due: DateText('The last day to answer.'),
  round: Type.Integer({ minimum: 1, description: 'Counts decisions on the same request.' }),
};

export const InnsynListResponse = Shape('InnsynRequests', {
  items: Type.Array(
    Part({
      ...head,
      documents: Type.Integer({ minimum: 0, description: 'Documents of the current round.' }),
      decided: Type.Integer({ minimum: 0, description: 'How many of them are decided.' }),
      answeredOn: OrNull(DateText('When it was last answered.')),
    }),
  ),
});

const roundShape = Part({
  round: Type.Integer({ minimum: 1 }),
  documents: Type.Array(
    Part({
      ...{ id: Id('Names the document within the request.'), ...documentRef, ...named },
      isFinished: Type.Boolean({ description: 'Sent or finished: a saksdokument.' }),
      canBePartial: Type.Boolean({ description: 'There is a version without what is exempted.' }),
      exemptions: Type.Array(
        Part({
          scope: Type.Enum(['document', 'passage', 'shield']),
          legalBasis: Type.String(),
          reason: Type.String(),
          isDuty: OrNull(Type.Boolean({ description: 'It forbids access; null when that is not known.' })),
        }),
        { description: 'What holds now and keeps it, or part of it, from the public.' },
      ),
      outcome: OrNull(Type.Enum([...innsynOutcomes], { description: 'Null until it is decided.' })),
      legalBasis: OrNull(Type.String()),
      reason: Type.String(),
      enhancedAccess: OrNull(Type.Enum([...enhancedAccessAnswers], { description: 'Meirinnsyn.' })),
      enhancedAccessNote: Type.String(),
      decidedAt: OrNull(Instant('When.')),
      decidedById: OrNull(Id('Who.')),
      isOvertaken: Type.Boolean({ description: 'Something else holds now than when it was decided.' }),
      toldAs: OrNull(Type.String({ description: 'What the answer called it.' })),
      hasFile: Type.Boolean({ description: 'It was given out, and what was given is kept.' }),
      version: Version,
    }),
  ),
  answer: OrNull(
    Part({
      answeredOn: DateText('When it went; the date of the letter.'),
      way: Type.Enum([...innsynWays]),
      answeredById: OrNull(Id('Who answered.')),
      hasLetter: Type.Boolean({ description: 'The letter is kept.' }),
      renewedBecause: OrNull(Type.String({ description: 'Why it was decided once more.' })),
    }),
  ),
});

export const InnsynResponse = Shape('InnsynRequest', {
  ...head,
  requesterEmail: OrNull(Type.String()),
  requesterAddress: OrNull(Type.String()),
  language: Type.Enum([...innsynLanguages], { description: 'Of the answer.' }),
  message: Type.String({ description: 'Text of the secretariat’s own in the answer.' }),
  closedAt: OrNull(Instant('When it was closed without an answer.')),
  closedBecause: OrNull(Type.String()),
  emptiedAt: OrNull(Instant('When it was emptied of who asked.')),
  current: roundShape,
  earlier: Type.Array(roundShape, { description: 'The latest first.' }),
  version: Version,
});

export const RequestedDocumentsResponse = Shape('RequestedDocuments', {
  items: Type.Array(Part({ ...documentRef, ...named, date: DateText('Of the meeting, or of the letter.') })),
});

export function innsynRowAnswer(row: InnsynRow) {
  return { ...headOf(row), documents: row.documents, decided: row.decided, answeredOn: row.answeredOn };
}

export function innsynAnswer({ request, current, earlier }: InnsynView): Static<typeof InnsynResponse> {
  const { requesterEmail, requesterAddress, language, message, closedAt, closedBecause, version } = request;
  return {
    ...headOf(request),
    ...{ requesterEmail, requesterAddress, language, message, closedBecause, version },
    closedAt: closedAt?.toISOString() ?? null,
    emptiedAt: request.emptiedAt?.toISOString() ?? null,
    current: roundAnswer(current),
    earlier: earlier.map(roundAnswer),
  };
}

export const requestedAnswer = (document: RequestedDocument) => ({
  ...{ kind: document.kind, documentId: document.id, ...namesOf(document), date: document.date },
});

function headOf(request: InnsynView['request']) {
  const { id, status, receivedAt, channel, requesterName, requested, due, round } = request;
  return {
    ...{ id, number: innsynNumberText(request), status, receivedAt: receivedAt.toISOString(), channel },
    ...{ requesterName, requested, due, round },
  };
}

const namesOf = ({ title, caseNumber, meetingNumber, vedlegg }: RequestedDocument) => ({
  ...{ title, caseNumber, meetingNumber, vedlegg },
});

function roundAnswer({ round, documents, answer }: InnsynRound) {
  return {
    round,
    documents: documents.map(documentAnswer),
    answer: answer && {
      ...{ answeredOn: answer.answeredOn, way: answer.way, answeredById: answer.answeredById },
      ...{ hasLetter: answer.letterFileId !== null, renewedBecause: answer.renewedBecause },
    },
  };
}

function documentAnswer(entry: InnsynDocumentView) {
  const { document, outcome, legalBasis, reason, enhancedAccess, enhancedAccessNote, decidedAt } = entry;
  const { isFinished = false, canBePartial = false, exemptions = [] } = document?.standing ?? {};
  const gone = { title: '', caseNumber: '', meetingNumber: '', vedlegg: null };
  return {
    ...{ id: entry.id, kind: entry.documentKind, documentId: entry.documentId },
    ...(document ? namesOf(document) : gone),
    ...{ isFinished, canBePartial },
    exemptions: exemptions.map(({ scope, legalBasis: basis, reason: why, isDuty }) => ({
      ...{ scope, legalBasis: basis, reason: why, isDuty },
    })),
    ...{ outcome, legalBasis, reason, enhancedAccess, enhancedAccessNote },
    ...{ decidedAt: decidedAt?.toISOString() ?? null, decidedById: entry.decidedById },
    ...{ isOvertaken: entry.isOvertaken, toldAs: entry.toldAs, hasFile: entry.fileId !== null },
    version: entry.version,
  };
}

import { Type, type Static } from 'typebox';
import {
  type CommentRoundPlan,
  type CommentRoundView,
  type CommentView,
  commentOutcomes,
  type Correction,
  correctionStatuses,
  type ReferatDifference,
  type ReferatText,
  type ReferatVersion,
} from '#domain/referat';
import { DateText, Id, Instant, OrNull, Part, Shape, Version } from '../contract/schema.js';

const text = (description: string) => Type.String({ description });

export const RoundPlanResponse = Shape('CommentRoundPlan', {
  deadline: DateText('Last day for comments.'),
  closesAt: Instant('The end of that day in Oslo; a comment from then on is late.'),
  remindAt: OrNull(Instant('When those who have not answered are reminded.')),
  recipients: Type.Array(
    Part({ personId: Id('The person.'), name: text('Name.'), address: text('Address.') }),
  ),
  withoutAddress: Type.Array(text('Name of somebody whom no mail reaches.')),
  stoppedBy: OrNull(text('Code of the first thing that stops it.')),
  fingerprint: text('Send it back to send exactly this.'),
});

const Section = Part({
  key: text('Names the section in comments and corrections: `referat-sak-6-1-2021/account`.'),
  part: text('head, attendance, account, habilitet, vedtak, statements or corrections.'),
  heading: text('Number and title of the item; empty for what belongs to the whole.'),
  paragraphs: Type.Array(text('Plain words.')),
});

export const RoundResponse = Shape('CommentRoundState', {
  id: Id('The round.'),
  sentAt: Instant('When it was sent.'),
  deadline: DateText('Last day for comments.'),
  closesAt: Instant('The end of that day in Oslo.'),
  closedAt: OrNull(Instant('When it closed.')),
  draftVersion: Type.Integer({ description: 'The version that was sent.' }),
  noRemarksAt: OrNull(Instant('When the asker said to have none.')),
  asked: Type.Array(
    Part({
      ...{
        personId: Id('The person.'),
        name: text('Name.'),
        noRemarksAt: OrNull(Instant('"Ingen merknader".')),
      },
      comments: Type.Integer({ description: 'How many they have written.' }),
      remindedAt: OrNull(Instant('When they were reminded.')),
    }),
    { description: 'Everybody asked; empty for others than the secretariat.' },
  ),
  sections: Type.Array(Section, { description: 'The words that places are given in.' }),
});

export const CommentResponse = Shape('ReferatComment', {
  id: Id('The comment.'),
  personId: Id('Who wrote it.'),
  section: OrNull(text('The section of the version sent; null when it is about the whole.')),
  quote: OrNull(text('The words it is about.')),
  body: text('The comment.'),
  suggestion: OrNull(text('Words proposed instead.')),
  writtenAt: Instant('When.'),
  late: Type.Boolean({ description: 'After the deadline.' }),
  outcome: Type.Enum([...commentOutcomes]),
  answer: OrNull(text('What the secretariat says to it.')),
  orphan: Type.Boolean({ description: 'Its words no longer stand in the text.' }),
  place: OrNull(
    Part({
      ...{ section: text('Section.'), start: Type.Integer(), end: Type.Integer() },
      changed: Type.Boolean({ description: 'Some of the words are others now.' }),
    }),
  ),
  version: Version,
});

export const VersionResponse = Shape('ReferatVersion', {
  id: Id('The version.'),
  ordinal: Type.Integer({ description: 'From 1, in the order they were made.' }),
  draftVersion: Type.Integer({ description: 'The number printed on it.' }),
  reason: text('forComment, forApproval, approved, notApproved or corrected.'),
  madeAt: Instant('When.'),
  caseNumber: OrNull(text('The case that decided.')),
});

export const DifferenceResponse = Shape('ReferatDifference', {
  from: Type.Integer({ description: 'Ordinal of the older version.' }),
  to: OrNull(Type.Integer({ description: 'Ordinal of the newer one; null = as it stands.' })),
  sections: Type.Array(
    Part({
      ...{ key: text('Section.'), heading: text('Item.') },
      pieces: Type.Array(Part({ kind: Type.Enum(['same', 'removed', 'added']), text: text('Words.') })),
    }),
  ),
});

export const CorrectionResponse = Shape('ReferatCorrection', {
  id: Id('The correction.'),
  kind: Type.Enum(['approval', 'afterwards']),
  section: text('The section it is about.'),
  place: text('The same as people say it.'),
  was: text('The words that stood; empty when something was added.'),
  becomes: text('The words that hold.'),
  inText: Type.Boolean({ description: 'Put into the text before it was locked; else printed beside it.' }),
  reason: OrNull(text('Why it is an obvious error.')),
  caseNumber: OrNull(text('The case that approved with it.')),
  status: Type.Enum([...correctionStatuses]),
  decidedAt: OrNull(Instant('When it was settled.')),
  answer: OrNull(text('Why it was declined.')),
  version: Version,
});

const moment = (at: Date | null) => at?.toISOString() ?? null;

export function planAnswer(plan: CommentRoundPlan): Static<typeof RoundPlanResponse> {
  const { deadline, closesAt, remindAt, recipients, withoutAddress, refusal, fingerprint } = plan;
  return {
    ...{ deadline, closesAt: closesAt.toISOString(), remindAt: moment(remindAt), fingerprint },
    recipients: recipients.map(({ personId, name, address }) => ({ personId, name, address })),
    withoutAddress: [...withoutAddress],
    stoppedBy: refusal?.code ?? null,
  };
}

export function roundAnswer(view: CommentRoundView): Static<typeof RoundResponse> {
  const { round, sent, noRemarksAt, asked } = view;
  return {
    ...{ id: round.id, sentAt: round.sentAt.toISOString(), deadline: round.deadline },
    ...{ closesAt: round.closesAt.toISOString(), closedAt: moment(round.closedAt) },
    ...{ draftVersion: sent.draftVersion, noRemarksAt: moment(noRemarksAt) },
    asked: asked.map(({ personId, name, comments, ...person }) => ({
      ...{ personId, name, comments },
      ...{ noRemarksAt: moment(person.noRemarksAt), remindedAt: moment(person.remindedAt) },
    })),
    sections: sectionsAnswer(view.text),
  };
}

function sectionsAnswer(words: ReferatText) {
  return words.map(({ key, part, heading, paragraphs }) => ({
    ...{ key, part, heading, paragraphs: [...paragraphs] },
  }));
}

export function commentAnswer(comment: CommentView): Static<typeof CommentResponse> {
  const { id, personId, section, quote, body, suggestion, late, outcome, answer, orphan, place, version } =
    comment;
  return {
    ...{ id, personId, section, quote, body, suggestion, late, outcome, answer, orphan, version },
    writtenAt: comment.writtenAt.toISOString(),
    place: place ? { ...place } : null,
  };
}

export function versionAnswer(version: ReferatVersion): Static<typeof VersionResponse> {
  const { id, ordinal, draftVersion, reason, madeAt, caseNumber } = version;
  return { id, ordinal, draftVersion, reason, madeAt: madeAt.toISOString(), caseNumber };
}

export function differenceAnswer({
  from,
  to,
  sections,
}: ReferatDifference): Static<typeof DifferenceResponse> {
  return {
    ...{ from: from.ordinal, to: to?.ordinal ?? null },
    sections: sections.map(({ key, heading, pieces }) => ({
      ...{ key, heading, pieces: pieces.map(({ kind, text: words }) => ({ kind, text: words })) },
    })),
  };
}

export function correctionAnswer(correction: Readonly<Correction>): Static<typeof CorrectionResponse> {
  const { id, kind, section, place, was, becomes, inText, reason, caseNumber, status, answer, version } =
    correction;
  return {
    ...{ id, kind, section, place, was, becomes, inText, reason, caseNumber, status, answer, version },
    decidedAt: moment(correction.decidedAt),
  };
}

import { Exemption } from './exemption/exemption.entity.js';
import { ExemptRead } from './exemption/exempt-read.entity.js';
import { ItemNote } from './meeting-room/item-note.entity.js';
import { ItemTime } from './meeting-room/item-time.entity.js';
import { SpeakingRequest } from './meeting-room/speaking-request.entity.js';
import { Affiliation } from './councils/affiliation.entity.js';
import { Appointment } from './councils/appointment.entity.js';
import { Council } from './councils/council.entity.js';
import { EarlierCase } from './councils/earlier-case.entity.js';
import { Organisation } from './councils/organisation.entity.js';
import { Person } from './councils/person.entity.js';
import { Seat } from './councils/seat.entity.js';
import { CheckWaiver } from './checks/check-waiver.entity.js';
import { RefusedFile } from './documents-register/refused-file.entity.js';
import { StoredFile } from './documents-register/stored-file.entity.js';
import { AgendaItemGuest } from './meetings/agenda-item-guest.entity.js';
import { AgendaHeading } from './meetings/agenda-heading.entity.js';
import { AgendaItemShield } from './meetings/agenda-item-shield.entity.js';
import { AgendaItem } from './meetings/agenda-item.entity.js';
import { Attendance } from './meetings/attendance.entity.js';
import { Innkalling } from './meetings/innkalling.entity.js';
import { Meeting } from './meetings/meeting.entity.js';
import { EarlierTreatment } from './saksframlegg/earlier-treatment.entity.js';
import { SaksframleggSection } from './saksframlegg/saksframlegg-section.entity.js';
import { SaksframleggVersion } from './saksframlegg/saksframlegg-version.entity.js';
import { SaksframleggStep } from './saksframlegg/saksframlegg-step.entity.js';
import { Saksframlegg } from './saksframlegg/saksframlegg.entity.js';
import { Vedlegg } from './saksframlegg/vedlegg.entity.js';
import { RemovedVedlegg } from './saksframlegg/removed-vedlegg.entity.js';
import { VedleggVersion } from './saksframlegg/vedlegg-version.entity.js';
import { ConfidentialRead } from './habilitet/confidential-read.entity.js';
import { HabilitetDeclaration } from './habilitet/declaration.entity.js';
import { Disqualification } from './habilitet/disqualification.entity.js';
import { ConflictAnswer } from './habilitet/conflict-answer.entity.js';
import { Interest } from './habilitet/interest.entity.js';
import { LegalBasis } from './habilitet/legal-basis.entity.js';
import { HabilitetReason } from './habilitet/reason.entity.js';
import { CaseParty } from './habilitet/case-party.entity.js';
import { PaperBar } from './saksframlegg/paper-bar.entity.js';
import { HabilitetRuling } from './habilitet/ruling.entity.js';
import { MinuteStatement } from './vedtak/minute-statement.entity.js';
import { BallotOption } from './vedtak/ballot-option.entity.js';
import { BallotVoter } from './vedtak/ballot-voter.entity.js';
import { Ballot } from './vedtak/ballot.entity.js';
import { SecretChoice } from './vedtak/secret-choice.entity.js';
import { VedtakAlternative } from './vedtak/vedtak-alternative.entity.js';
import { VedtakParagraph } from './vedtak/vedtak-paragraph.entity.js';
import { Vedtak } from './vedtak/vedtak.entity.js';
import { Vote } from './vedtak/vote.entity.js';
import { CommentRecipient } from './referat/comment-recipient.entity.js';
import { Correction } from './referat/correction.entity.js';
import { CommentRound } from './referat/comment-round.entity.js';
import { ReferatAccount } from './referat/referat-account.entity.js';
import { ReferatComment } from './referat/referat-comment.entity.js';
import { ReferatFiling } from './referat/referat-filing.entity.js';
import { ReferatVersion } from './referat/referat-version.entity.js';
import { Referat } from './referat/referat.entity.js';
import { LaidLetter } from './correspondence/laid-letter.entity.js';
import { Letter } from './correspondence/letter.entity.js';
import { ActionPlan } from './action-plan/action-plan.entity.js';
import { Activity } from './action-plan/activity.entity.js';
import { AreaAlias } from './action-plan/area-alias.entity.js';
import { Area } from './action-plan/area.entity.js';
import { FollowUp } from './action-plan/follow-up.entity.js';
import { Goal } from './action-plan/goal.entity.js';
import { ReferenceGroupMember } from './action-plan/reference-group-member.entity.js';
import { ReferenceGroup } from './action-plan/reference-group.entity.js';
import { ReportedActivity } from './action-plan/reported-activity.entity.js';
import { ReportedReferenceGroup } from './action-plan/reported-reference-group.entity.js';
import { SubArea } from './action-plan/sub-area.entity.js';
import { PaperSetBuild } from './paper-set/paper-set-build.entity.js';
import { PaperSetEdition } from './paper-set/paper-set-edition.entity.js';
import { ProposedMatter } from './planning/proposed-matter.entity.js';
import { TakenFollowUp } from './planning/taken-follow-up.entity.js';
import { EndedAppointment } from './terms/ended-appointment.entity.js';
import { TermEnd } from './terms/term-end.entity.js';
import { AnswerLink } from './innkalling/answer-link.entity.js';
import { InnkallingDispatch } from './innkalling/dispatch.entity.js';
import { MeetingResponse } from './innkalling/meeting-response.entity.js';
import { WrittenAnswer } from './written-procedure/written-answer.entity.js';
import { WrittenProcedure } from './written-procedure/written-procedure.entity.js';
import { InnsynAnswer } from './innsyn/innsyn-answer.entity.js';
import { InnsynDocument } from './innsyn/innsyn-document.entity.js';
import { InnsynRequest } from './innsyn/innsyn-request.entity.js';

/** Every entity of the domain, for the database module. */
export const domainEntities = [
  Council,
  Organisation,
  Person,
  Affiliation,
  Seat,
  Appointment,
  EarlierCase,
  CheckWaiver,
  RefusedFile,
  StoredFile,
  Meeting,
  AgendaItem,
  AgendaItemGuest,
  AgendaItemShield,
  AgendaHeading,
  Exemption,
  ExemptRead,
  Attendance,
  Innkalling,
  Saksframlegg,
  SaksframleggStep,
  SaksframleggSection,
  SaksframleggVersion,
  EarlierTreatment,
  Vedlegg,
  RemovedVedlegg,
  VedleggVersion,
  Disqualification,
  LegalBasis,
  HabilitetDeclaration,
  HabilitetReason,
  ConfidentialRead,
  Interest,
  ConflictAnswer,
  HabilitetRuling,
  CaseParty,
  PaperBar,
  MinuteStatement,
  Vedtak,
  VedtakParagraph,
  VedtakAlternative,
  Ballot,
  BallotOption,
  BallotVoter,
  SecretChoice,
  Vote,
  ItemTime,
  ItemNote,
  SpeakingRequest,
  ReferatAccount,
  Referat,
  ReferatVersion,
  CommentRound,
  Correction,
  ReferatFiling,
  CommentRecipient,
  ReferatComment,
  LaidLetter,
  Letter,
  ActionPlan,
  Activity,
  AreaAlias,
  Area,
  FollowUp,
  Goal,
  ReferenceGroupMember,
  ReferenceGroup,
  ReportedActivity,
  ReportedReferenceGroup,
  SubArea,
  PaperSetBuild,
  PaperSetEdition,
  ProposedMatter,
  TakenFollowUp,
  TermEnd,
  EndedAppointment,
  InnkallingDispatch,
  AnswerLink,
  MeetingResponse,
  WrittenProcedure,
  WrittenAnswer,
  ...[InnsynRequest, InnsynDocument, InnsynAnswer],
];

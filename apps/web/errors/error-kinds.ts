import type { ErrorKind } from '#kernel/domain-error';
import { actionPlanErrors } from '#domain/action-plan';
import { archiveErrors } from '#domain/archive';
import { letterErrors } from '#domain/correspondence';
import { checkErrors } from '#domain/checks';
import { councilErrors } from '#domain/councils';
import { fileRefusals, storedFileErrors } from '#domain/documents-register';
import { documentErrors } from '#domain/paper-set';
import { exemptionErrors } from '#domain/exemption';
import { habilitetErrors } from '#domain/habilitet';
import { innsynErrors } from '#domain/innsyn';
import { innkallingErrors } from '#domain/innkalling';
import { roomErrors } from '#domain/meeting-room';
import { meetingErrors } from '#domain/meetings';
import { planningErrors } from '#domain/planning';
import { publicationErrors } from '#domain/publication';
import { referatErrors } from '#domain/referat';
import { saksframleggErrors } from '#domain/saksframlegg';
import { termErrors } from '#domain/terms';
import { vedtakErrors } from '#domain/vedtak';
import { writtenProcedureErrors } from '#domain/written-procedure';
import { mailErrors } from '#platform/mail/mail.errors';
import { webErrors } from './web.errors.js';

/** Refusals of the platform below every feature. */
const platformErrors = {
  'database.stale': 'stale',
  'database.busy': 'conflict',
  'database.duplicate': 'conflict',
  'database.referenced': 'conflict',
  'database.refused': 'conflict',
  'database.unavailable': 'unavailable',
  'mailDelivery.wrongState': 'conflict',
  'file.missing': 'notFound',
  'file.damaged': 'unavailable',
  'file.storageFull': 'unavailable',
} as const satisfies Record<string, ErrorKind>;

/** What kind of refusal each code is, for the description of the API. */
export const errorKinds = {
  ...platformErrors,
  ...mailErrors,
  ...webErrors,
  ...actionPlanErrors,
  ...archiveErrors,
  ...letterErrors,
  ...councilErrors,
  ...fileRefusals,
  ...checkErrors,
  ...storedFileErrors,
  ...documentErrors,
  ...exemptionErrors,
  ...habilitetErrors,
  ...innkallingErrors,
  ...innsynErrors,
  ...meetingErrors,
  ...roomErrors,
  ...planningErrors,
  ...publicationErrors,
  ...referatErrors,
  ...saksframleggErrors,
  ...termErrors,
  ...vedtakErrors,
  ...writtenProcedureErrors,
};

export type TabledCode = keyof typeof errorKinds;

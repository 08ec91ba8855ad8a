import type sentences from '#templates/messages.nb.json';
import { actionPlanConstraints, type actionPlanErrors } from '#domain/action-plan';
import { letterConstraints, type letterErrors } from '#domain/correspondence';
import { councilConstraints, type councilErrors } from '#domain/councils';
import type { storedFileErrors } from '#domain/documents-register';
import { habilitetConstraints, type habilitetErrors } from '#domain/habilitet';
import { meetingConstraints, type meetingErrors } from '#domain/meetings';
import { referatConstraints, type referatErrors } from '#domain/referat';
import { saksframleggConstraints, type saksframleggErrors } from '#domain/saksframlegg';
import { vedtakConstraints, type vedtakErrors } from '#domain/vedtak';
import type { webErrors } from './web.errors.js';

/** Every coded error that a route can answer with. */
export type ErrorCode = keyof (typeof webErrors &
  typeof actionPlanErrors &
  typeof letterErrors &
  typeof councilErrors &
  typeof storedFileErrors &
  typeof habilitetErrors &
  typeof meetingErrors &
  typeof referatErrors &
  typeof saksframleggErrors &
  typeof vedtakErrors);

/** Codes without a sentence. The line below does not compile while there is one. */
type Untold = Exclude<ErrorCode, keyof typeof sentences>;
export const everyCodeHasItsSentence: [Untold] extends [never] ? true : Untold = true;

/** What it means when the database refuses, from every feature. */
export const domainConstraints: Readonly<Record<string, string>> = {
  ...actionPlanConstraints,
  ...letterConstraints,
  ...councilConstraints,
  ...habilitetConstraints,
  ...meetingConstraints,
  ...referatConstraints,
  ...saksframleggConstraints,
  ...vedtakConstraints,
};

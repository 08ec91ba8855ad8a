import type sentences from '#templates/messages.nb.json';
import type { actionPlanErrors } from '#domain/action-plan';
import type { letterErrors } from '#domain/correspondence';
import type { checkErrors } from '#domain/checks';
import type { councilErrors } from '#domain/councils';
import type { storedFileErrors } from '#domain/documents-register';
import type { exemptionErrors } from '#domain/exemption';
import type { habilitetErrors } from '#domain/habilitet';
import type { innsynErrors } from '#domain/innsyn';
import type { innkallingErrors } from '#domain/innkalling';
import type { roomErrors } from '#domain/meeting-room';
import type { meetingErrors } from '#domain/meetings';
import type { planningErrors } from '#domain/planning';
import type { publicationErrors } from '#domain/publication';
import type { referatErrors } from '#domain/referat';
import type { saksframleggErrors } from '#domain/saksframlegg';
import type { termErrors } from '#domain/terms';
import type { vedtakErrors } from '#domain/vedtak';
import type { writtenProcedureErrors } from '#domain/written-procedure';
import type { archiveErrors } from '#domain/archive';
import type { webErrors } from './web.errors.js';

/** Every coded error that a route can answer with. */
export type ErrorCode = keyof (typeof webErrors &
  typeof archiveErrors &
  typeof actionPlanErrors &
  typeof letterErrors &
  typeof councilErrors &
  typeof checkErrors &
  typeof storedFileErrors &
  typeof exemptionErrors &
  typeof habilitetErrors &
  typeof innkallingErrors &
  typeof innsynErrors &
  typeof meetingErrors &
  typeof roomErrors &
  typeof planningErrors &
  typeof publicationErrors &
  typeof referatErrors &
  typeof saksframleggErrors &
  typeof termErrors &
  typeof writtenProcedureErrors &
  typeof vedtakErrors);

/** Codes without a sentence. The line below does not compile while there is one. */
type Untold = Exclude<ErrorCode, keyof typeof sentences>;
export const everyCodeHasItsSentence: [Untold] extends [never] ? true : Untold = true;

import { actionPlanConstraints } from './action-plan/action-plan.errors.js';
import { innkallingConstraints } from './innkalling/innkalling.errors.js';
import { innsynConstraints } from './innsyn/innsyn.errors.js';
import { planningConstraints } from './planning/planning.errors.js';
import { letterConstraints } from './correspondence/letter.errors.js';
import { councilConstraints } from './councils/councils.errors.js';
import { exemptionConstraints } from './exemption/exemption.errors.js';
import { checkConstraints } from './checks/checks.errors.js';
import { habilitetConstraints } from './habilitet/habilitet.errors.js';
import { meetingConstraints } from './meetings/meetings.errors.js';
import { referatConstraints } from './referat/referat.errors.js';
import { roomConstraints } from './meeting-room/room.errors.js';
import { saksframleggConstraints } from './saksframlegg/saksframlegg.errors.js';
import { termConstraints } from './terms/terms.errors.js';
import { vedtakConstraints } from './vedtak/vedtak.errors.js';
import { writtenProcedureConstraints } from './written-procedure/written-procedure.errors.js';

/** Which error a broken constraint of any feature means to a person; for the database module. */
export const domainConstraints: Readonly<Record<string, string>> = {
  ...councilConstraints,
  ...checkConstraints,
  ...meetingConstraints,
  ...exemptionConstraints,
  ...habilitetConstraints,
  ...vedtakConstraints,
  ...roomConstraints,
  ...saksframleggConstraints,
  ...referatConstraints,
  ...letterConstraints,
  ...actionPlanConstraints,
  ...planningConstraints,
  ...innkallingConstraints,
  ...termConstraints,
  ...writtenProcedureConstraints,
  ...innsynConstraints,
};

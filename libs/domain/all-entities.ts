import { Affiliation } from './councils/affiliation.entity.js';
import { Appointment } from './councils/appointment.entity.js';
import { Council } from './councils/council.entity.js';
import { EarlierCase } from './councils/earlier-case.entity.js';
import { Organisation } from './councils/organisation.entity.js';
import { Person } from './councils/person.entity.js';
import { Seat } from './councils/seat.entity.js';
import { StoredFile } from './documents-register/stored-file.entity.js';
import { AgendaItemGuest } from './meetings/agenda-item-guest.entity.js';
import { AgendaItem } from './meetings/agenda-item.entity.js';
import { Attendance } from './meetings/attendance.entity.js';
import { Innkalling } from './meetings/innkalling.entity.js';
import { Meeting } from './meetings/meeting.entity.js';
import { EarlierTreatment } from './saksframlegg/earlier-treatment.entity.js';
import { SaksframleggSection } from './saksframlegg/saksframlegg-section.entity.js';
import { Saksframlegg } from './saksframlegg/saksframlegg.entity.js';
import { Vedlegg } from './saksframlegg/vedlegg.entity.js';

/** Every entity of the domain, for the database module. */
export const domainEntities = [
  Council,
  Organisation,
  Person,
  Affiliation,
  Seat,
  Appointment,
  EarlierCase,
  StoredFile,
  Meeting,
  AgendaItem,
  AgendaItemGuest,
  Attendance,
  Innkalling,
  Saksframlegg,
  SaksframleggSection,
  EarlierTreatment,
  Vedlegg,
];

import ICAL from 'ical.js';
import { osloInstant, osloLocal, osloZone } from '#kernel/oslo-time';

/**
 * The rule of Norwegian legal time since 1996 (Directive 2000/84/EC and its forerunner): summer time from the last
 * Sunday of March to the last Sunday of October, both at 01.00 UTC. Outlook shows a wrong hour when an invitation
 * names a zone without describing it.
 */
export function osloTimeZone(): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', osloZone);
  zone.addSubcomponent(observance('daylight', 'CEST', ['+01:00', '+02:00'], '1996-03-31T02:00:00', 3));
  zone.addSubcomponent(observance('standard', 'CET', ['+02:00', '+01:00'], '1996-10-27T03:00:00', 10));
  return zone;
}

function observance(
  kind: 'daylight' | 'standard',
  name: string,
  [from, to]: readonly [from: string, to: string],
  begins: string,
  month: number,
): ICAL.Component {
  const part = new ICAL.Component(kind);
  part.addPropertyWithValue('tzname', name);
  part.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString(from));
  part.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString(to));
  part.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(begins));
  part.addPropertyWithValue(
    'rrule',
    ICAL.Recur.fromData({ freq: 'YEARLY', bymonth: [month], byday: ['-1SU'] }),
  );
  return part;
}

/**
 * A moment as a calendar property: wall-clock time in Oslo, so that people see the time of the meeting wherever they
 * travel. A moment in the second of the two hours that October repeats cannot be said that way and is given in UTC.
 */
export function osloTimeProperty(name: 'dtstart' | 'dtend', instant: Date): ICAL.Property {
  const property = new ICAL.Property(name);
  const { date, time } = osloLocal(instant);
  const said = osloInstant(date, time, 'earlier');
  if (said.ok && said.instant.getTime() === instant.getTime()) {
    property.setParameter('tzid', osloZone);
    property.setValue(ICAL.Time.fromDateTimeString(`${date}T${time}:00`));
  } else {
    property.setValue(utcTime(instant));
  }
  return property;
}

/** A moment in UTC, to the second. */
export function utcTime(instant: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(instant, true);
}

/** Answers in the shapes that calendar programs send; the people and servers are invented. */

const meetingId = '01978c3e-5b1a-7c40-9d2e-3f4a5b6c7d8e';
const councilId = '01978c3e-0001-7c40-9d2e-000000000001';

/** What every sample answers. */
export const answeredMeeting = { meetingId, councilId };

const uid = `${meetingId}.${councilId}@saksgang`;

/** Outlook with Exchange: capital MAILTO, the language on every text, Windows zone names, fields of its own. */
export function outlookReply(partstat: string, uidAsSent: string = uid.toUpperCase()): string {
  return lines(`
BEGIN:VCALENDAR
METHOD:REPLY
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;PARTSTAT=${partstat};CN=Åse Østensjø:MAILTO:Ase.Ostensjo@fjord.example
COMMENT;LANGUAGE=nb-NO:Må gå kl. 14\\, beklager.\\n
UID:${uidAsSent}
SUMMARY;LANGUAGE=nb-NO:Godtatt: Møte 2/2021 i rådet
DTSTART;TZID=W. Europe Standard Time:20210226T090000
DTEND;TZID=W. Europe Standard Time:20210226T150000
CLASS:PUBLIC
PRIORITY:5
DTSTAMP:20210215T081530Z
TRANSP:OPAQUE
STATUS:CONFIRMED
SEQUENCE:2
LOCATION;LANGUAGE=nb-NO:Rom 3
X-MICROSOFT-CDO-APPT-SEQUENCE:2
X-MICROSOFT-CDO-OWNERAPPTID:0
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
X-MICROSOFT-CDO-IMPORTANCE:1
X-MICROSOFT-DISALLOW-COUNTER:FALSE
END:VEVENT
END:VCALENDAR`);
}

/** Gmail: folded attendee with a count of guests, times in UTC, the whole description repeated. */
export function gmailReply(partstat: string): string {
  return lines(`
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REPLY
BEGIN:VEVENT
DTSTART:20210226T080000Z
DTEND:20210226T140000Z
DTSTAMP:20210216T101112Z
ORGANIZER;CN=Sekretariatet:mailto:sekretariatet@radet.example
UID:${uid}
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};CN=kari.nor
 dmann@gmail.example;X-NUM-GUESTS=0:mailto:kari.nordmann@gmail.example
X-GOOGLE-CONFERENCE:https://video.example/abc
CREATED:20210212T120000Z
DESCRIPTION:Saksliste og papirer: https://radet.example/moter/2-2021\\n\\nSvar
  innen 19. februar.
LAST-MODIFIED:20210216T101111Z
LOCATION:Rom 3
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Møte 2/2021
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR`);
}

/** Apple Kalender: quoted names, the address in EMAIL where the value is an id of iCloud, no sequence. */
export function appleReply(partstat: string): string {
  return lines(`
BEGIN:VCALENDAR
CALSCALE:GREGORIAN
VERSION:2.0
X-WR-CALNAME:
METHOD:REPLY
PRODID:-//Apple Inc.//macOS 15.1//EN
BEGIN:VTIMEZONE
TZID:Europe/Oslo
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
DTSTART:19810329T020000
TZNAME:GMT+2
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:${uid}
DTEND;TZID=Europe/Oslo:20210226T150000
SUMMARY:Møte 2/2021
DTSTART;TZID=Europe/Oslo:20210226T090000
DTSTAMP:20210217T070809Z
ATTENDEE;CN="Nils; Berg, Hav";CUTYPE=INDIVIDUAL;EMAIL="nils.berg@hav.example";
 PARTSTAT=${partstat}:/aMTIzNDU2Nzg5/principal/
END:VEVENT
END:VCALENDAR`);
}

function lines(text: string): string {
  return `${text.trimStart().replaceAll('\n', '\r\n')}\r\n`;
}

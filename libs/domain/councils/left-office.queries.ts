/**
 * In SQL: a person has held something in the council and holds nothing on a day. Guests and correspondents, who never
 * held anything, have not left either. Features flag by it what waits for somebody to take over.
 * @param personId an expression, "r.person_id"
 * @param day a date expression or placeholder, "$2"
 */
export function leftOfficeOn(personId: string, day: string): string {
  return `(exists (select from appointment held where held.person_id = ${personId} and held.from_date <= ${day}::date)
    and not exists (select from appointment held where held.person_id = ${personId}
                       and held.from_date <= ${day}::date and (held.to_date is null or held.to_date >= ${day}::date)))`;
}

/** What the editor says, in the language of the page. */
const bokmal = {
  bold: 'Fet',
  italic: 'Kursiv',
  heading: 'Overskrift',
  subheading: 'Underoverskrift',
  bullets: 'Punktliste',
  numbers: 'Nummerert liste',
  quote: 'Sitat',
  link: 'Lenke',
  footnote: 'Fotnote',
  table: 'Tabell',
  addRow: 'Ny rad',
  addColumn: 'Ny kolonne',
  removeRow: 'Fjern rad',
  removeColumn: 'Fjern kolonne',
  removeTable: 'Fjern tabell',
  undo: 'Angre',
  redo: 'Gjør om',
  reference: 'Vis til …',
  tools: 'Verktøy for teksten',
  linkAddress: 'Adressen lenken skal gå til (tom fjerner lenken):',
  footnoteText: 'Teksten i fotnoten:',
  picturesLeftOut: 'Bilder ble ikke med. Legg dem ved som vedlegg.',
  kept: 'Dette beholdes slik det er.',
  saving: 'Lagrer …',
  savedAt: 'Lagret kl. {time}.',
  offline: 'Ikke kontakt med tjeneren. Teksten er tatt vare på her, og lagres når kontakten er tilbake.',
  signedOut: 'Du er logget ut. Teksten er tatt vare på her. Logg inn i en annen fane, så lagres den.',
  clash: 'Noen andre har skrevet i det samme. Trykk Lagre, så kan du velge.',
  refused: 'Noe i teksten kan ikke brukes. Trykk Lagre, så står det hva.',
  others: 'Andre har lagt til, flyttet eller fjernet deler. Trykk Lagre for å se det.',
  leftOver: 'Her er tekst fra {time} som ikke ble lagret.',
  takeBack: 'Hent den fram',
  discard: 'Forkast den',
  uploading: 'Laster opp {name} …',
};

const nynorsk: typeof bokmal = {
  ...bokmal,
  bold: 'Feit',
  bullets: 'Punktliste',
  numbers: 'Nummerert liste',
  link: 'Lenkje',
  redo: 'Gjer om',
  reference: 'Vis til …',
  linkAddress: 'Adressa lenkja skal gå til (tom fjernar lenkja):',
  footnoteText: 'Teksten i fotnoten:',
  picturesLeftOut: 'Bilete vart ikkje med. Legg dei ved som vedlegg.',
  kept: 'Dette blir halde som det er.',
  saving: 'Lagrar …',
  savedAt: 'Lagra kl. {time}.',
  offline: 'Ikkje kontakt med tenaren. Teksten er teken vare på her, og blir lagra når kontakten er tilbake.',
  signedOut: 'Du er logga ut. Teksten er teken vare på her. Logg inn i ei anna fane, så blir han lagra.',
  clash: 'Nokon andre har skrive i det same. Trykk Lagre, så kan du velje.',
  refused: 'Noko i teksten kan ikkje brukast. Trykk Lagre, så står det kva.',
  others: 'Andre har lagt til, flytt eller fjerna delar. Trykk Lagre for å sjå det.',
  leftOver: 'Her er tekst frå {time} som ikkje vart lagra.',
  takeBack: 'Hent han fram',
  discard: 'Forkast han',
  uploading: 'Lastar opp {name} …',
};

export const words = document.documentElement.lang.startsWith('nn') ? nynorsk : bokmal;

/** A clock time as it is written, "16.42". */
export function clockText(at: Date): string {
  return at.toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit' }).replace(':', '.');
}

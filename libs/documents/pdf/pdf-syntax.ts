/** A text string in PDF syntax: UTF-16 in hex unless plain ASCII without anything to escape. */
export function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<${utf16(text)}>`;
}

/** Text as UTF-16 with its mark, in hex. */
export function utf16(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return hex;
}

/** An instant in PDF syntax, in UTC to the second. */
export function pdfDate(instant: string): string {
  return `(D:${new Date(instant).toISOString().replace(/[-:T]|\.\d+/g, '')})`;
}

/** A name in PDF syntax: what is no plain letter, digit or sign is written as its code. */
export function pdfName(name: string): string {
  return `/${name.replace(/[^\w.+-]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}

/** A number in PDF syntax: at most three decimals (a thousandth of a point is beyond any printer). */
export function pdfNumber(value: number): string {
  const thousandths = Math.round(value * 1000);
  if (thousandths % 1000 === 0) return String(thousandths / 1000 + 0);
  const size = Math.abs(thousandths);
  return `${thousandths < 0 ? '-' : ''}${Math.floor(size / 1000)}.${decimals(size % 1000)}`;
}

const known: (string | undefined)[] = [];

/** The digits after the point, without zeros at the end. Numbers are the most of a page: a look-up beats formatting. */
function decimals(thousandths: number): string {
  return (known[thousandths] ??= String(thousandths).padStart(3, '0').replace(/0+$/, ''));
}

/** `#rrggbb` as three numbers between 0 and 1. */
export function pdfColour(colour: string): string {
  const part = (at: number): string => pdfNumber(parseInt(colour.slice(at, at + 2), 16) / 255);
  return `${part(1)} ${part(3)} ${part(5)}`;
}

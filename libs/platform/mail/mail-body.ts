/** Something a reader can do from the mail. */
export interface MailAction {
  /** "Svar på innkallingen". */
  readonly label: string;
  readonly url: string;
}

/** What a mail says, apart from how it looks. All texts are plain; each language writes its own. */
export interface MailBodyParts {
  /** Tag of the language, for screen readers. */
  readonly language: string;
  /** "Hei Åse"; also the heading that screen readers begin with. */
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  /** A list under a line that says what it is. */
  readonly points?: { readonly heading: string; readonly items: readonly string[] };
  /** "Tid: 26. februar 2021 kl. 9–15". */
  readonly facts?: readonly { readonly term: string; readonly value: string }[];
  readonly actions?: readonly MailAction[];
  /** Lines at the end: who sends it. */
  readonly signature: readonly string[];
}

/** A mail as plain text and as HTML that say the same. */
export interface MailBody {
  readonly text: string;
  readonly html: string;
}

/**
 * Words a mail twice: as plain text, and as HTML without pictures, scripts or anything fetched from elsewhere, so
 * that nobody can see whether it was opened. Links show their address: a reader can check where they lead.
 * @throws Error when the address of an action is not http or https
 */
export function mailBody(parts: MailBodyParts): MailBody {
  for (const { url } of parts.actions ?? []) {
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      throw new Error('A link in a mail is no web address.');
  }
  return { text: asText(parts), html: asHtml(parts) };
}

function asText({
  greeting,
  paragraphs,
  points,
  facts = [],
  actions = [],
  signature,
}: MailBodyParts): string {
  const blocks = [
    greeting,
    ...paragraphs,
    points ? [`${points.heading}:`, ...points.items.map((item) => `- ${item}`)].join('\n') : '',
    facts.map(({ term, value }) => `${term}: ${value}`).join('\n'),
    ...actions.map(({ label, url }) => `${label}:\n${url}`),
    signature.join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Styles stand on the elements: several mail programs drop style sheets. Contrast is at least 7 to 1. */
function asHtml({
  language,
  greeting,
  paragraphs,
  points,
  facts = [],
  actions = [],
  signature,
}: MailBodyParts): string {
  const blocks = [
    `<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">${escaped(greeting)}</h1>`,
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 16px">${lines(paragraph)}</p>`),
    points ? list(points) : '',
    facts.length > 0 ? factTable(facts) : '',
    ...actions.map(action),
    `<p style="margin:24px 0 0">${signature.map(escaped).join('<br>')}</p>`,
  ];
  return `<!doctype html>
<html lang="${escaped(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(greeting)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1e2b3c;font:16px/1.5 Arial,Helvetica,sans-serif">
<div style="max-width:36em">
${blocks.filter((block) => block !== '').join('\n')}
</div>
</body>
</html>
`;
}

function list({ heading, items }: NonNullable<MailBodyParts['points']>): string {
  const rows = items.map((item) => `<li style="margin:0 0 4px">${escaped(item)}</li>`);
  return `<p style="margin:0 0 4px"><strong>${escaped(heading)}</strong></p>\n<ul style="margin:0 0 16px;padding-left:24px">\n${rows.join('\n')}\n</ul>`;
}

function factTable(facts: NonNullable<MailBodyParts['facts']>): string {
  const cell = 'text-align:left;vertical-align:top;padding:0 16px 4px 0';
  const rows = facts.map(
    ({ term, value }) =>
      `<tr><th scope="row" style="${cell}">${escaped(term)}</th><td style="${cell}">${lines(value)}</td></tr>`,
  );
  return `<table style="border-collapse:collapse;margin:0 0 16px">\n${rows.join('\n')}\n</table>`;
}

function action({ label, url }: MailAction): string {
  const href = escaped(new URL(url).href);
  return `<p style="margin:0 0 16px">${escaped(label)}:<br><a href="${href}" style="color:#0a4a85">${escaped(url)}</a></p>`;
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

import type { DocumentOptions, PdfMeta } from './document-options.js';

/**
 * The file's XMP metadata. PDF/A-2 wants the same title, author, subject and dates as in the Info dictionary, and
 * a schema for the PDF/UA mark, which PDF/A does not know by itself (ISO 19005-2, 6.6.2.3).
 */
export function xmpPacket(meta: PdfMeta, claim: DocumentOptions['claim']): string {
  const created = new Date(meta.created).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const keywords = meta.keywords ?? [];
  const parts = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(meta.title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${xml(meta.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${xml(meta.subject)}</rdf:li></rdf:Alt></dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${meta.language}</rdf:li></rdf:Bag></dc:language>`,
    `<dc:identifier>${xml(meta.identifier)}</dc:identifier>`,
    keywords.length === 0
      ? ''
      : `<dc:subject><rdf:Bag>${keywords.map((each) => `<rdf:li>${xml(each)}</rdf:li>`).join('')}</rdf:Bag></dc:subject>`,
    keywords.length === 0 ? '' : `<pdf:Keywords>${xml(keywords.join(', '))}</pdf:Keywords>`,
    `<pdf:Producer>Saksgang</pdf:Producer>`,
    `<xmp:CreatorTool>Saksgang</xmp:CreatorTool>`,
    `<xmp:CreateDate>${created}</xmp:CreateDate><xmp:ModifyDate>${created}</xmp:ModifyDate><xmp:MetadataDate>${created}</xmp:MetadataDate>`,
    claim === 'none'
      ? ''
      : `<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>`,
  ];
  return [
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"`,
    ` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">`,
    ...parts.filter(Boolean),
    `</rdf:Description>`,
    claim === 'none' ? '' : uaSchema,
    `</rdf:RDF></x:xmpmeta>`,
    `<?xpacket end="r"?>`,
  ].join('\n');
}

const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Which part of ISO 14289 the file keeps</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

/** Text inside XML; characters that XML 1.0 does not have are left out. */
function xml(text: string): string {
  const clean = text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '');
  return clean.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

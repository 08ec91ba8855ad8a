/**
 * A made-up paper set for measuring: text and tables with the word lengths, compounds and variety of Norwegian
 * council papers. The same numbers give the same text.
 */
const heads =
  'helse forsknings handlings digitaliserings kommune tjeneste samarbeids kunnskaps finansierings innovasjons pasient bruker rekrutterings utdannings nærings beredskaps kvalitets ressurs styrings utviklings analyse lærings miljø lokal region stats fag grunnlags virkemiddel samfunns'.split(
    ' ',
  );
const tails =
  'plan planen råd rådet arbeid arbeidet grunnlag grunnlaget tiltak tiltakene system systemet tjenester tjenestene program programmet utvalg utvalget miljø miljøene prosjekt prosjektene oversikt oversikten behov behovet ordning ordningen strategi strategien gruppe gruppen vurdering vurderingene'.split(
    ' ',
  );
const small =
  'og i det som er på for til at med av de ikke om har en et den vi kan skal fra ble bør må også mer når etter under mellom ved hvor hva mot blant over uten samt'.split(
    ' ',
  );
const verbs =
  'foreslår vurderer peker viser styrker følger drøfter krever bidrar gjelder omfatter anbefaler utvikler samordner beskriver legger mener ønsker støtter forventer'.split(
    ' ',
  );
const plain =
  'rådet sekretariatet kommunene departementet medlemmene brukerne universitetene sykehusene fagmiljøene partene arbeidslivet næringslivet organisasjonene fylkeskommunen direktoratet saken møtet perioden året målet økt bedre felles tydelig nasjonal åpen viktig langsiktig særlig tidlig norsk ny stor liten god'.split(
    ' ',
  );

function numbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** HTML for about `pages` pages: papers with headings, paragraphs, lists and a table each. */
export function corpus(pages, seed = 21) {
  const next = numbers(seed);
  const pick = (list) => list[next(list.length)];
  const compound = () => pick(heads) + pick(tails);
  const sentence = () => {
    const words = [];
    for (let i = 0, n = 9 + next(14); i < n; i++) {
      const kind = next(10);
      words.push(
        kind < 4
          ? pick(small)
          : kind < 6
            ? pick(plain)
            : kind < 7
              ? pick(verbs)
              : kind < 9
                ? compound()
                : String(2010 + next(15)),
      );
    }
    words[0] = words[0][0].toUpperCase() + words[0].slice(1);
    return `${words.join(' ')}.`;
  };
  const paragraph = (n) => `<p>${Array.from({ length: n }, sentence).join(' ')}</p>`;
  const row = (i) =>
    `<tr><th scope="row">${i}/${1 + next(5)}/2021</th><td>${sentence()}</td><td>${compound()}</td><td class="num">${next(9000)}</td></tr>`;
  const paper = (
    n,
  ) => `<section><h2>Sak ${n}/2/2021 ${compound()}</h2>${paragraph(5)}${paragraph(4)}<h3>${compound()}</h3>${paragraph(6)}
<ul>${Array.from({ length: 4 }, () => `<li>${sentence()}</li>`).join('')}</ul>${paragraph(5)}
<table><caption>${compound()}</caption><thead><tr><th scope="col">Sak</th><th scope="col">Hva</th><th scope="col">Område</th><th scope="col" class="num">Antall</th></tr></thead><tbody>${Array.from({ length: 10 }, (_, i) => row(i + 1)).join('')}</tbody></table>
<h3>Vurdering</h3>${paragraph(6)}${paragraph(4)}</section>`;
  return Array.from({ length: Math.max(1, Math.round(pages / 2.25)) }, (_, i) => paper(i + 1)).join('\n');
}

/** The faces of a look. A face is one font file; the engine never slants or thickens letters itself. */
export type FaceName = 'regular' | 'italic' | 'semibold' | 'semiboldItalic';

/** A colour as `#rrggbb`. */
export type Colour = string;

/** How a block of text is set. Lengths are points. */
export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  /** Distance from one base line to the next. */
  readonly leading: number;
  readonly colour: Colour;
  /** White space above and below; of two that meet the larger holds. */
  readonly before: number;
  readonly after: number;
  readonly hyphenate: boolean;
  /** Lines of about equal length, for headings of two lines. */
  readonly balance?: boolean;
  readonly align?: 'left' | 'right' | 'centre';
}

/** The named text styles that every look has. */
export type StyleName =
  | 'body'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'caseNumber'
  | 'field'
  | 'fieldName'
  | 'groupName'
  | 'decision'
  | 'decisionName'
  | 'itemTitle'
  | 'tableText'
  | 'tableHead'
  | 'caption'
  | 'note'
  | 'quote'
  | 'list'
  | 'address'
  | 'coverTitle'
  | 'coverLine'
  | 'muted';

/** The sheet: size and margins of the text area, and where head, foot, mark and stamp stand (base lines). */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly headLine: number;
  readonly headRule: number;
  readonly footLine: number;
  readonly stampLine: number;
}

/** Words that the engine itself prints, per language. */
export interface Labels {
  /** `{page}` and `{pages}` are filled in. */
  readonly page: string;
  /** Said to a screen reader about a link to a note, `{number}` filled in. */
  readonly note: string;
  readonly backFromNote: string;
  readonly goTo: string;
}

/** Fonts for what the letters of a face lack, each tried in its order. Absolute paths of font files. */
export interface ReserveFonts {
  /** Other scripts and signs. */
  readonly signs: readonly string[];
  readonly emoji: readonly string[];
}

/** Everything a council can change about how its documents look. */
export interface Look {
  /** Absolute paths of TrueType or OpenType files. */
  readonly fonts: Readonly<Record<FaceName, string>>;
  readonly reserves: Readonly<Record<FaceName, ReserveFonts>>;
  readonly colours: {
    readonly ink: Colour;
    readonly quiet: Colour;
    readonly accent: Colour;
    readonly warm: Colour;
    readonly hairline: Colour;
    readonly link: Colour;
  };
  readonly sheet: Sheet;
  readonly styles: Readonly<Record<StyleName, TextStyle>>;
  /** Widths of the label columns and other fixed measures, in points. */
  readonly measures: {
    readonly fieldColumn: number;
    readonly decisionColumn: number;
    readonly itemColumn: number;
    readonly gutter: number;
    readonly listIndent: number;
    readonly proposalIndent: number;
    readonly proposalRule: number;
    readonly quoteIndent: number;
    readonly cellPad: number;
    readonly noteIndent: number;
  };
  readonly labels: Readonly<Record<'nb-NO' | 'nn-NO' | 'en-GB', Labels>>;
}

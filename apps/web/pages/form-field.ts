/** One of several values to choose from. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** How a field is filled in. */
export type FieldKind =
  | 'text'
  | 'date'
  | 'time'
  | 'email'
  | 'url'
  | 'number'
  | 'textarea'
  | 'select'
  | 'check';

/** A field as the partial `field` shows it: label, hint, what is in it, and what is wrong with it. */
export interface FormField {
  readonly kind: FieldKind;
  /** Id in the page and name in the form. */
  readonly id: string;
  readonly label: string;
  /** Empty = none, as with everything below. */
  readonly hint: string;
  readonly value: string;
  readonly fault: string;
  readonly checked: boolean;
  /** Id of a list of proposals on the same page. */
  readonly list: string;
  readonly rows: number;
  readonly options: readonly (FieldOption & { readonly selected: boolean })[];
  /** Ids of hint and fault, for those who hear the page. */
  readonly describedBy: string;
}

/** What differs from an empty text field. */
export interface FieldInput {
  readonly hint?: string;
  readonly value?: string;
  readonly fault?: string;
  readonly checked?: boolean;
  readonly list?: string;
  readonly rows?: number;
  readonly options?: readonly FieldOption[];
}

/** Makes a field with everything that the partial asks for. */
export function formField(kind: FieldKind, id: string, label: string, input: FieldInput = {}): FormField {
  const { hint = '', value = '', fault = '', checked = false, list = '', rows = 3, options = [] } = input;
  return {
    ...{ kind, id, label, hint, value, fault, checked, list, rows },
    options: options.map((option) => ({ ...option, selected: option.value === value })),
    describedBy: [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' '),
  };
}
